"""What was agreed with the people of the demo practice, each on the day of the first session."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from coachtui import paths
from coachtui.bank.cards import Consent, read_cards
from coachtui.services.practice import Agreed, Practice
from coachtui.views import AgreementView

if TYPE_CHECKING:
    from coachtui.services.demo import Retelling

MORNING: Final = time(8)
"""When one agrees: before the first session of the day."""


def tell_agreements(story: "Retelling", practice: Practice) -> None:
    """Write down what was agreed, as if it had been done then."""
    consent = read_cards(paths.shipped("cards.yaml")).consent
    for person in practice.people:
        if person.agreed is not None:
            day = story.day(person.sessions[0].day)
            story.clock.turn_to(datetime.combine(day, MORNING, story.clock.present.tzinfo))
            key = story.known[person.name].id
            story.services.agreements.keep(_agreement(story, person.agreed, key, day, consent))
    story.clock.turn_to(story.clock.present)


def _agreement(
    story: "Retelling", agreed: Agreed, coachee_id: str, day: date, consent: Consent
) -> AgreementView:
    said = consent.texts(story.lang)
    return AgreementView(
        "",
        coachee_id,
        story.clock.now(),
        purpose=story.text(agreed.purpose),
        schedule=story.text(agreed.schedule),
        confidentiality=story.text(agreed.confidentiality),
        sessions_agreed=agreed.sessions,
        starts=day,
        ends=day + timedelta(weeks=agreed.weeks),
        consent_text="\n".join(said),
        consent_version=int(consent.edition),
        consent_given=agreed.consent,
        consent_on=day,
    )
