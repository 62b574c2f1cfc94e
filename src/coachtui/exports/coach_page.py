"""The coach's own page of a session: every line, stage by stage, and who may see it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from coachtui.capture import weighed
from coachtui.exports.goals import goal_lines
from coachtui.exports.looking_back import (
    asked_and_told,
    looking_back,
    minutes_in_a_line,
    own_words,
)
from coachtui.exports.page import Block, Lines, Page, Table, filled
from coachtui.exports.summary import CoachCopy, given_feedback
from coachtui.exports.summary_page import commitment_words
from coachtui.exports.words import (
    Voice,
    agreed_words,
    doubt_words,
    kind_words,
    may_use_words,
    named,
    outcome_words,
    status_words,
)
from coachtui.goals.values import value_words
from coachtui.i18n import Language
from coachtui.kinds import EntryKind
from coachtui.live import unfinished
from coachtui.views import ActionView, AskedView, EntryView, FeedbackView, ShiftView


def coach_page(copy: CoachCopy, lang: Language) -> Page:
    """Say all that is known of a session; for the coach alone."""
    voice = Voice(lang)
    _ = voice.say
    record = copy.record
    blocks: list[Block] = [
        Lines(_("Private"), (_("This copy holds private lines. Keep it to yourself."),)),
        Lines(_("Frame"), (*_people(copy, voice), *_frame(copy, voice))),
        Lines(_("Takeaway"), (record.session.takeaway,) if record.session.takeaway else ()),
        Lines(_("Commitment"), commitment_words(record.session, _)),
        *_worked_on(copy, voice),
        _feedback(record.feedback, voice),
        *_written(copy, voice),
        Lines(_("Questions asked"), _asked(copy, record.asked, voice)),
        *looking_back(copy, voice),
    ]
    facts = (*([voice.day(copy.day)] if copy.day else []), voice.minutes(copy.minutes))
    title = _("Coach's copy: {name}").format(name=record.coachee.name)
    return Page(title, facts, filled(blocks))


def beside_summary(copy: CoachCopy, voice: Voice) -> tuple[Block, ...]:
    """Say what the coach keeps of a session whose summary stands above, and nothing twice."""
    _ = voice.say
    record = copy.record
    with_a_line = {entry.question for entry in record.entries}
    asked = [one for one in record.asked if one.text not in with_a_line]
    told = given_feedback(record)
    minutes = minutes_in_a_line(copy)
    return (
        Lines(_("Frame"), (" · ".join(_frame(copy, voice)),)),
        *_worked_on(copy, voice),
        _feedback([one for one in record.feedback if one not in told], voice),
        *_written(copy, voice),
        Lines(_("Other questions asked"), _asked(copy, asked, voice)),
        Lines(_("For yourself"), own_words(record.session, voice)),
        Lines(_("Minutes taken, of those given"), (minutes,) if minutes else ()),
    )


def _worked_on(copy: CoachCopy, voice: Voice) -> Iterator[Block]:
    _ = voice.say
    record = copy.record
    yield Lines(_("Goals"), goal_lines(record, voice))
    settled = tuple(f"{_time(one.at, copy)} {one.text}" for one in record.settled)
    yield Lines(_("What we agreed on"), settled)
    yield Lines(_("Another aim"), tuple(_shift(shift, copy, voice) for shift in record.shifts))
    options = [weighed(one.text) for one in record.entries if one.kind is EntryKind.OPTION]
    if any(follows for _option, follows in options):
        yield Table(_("Options weighed"), (_("Option"), _("What it would bring")), tuple(options))
    yield action_table(_("Actions"), record.actions, voice)
    yield _reviewed(copy, voice)


def _written(copy: CoachCopy, voice: Voice) -> Iterator[Block]:
    _ = voice.say
    yield from (_stage(copy, stage, voice) for stage in _stages(copy))
    yield Lines(_("Unfinished line"), unfinished.words(copy.record.draft))


def _people(copy: CoachCopy, voice: Voice) -> Iterator[str]:
    _ = voice.say
    coachee = copy.record.coachee
    if copy.coach:
        yield _("Coach: {name}").format(name=copy.coach)
    yield _("Called: {name}").format(name=coachee.called)
    if position := ", ".join(filter(None, (coachee.position, coachee.unit))):
        yield _("Position: {position}").format(position=position)
    if next_date := copy.record.session.next_date:
        yield _("Next date: {date}").format(date=voice.day(next_date))


def _frame(copy: CoachCopy, voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    record = copy.record
    session = record.session
    may_use = may_use_words(_)[session.may_use] if session.may_use else ""
    said = [
        (_("Topic: {topic}").format(topic=session.topic), session.topic),
        (_("Model: {model}").format(model=copy.model), True),
        (_("Planned: {time}").format(time=voice.minutes(session.planned_minutes)), True),
        (asked_and_told(len(record.asked), session.told, voice), session.told),
        (_("May be used in the appraisal: {what}").format(what=may_use), may_use),
        (_("Entered afterwards from paper"), session.from_paper),
    ]
    return tuple(line for line, worth in said if worth)


def _asked(copy: CoachCopy, questions: Iterable[AskedView], voice: Voice) -> tuple[str, ...]:
    """Say how open the questions were, the coach's own among them, and which were the bank's."""
    _ = voice.say
    words = _("Open: {open}, closed or leading: {closed}")
    counted = words.format(open=copy.open_questions, closed=copy.closed_questions)
    said = (f"{_stage_name(copy, asked.stage)}: {asked.text}" for asked in questions)
    return (*([counted] if copy.open_questions or copy.closed_questions else []), *said)


def _shift(shift: ShiftView, copy: CoachCopy, voice: Voice) -> str:
    _ = voice.say
    return _("{time} from “{old}” to “{new}”, wanted by {who}").format(
        time=_time(shift.at, copy),
        old=shift.old,
        new=shift.new,
        who=agreed_words(_)[shift.agreed],
    )


def action_table(heading: str, actions: tuple[ActionView, ...], voice: Voice) -> Table:
    """Say steps with all that was decided on them."""
    _ = voice.say
    columns = (
        _("Step"),
        _("By when"),
        _("If … then"),
        _("Support"),
        _("Confidence"),
        _("State"),
    )
    return Table(heading, columns, tuple(_action(action, voice) for action in actions))


def _action(action: ActionView, voice: Voice) -> tuple[str, ...]:
    return (
        named(action.text, action.kind, voice.say),
        voice.day(action.due),
        action.if_then,
        ": ".join(filter(None, (action.who, action.support))),
        ", ".join(_sureness(action, voice)),
        "; ".join(_state(action, voice)),
    )


def _sureness(action: ActionView, voice: Voice) -> Iterator[str]:
    if action.confidence:
        yield str(action.confidence)
    if action.doubt:
        yield doubt_words(voice.say)[action.doubt]


def _state(action: ActionView, voice: Voice) -> Iterator[str]:
    _ = voice.say
    yield status_words(_)[action.status]
    if action.check_in:
        yield _("ask how it goes on {day}").format(day=voice.day(action.check_in))


def _reviewed(copy: CoachCopy, voice: Voice) -> Table:
    _ = voice.say
    reviews = {review.action_id: review for review in copy.record.reviews}
    rows = []
    for action in copy.record.carried:
        review = reviews.get(action.id)
        said = (
            (outcome_words(_)[review.outcome], review.evidence, review.reason)
            if review
            else (status_words(_)[action.status], action.evidence, action.reason)
        )
        rows.append((action.text, voice.day(action.due), *said))
    columns = (_("Step"), _("By when"), _("What came of it"), _("Evidence"), _("Reason"))
    return Table(_("From earlier sessions"), columns, tuple(rows))


def _feedback(given: Iterable[FeedbackView], voice: Voice) -> Lines:
    _ = voice.say
    return Lines(_("Feedback given"), tuple(line for one in given for line in _given(one, voice)))


def _given(one: FeedbackView, voice: Voice) -> Iterator[str]:
    """Say what was seen in one line, and what was said to it below."""
    _ = voice.say
    seen = " · ".join(filter(None, (one.situation, one.behaviour, one.impact)))
    said = (
        (_("praise") if one.praise else _("correction"), seen),
        (_("Intent"), one.intent_question),
        (_("Affirmation"), one.affirmation),
        (_("To reflect on"), one.question),
        (_("Core value"), value_words(_)[one.value] if one.value else ""),
    )
    return (f"{name}: {text}" for name, text in said if text)


def _stages(copy: CoachCopy) -> tuple[str, ...]:
    """Return the stages in which something was written, in the order of the session."""
    entries = sorted(copy.record.entries, key=lambda entry: entry.order)
    written = dict.fromkeys(entry.stage for entry in entries)
    known = [stage for stage in copy.stages if stage in written]
    return tuple(dict.fromkeys((*known, *written)))


def _stage_name(copy: CoachCopy, stage: str) -> str:
    return copy.stages.get(stage, stage)


def _stage(copy: CoachCopy, stage: str, voice: Voice) -> Table:
    _ = voice.say
    minutes = int(copy.record.seconds.get(stage, 0.0) / 60 + 0.5)
    heading = _("{stage}, {minutes}").format(
        stage=_stage_name(copy, stage), minutes=voice.minutes(minutes)
    )
    columns = (_("Time"), _("Kind"), _("Line"), _("Who sees it"), _("Asked"))
    entries = sorted(copy.record.entries, key=lambda entry: entry.order)
    rows = tuple(_entry(entry, copy, voice) for entry in entries if entry.stage == stage)
    return Table(heading, columns, rows)


def _entry(entry: EntryView, copy: CoachCopy, voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    return (
        _time(entry.at, copy),
        kind_words(_)[entry.kind],
        entry.text,
        _("shared") if entry.shared else _("coach only"),
        entry.question,
    )


def _time(at: datetime, copy: CoachCopy) -> str:
    return f"{at.astimezone(copy.zone):%H:%M}"
