"""The demo: a made-up practice, held once more session by session and written into a new file."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from coachtui import paths
from coachtui.bank.load import load_bank
from coachtui.bank.schema import Bank, Question, Stage
from coachtui.clock import Clock
from coachtui.dates import format_day
from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds import SIGNS, EntryKind, SessionStatus
from coachtui.live import Cards, LiveSession, plan_of
from coachtui.services.bundle import Services, open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.demo_agreements import tell_agreements
from coachtui.services.demo_earlier import tell_earlier
from coachtui.services.demo_measures import tell_measures
from coachtui.services.practice import (
    DATE,
    Answer,
    Given,
    Line,
    Meeting,
    Passage,
    Person,
    Practice,
    Whole,
    read_practice,
)
from coachtui.services.practice_words import Words
from coachtui.services.sessions import Frame
from coachtui.services.story_clock import StoryClock
from coachtui.views import CoacheeView, FeedbackView, Put, RatingView, Step, SurveyView

AWAY: Final = timedelta(minutes=10)
"""How long ago the session that is still open was left."""

ASKED_FOR: Final = frozenset(
    {EntryKind.MEASURE, EntryKind.OBSTACLE, EntryKind.STRENGTH, EntryKind.FEELING}
)
"""What people seldom name before somebody asks for it."""

SIGN_OF: Final = {kind: sign for sign, kind in SIGNS.items()}


def write_demo(path: Path, lang: str, clock: Clock) -> None:
    """Write the practice into a new file, as if it had been kept there up to this moment."""
    if path.exists() or path.is_symlink():
        message = _("{file} is there already. Give another name for the demo.")
        raise UsageError(message.format(file=path))
    practice = read_practice(paths.shipped("demo.yaml"))
    bank = load_bank(paths.shipped("prompts.yaml")).bank
    story = StoryClock(clock.now())
    try:
        with closing(open_services(path, story)) as services:
            retelling = Retelling(services, bank, lang, story)
            retelling.tell(practice)
            tell_agreements(retelling, practice)
            tell_measures(retelling, practice)
            if practice.earlier:
                tell_earlier(retelling, practice.earlier)
    except BaseException:
        with suppress(OSError):  # half a demo is of no use, and would be in the way next time
            for end in ("", "-wal", "-shm"):
                path.with_name(path.name + end).unlink(missing_ok=True)
        raise


@dataclass(frozen=True)
class Retelling:
    """Holds all sessions of a practice again, in the order in which they took place."""

    services: Services
    bank: Bank
    lang: str
    clock: StoryClock
    known: dict[str, CoacheeView] = field(default_factory=dict)
    """People by name, each from the first session on."""
    reached: list[tuple[Line, str]] = field(default_factory=list)
    """Goals that were reached later: their lines and their ids."""
    _agreed: dict[tuple[str, str], str] = field(default_factory=dict)
    """Ids of actions by whose they are and what the story calls them."""

    def tell(self, practice: Practice) -> None:
        """Hold every session, the oldest first."""
        sessions = [(person, one) for person in practice.people for one in person.sessions]
        for person, meeting in sorted(sessions, key=lambda pair: self._start(pair[1])):
            self.clock.turn_to(self._start(meeting))
            coachee = self.known.get(person.name) or self._welcome(person)
            if meeting.status in (SessionStatus.FINISHED, SessionStatus.OPEN):
                self._hold(coachee, meeting)
            else:
                self._plan(coachee, meeting)

    def _welcome(self, person: Person) -> CoacheeView:
        position, unit, sponsor = map(self.text, (person.position, person.unit, person.sponsor))
        who = person.name, person.address, position, unit
        new = NewCoachee(*who, person.relation, sponsor, person.cadence)
        return self.known.setdefault(person.name, self.services.coachees.add(new))

    def _frame(self, meeting: Meeting) -> Frame:
        return Frame(
            model=meeting.model,
            minutes=meeting.minutes,
            topic=self.text(meeting.topic),
            occasion=meeting.occasion,
            purpose=meeting.purpose,
            project=self.text(meeting.project),
        )

    def _plan(self, coachee: CoacheeView, meeting: Meeting) -> None:
        day, frame = self.day(meeting.day), self._frame(meeting)
        session = self.services.sessions.plan(coachee.id, day=day, **frame)
        if meeting.status is SessionStatus.NO_SHOW:
            self.services.sessions.no_show(session.id)

    def _hold(self, coachee: CoacheeView, meeting: Meeting) -> None:
        sessions = self.services.sessions
        record = sessions.begin(coachee.id, **self._frame(meeting))
        live = LiveSession(record, plan_of(self.bank, meeting.model), self.clock)
        steps = [*self._talk(live, meeting), *self._end(live, meeting)]
        draft = self.text(meeting.draft)
        sessions.save(record.session.id, joined(steps), live.time.spent(), draft=draft)
        if meeting.survey:
            words, session_id = self.text(meeting.survey_words), record.session.id
            survey = SurveyView(new_id(), coachee.id, live.day, session_id, words, meeting.survey)
            self.services.measures.keep(survey)

    def _talk(self, live: LiveSession, meeting: Meeting) -> Iterator[Step]:
        """Go through the stages, each with its key question to begin with."""
        cards = Cards(live, self.bank, self.lang)
        for stage, passage in meeting.stages.items():
            yield live.go(stage)
            cards.enter_stage()
            if asked := cards.ask_number(1):
                yield asked
            yield from self._pass_through(live, cards, passage)

    def _pass_through(self, live: LiveSession, cards: Cards, passage: Passage) -> Iterator[Step]:
        """Say what is said in a stage, spread evenly over its time."""
        count = len(passage.reviews) + len(passage.lines) + len(passage.feedback)
        for goal, level in passage.ratings.items():
            agreed = self._agreed[live.session.coachee_id, goal]
            moment, session = self.clock.now(), live.session.id
            yield live.add(RatingView(new_id(), agreed, level, moment, session))
        pause = passage.seconds // (count + 1)
        for answer in passage.reviews:
            self.clock.run(pause)
            yield self._review(live, answer)
        for line in passage.lines:
            question = self._opens_up(live.stage, line.kind, live.asked_keys)
            if question and (asked := cards.ask(question)):
                yield asked
            self.clock.run(pause)
            yield from self._write(live, line, cards.answered)
        yield from (live.settle(point, self.lang) for point in passage.settled)
        if passage.goal:
            yield self._whole(live, passage.goal, cards.answered)
        for given in passage.feedback:
            self.clock.run(pause)
            yield from self._give(live, given, cards.answered)
        self.clock.run(passage.seconds - pause * count)

    def _opens_up(self, stage: Stage, kind: EntryKind, asked: Collection[str]) -> Question | None:
        """Return the question that leads to what is said next, unless one was asked already."""
        leading = [
            question
            for question in stage.questions
            if kind in ASKED_FOR
            and question.fills == kind
            and question.slots(self.lang) <= {"sapaan"}
            and not (question.is_stem or question.topics or question.relation)
            and question.first is None
        ]
        if any(question.key in asked for question in leading):
            return None
        return next(iter(leading), None)

    def _review(self, live: LiveSession, answer: Answer) -> Step:
        return live.review(
            self._agreed[live.session.coachee_id, answer.action],
            answer.outcome,
            new_due=None if answer.new_due is None else self.day(answer.new_due),
            reason=self.text(answer.reason),
            evidence=self.text(answer.evidence),
        )

    def _write(self, live: LiveSession, line: Line, question: str) -> Iterator[Step]:
        text = self.text(line)
        if line.due is not None:
            day = format_day(self.day(line.due), self.lang, weekday=False, year=False)
            text = text.replace(DATE, day)
        yield live.write(SIGN_OF.get(line.kind, "") + text, question, shared=line.shared)
        if line.kind not in SIGN_OF:
            yield live.rekind(live.entries[-1].id, line.kind)
        if line.reached is not None:
            self.reached.append((line, live.goals[-1].id))
        if line.key is not None:
            action = (live.goals if line.kind is EntryKind.GOAL else live.actions)[-1].id
            self._agreed[live.session.coachee_id, line.key] = action
            if line.no_date:
                yield live.set_due(action, None)
        if line.kind is EntryKind.ACTION:
            ask = None if line.check_in is None else self.day(line.check_in)
            step = replace(live.actions[-1], kind=line.sort, doubt=line.doubt, check_in=ask)
            yield live.correct(step)
        if line.told:
            yield live.agree_to_tell(live.insights[-1])

    def _whole(self, live: LiveSession, whole: Whole, question: str) -> Step:
        """Fill in the panel of the goal that was just said."""
        texts = {name: words.text(self.lang) for name, words in whole.texts.items()}
        goal = replace(
            live.goals[-1],
            **texts,  # type: ignore[arg-type]
            due=None if whole.due is None else self.day(whole.due),
            link=whole.link,
            value=whole.value,
            benefit=whole.benefit,
        )
        return live.keep_goal(goal, tuple(map(self.text, whole.steps)), question)

    def _give(self, live: LiveSession, given: Given, question: str) -> Iterator[Step]:
        texts = {name: words.text(self.lang) for name, words in given.texts.items()}
        new = FeedbackView(new_id(), new_id(), **texts, praise=given.praise, value=given.value)
        yield live.give_feedback(new, question)
        if given.shared:
            yield live.share(new.entry_id)

    def _end(self, live: LiveSession, meeting: Meeting) -> Iterator[Step]:
        """Decide what a close has to decide, and finish; an open session ends nowhere."""
        for _time in range(meeting.told):
            yield live.told()
        if meeting.status is SessionStatus.FINISHED:
            yield live.set_takeaway(self.text(meeting.takeaway))
            yield live.set_follow_up(None if meeting.next is None else self.day(meeting.next))
            yield live.finish()
            yield live.correct(
                replace(
                    live.session,
                    heard=self.text(meeting.heard),
                    steered=self.text(meeting.steered),
                    own_part=self.text(meeting.own_part),
                    try_next=self.text(meeting.try_next),
                    comfort=meeting.comfort,
                    spoke=meeting.spoke,
                )
            )

    def _start(self, meeting: Meeting) -> datetime:
        """Return when a session begins; what is open was left a moment ago, a plan is made now."""
        present = self.clock.present
        match meeting.status:
            case SessionStatus.OPEN:
                ran = sum(passage.seconds for passage in meeting.stages.values())
                return present - AWAY - timedelta(seconds=ran)
            case SessionStatus.PLANNED:
                return present
            case _:
                return datetime.combine(self.day(meeting.day), meeting.at, present.tzinfo)

    def day(self, days: int) -> date:
        """Return a day so many days from today, but on a weekend the Friday before."""
        day = self.clock.present.date() + timedelta(days=days)
        weekend = max(0, day.weekday() - 4)
        return day - timedelta(days=weekend) if days else day

    def text(self, words: Words | None) -> str:
        """Return a text in the language of the story."""
        return words.text(self.lang) if words else ""


def joined(steps: Iterable[Step]) -> Step:
    """Return one step that does all of these, to be stored in one transaction."""
    puts: dict[str, Put] = {}
    for put in (put for step in steps for put in step.puts):
        record = put.after or put.before
        assert record is not None
        earlier = puts.get(record.id, put)
        puts[record.id] = Put(earlier.before, put.after)
    return Step(tuple(puts.values()))
