"""Every paper that leaves the program, and records that say of each word what sort it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from coachtui import paths
from coachtui.bank.cards import read_cards
from coachtui.clock import Clock
from coachtui.kinds import ActionKind, EntryKind, Form, SessionStatus
from coachtui.kinds.between import LearningKind, MeasureKind, Source, SponsorSees
from coachtui.kinds.forms import (
    COPY_FORMS,
    FOR_PEOPLE,
    LIST_FORMS,
    PERSON_FORMS,
    REPORT_FORMS,
    SHEET_FORMS,
)
from coachtui.services.agreement_page import AgreementPage
from coachtui.services.bundle import Services
from coachtui.services.coachees import NewCoachee
from coachtui.services.competence import Competence, masked_proofs
from coachtui.services.evidence import Evidence
from coachtui.services.followup_list import FollowUpList, NeedsList
from coachtui.services.incident import IncidentSheet
from coachtui.services.learning_list import LearningList
from coachtui.services.papers import Paper
from coachtui.services.person_file import PersonPaper
from coachtui.services.practices import Practices
from coachtui.services.report_files import ReportFile
from coachtui.services.reports import ReportKind, Wish
from coachtui.views import (
    ActionView,
    AgreementView,
    EntryView,
    FeedbackView,
    GoalView,
    InsightView,
    LearningView,
    MeasurementView,
    Put,
    Step,
)

FORMS: dict[str, tuple[Form, ...]] = {
    "followups": LIST_FORMS,
    "followups in full": LIST_FORMS,
    "needs": REPORT_FORMS,
    "practices": COPY_FORMS,
    "evidence": SHEET_FORMS,
    "learning": SHEET_FORMS,
    "competence": SHEET_FORMS,
    "agreement": FOR_PEOPLE,
    "incident": FOR_PEOPLE,
    "person": PERSON_FORMS,
    "person without notes": PERSON_FORMS,
    "person sponsor": COPY_FORMS,
    **{kind: REPORT_FORMS for kind in ReportKind},
}
"""What the command line has each written as."""


def paper_of(name: str, services: Services, coachee_id: str) -> Paper:
    """Return one of them."""
    if name in list(ReportKind):
        return ReportFile(Wish(ReportKind(name)))
    with services.db.read() as tx:
        chosen = frozenset(one.key for one in masked_proofs(tx))
    return {
        "followups": FollowUpList(),
        "followups in full": FollowUpList(in_full=True),
        "needs": NeedsList(),
        "practices": Practices(),
        "evidence": Evidence(2026),
        "learning": LearningList(),
        "competence": Competence(chosen),
        "agreement": AgreementPage(coachee_id, read_cards(paths.shipped("cards.yaml")).consent),
        "incident": IncidentSheet(date(2026, 11, 24)),
        "person": PersonPaper(coachee_id),
        "person without notes": PersonPaper(coachee_id, without_notes=True),
        "person sponsor": PersonPaper(coachee_id, sponsor=True),
    }[name]


def fill(services: Services, clock: Clock, said: Callable[[str], str]) -> str:
    """Store a person of whom all is known, in the words for each sort, and return the id."""
    now = clock.now()
    day = now.date()
    person = NewCoachee(
        *map(said, ("name", "address", "position", "unit")), sponsor=said("sponsor")
    )
    who = services.coachees.add(person).id
    services.agreements.keep(
        AgreementView("", who, now, said("agreed"), sponsor_sees=SponsorSees.COUNTS)
    )
    services.followups.add(who, said("step"), due=day, if_then=said("step"), support=said("step"))
    services.followups.keep(ActionView("", who, said("need"), kind=ActionKind.TRAINING, due=day))
    services.measures.keep(
        LearningView("l1", LearningKind.TRAINING, said("learned"), day, said("learned"), 16.5)
    )
    for key, ago, amount in (("m1", 40, 10), ("m2", 1, 7)):
        took, then = MeasureKind.DURATION, day - timedelta(days=ago)
        services.measures.keep(
            MeasurementView(
                key, took, said("measure"), amount, then, Source.SUPERIOR, coachee_id=who
            )
        )
    session = services.sessions.begin(who, model="grow", minutes=30, topic=said("own")).session
    lines = (
        (EntryKind.NOTE, "own", False),
        (EntryKind.INSIGHT, "told", True),
        (EntryKind.OPTION, "shared", True),
        (EntryKind.GOAL, "shared", True),
        (EntryKind.ACTION, "step", True),
        (EntryKind.FEEDBACK, "own", False),
    )
    finished = replace(
        session,
        status=SessionStatus.FINISHED,
        ended_at=now + timedelta(minutes=30),
        takeaway=said("shared"),
        heard=said("proof"),
        steered=said("proof"),
        own_part=said("proof"),
        try_next=said("proof"),
    )
    records = (
        *(
            EntryView(f"e{order}", order, kind, said(sort), "goal", now, said("own"), shared)
            for order, (kind, sort, shared) in enumerate(lines)
        ),
        InsightView("i1", "e1", said("told"), shareable=True),
        GoalView("g1", "e3", said("shared"), said("shared")),
        FeedbackView("f1", "e5", said("proof"), said("proof"), said("proof"), said("own")),
        ActionView("a1", who, said("step"), "e4", session.id, day + timedelta(days=7)),
    )
    step = Step((*(Put(None, one) for one in records), Put(session, finished)))
    services.sessions.save(session.id, step)
    return who
