"""The coachee's page: one sheet in their own voice, own words first."""

from collections.abc import Iterable, Iterator

from coachtui.capture import weighed
from coachtui.exports.page import Block, Lines, Page, Quotes, Table, filled, fit
from coachtui.exports.summary import Aim, CoacheeSummary, Heard, Promise, SharedLine
from coachtui.exports.words import Say, Voice
from coachtui.goals.values import value_words
from coachtui.i18n import Language
from coachtui.kinds import ActionKind, EntryKind
from coachtui.views import SessionView


def summary_page(summary: CoacheeSummary, lang: Language, letterhead: tuple[str, ...] = ()) -> Page:
    """Say what the coachee takes along, in the language they want to read it in."""
    voice = Voice(lang)
    _ = voice.say
    said = (summary.takeaway, *summary.quotes) if summary.takeaway else summary.quotes
    blocks: list[Block] = [
        Quotes(_("In my own words"), said),
        Lines(_("What we agreed on"), (", ".join(summary.settled),) if summary.settled else ()),
        Lines(_("What I want to reach"), tuple(_aim(aim, voice) for aim in summary.aims)),
        Lines(_("What I saw"), tuple(_insight(text, summary, _) for text in summary.insights)),
        Lines(_("Feedback I got"), heard(summary.feedback, _)),
        Table(
            _("What I will do"),
            (_("Step"), _("By when")),
            tuple(_step(promise, voice) for promise in summary.promises),
        ),
        Lines(_("How much I mean it, and who will hear how it went"), commitment_words(summary, _)),
        Lines(_("What I have already done"), summary.done),
        Lines(_("When we talk again"), (_next(summary, voice),)),
        Lines(_("What we also wrote down"), tuple(line_words(line, _) for line in summary.lines)),
    ]
    page = Page(
        _("Coaching session: {name}").format(name=summary.called),
        _facts(summary, voice),
        filled(blocks),
        letterhead,
    )
    return fit(page, _("… and {count} more in the coach's notes"))


def commitment_words(said: CoacheeSummary | SessionView, _: Say) -> tuple[str, ...]:
    """Say how much the coachee means it and who will hear how it went; nothing if not said."""
    figure = _("{n} of 10").format(n=said.commitment) if said.commitment else ""
    words = " · ".join(filter(None, (figure, said.accountable)))
    return (words,) if words else ()


def heard(feedback: Iterable[Heard], _: Say) -> tuple[str, ...]:
    """Say what was given as feedback, line by line: what was seen, what is good, what was asked."""
    return tuple(line for one in feedback for line in _heard(one, _))


def _heard(one: Heard, _: Say) -> Iterator[str]:
    seen = " · ".join(filter(None, (one.situation, one.behaviour, one.impact)))
    yield (_("To keep up: {text}") if one.praise else _("To change: {text}")).format(text=seen)
    if one.value:
        yield _("Core value: {value}").format(value=value_words(_)[one.value])
    if one.affirmation:
        yield _("What my coach values in it: {text}").format(text=one.affirmation)
    for question in filter(None, (one.intent_question, one.question)):
        yield _("A question to think about: {text}").format(text=question)


def _facts(summary: CoacheeSummary, voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    return (
        *([voice.day(summary.day)] if summary.day else []),
        voice.minutes(summary.minutes),
        *([_("with {coach} as coach").format(coach=summary.coach)] if summary.coach else []),
    )


def _aim(aim: Aim, voice: Voice) -> str:
    _ = voice.say
    details = [
        *([_("I will know by: {measure}").format(measure=aim.measure)] if aim.measure else []),
        *([_("by {day}").format(day=voice.day(aim.due))] if aim.due else []),
        *([_("step by step: {steps}").format(steps=", ".join(aim.steps))] if aim.steps else []),
    ]
    if not details:
        return aim.statement
    return _("{goal} ({details})").format(goal=aim.statement, details="; ".join(details))


def _step(promise: Promise, voice: Voice) -> tuple[str, str]:
    _ = voice.say
    details = [
        *([_("from an earlier session")] if promise.carried else []),
        *([promise.if_then] if promise.if_then else []),
        *([_support(promise, _)] if promise.who or promise.support else []),
    ]
    arranged = {
        ActionKind.TRAINING: _("to arrange: training, {text}"),
        ActionKind.MENTOR: _("to arrange: a mentor, {text}"),
    }
    action = arranged.get(promise.kind, "{text}").format(text=promise.text)
    if details:
        action = _("{action} ({details})").format(action=action, details="; ".join(details))
    return action, voice.day(promise.due) if promise.due else _("no fixed date")


def _support(promise: Promise, _: Say) -> str:
    if not promise.who:
        return _("support: {support}").format(support=promise.support)
    said = _("with help from {name}: {support}") if promise.support else _("with help from {name}")
    return said.format(name=promise.who, support=promise.support)


def _insight(text: str, summary: CoacheeSummary, _: Say) -> str:
    if text not in summary.told_on:
        return text
    return _("{text} (I agreed that others may hear this, without my name)").format(text=text)


def _next(summary: CoacheeSummary, voice: Voice) -> str:
    _ = voice.say
    return voice.day(summary.next_date) if summary.next_date else _("We have not set a date yet.")


def line_words(line: SharedLine, _: Say) -> str:
    """Say a shared line as the coachee's own."""
    said = {
        EntryKind.MEASURE: _("How I will know: {text}"),
        EntryKind.OBSTACLE: _("What gets in my way: {text}"),
        EntryKind.STRENGTH: _("What I can build on: {text}"),
        EntryKind.GAP: _("What I want to learn: {text}"),
        EntryKind.OPTION: _("What I could do: {text}"),
        EntryKind.FEELING: _("How I feel: {text}"),
        EntryKind.OBSERVED: _("What my coach noticed: {text}"),
        EntryKind.PARKED: _("For another time: {text}"),
        EntryKind.QUESTION: _("A question to think about: {text}"),
    }
    text, follows = weighed(line.text) if line.kind is EntryKind.OPTION else (line.text, "")
    if follows:
        text = _("{option} (it would bring: {what})").format(option=text, what=follows)
    return said.get(line.kind, "{text}").format(text=text)
