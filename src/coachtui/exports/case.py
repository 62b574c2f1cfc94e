"""A session for others to learn from: a case for colleagues, or a story of what was reached.

Both are made of what the coachee's own copy may hold, and every word of it is masked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from coachtui.exports.looking_back import asked_and_told, stage_minutes
from coachtui.exports.masking import Mask
from coachtui.exports.page import Blanks, Block, Lines, Page, Quotes, Table, filled
from coachtui.exports.summary import (
    CoachCopy,
    CoacheeSummary,
    SharedLine,
    coachee_summary,
    given_actions,
)
from coachtui.exports.summary_page import line_words
from coachtui.exports.words import Say, Voice
from coachtui.i18n import Language
from coachtui.kinds import ActionStatus

RULE: Final = "_" * 76
"""A line for a pen."""


@dataclass(frozen=True, slots=True)
class CaseStudy:
    """A session as colleagues may see it: no name, no day, nothing the coachee did not share."""

    model: str
    minutes: int
    aims: tuple[str, ...]
    said: tuple[str, ...]
    """The coachee's own words, the takeaway first."""
    insights: tuple[str, ...]
    lines: tuple[SharedLine, ...]
    steps: tuple[str, ...]
    asked: tuple[tuple[str, str], ...]
    """Each question of the bank with its stage."""
    open_questions: int
    closed_questions: int
    told: int
    times: tuple[tuple[str, str, str], ...]
    """Each stage with the time it was given and the time it took."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything in it that somebody wrote."""
        lines = (line.text for line in self.lines)
        return (*self.aims, *self.said, *self.insights, *lines, *self.steps)


@dataclass(frozen=True, slots=True)
class Deed:
    """A step that was taken, and what shows it."""

    text: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """What somebody has reached, to be told on."""

    aims: tuple[str, ...]
    insights: tuple[str, ...]
    deeds: tuple[Deed, ...]
    takeaway: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything in it that somebody wrote."""
        deeds = (text for deed in self.deeds for text in (deed.text, deed.evidence))
        return (*self.aims, *self.insights, *deeds, self.takeaway)


def case_study(copy: CoachCopy, mask: Mask, lang: Language) -> CaseStudy:
    """Mask what colleagues may see of a session."""
    summary = coachee_summary(copy.record)
    record = copy.record
    return CaseStudy(
        model=copy.model,
        minutes=copy.minutes,
        aims=tuple(map(mask, _aims(summary))),
        said=tuple(map(mask, filter(None, (summary.takeaway, *summary.quotes)))),
        insights=tuple(map(mask, summary.insights)),
        lines=tuple(SharedLine(line.kind, mask(line.text)) for line in summary.lines),
        steps=tuple(mask(promise.text) for promise in summary.promises),
        asked=tuple((mask(one.text), copy.stages.get(one.stage, "")) for one in record.asked),
        open_questions=copy.open_questions,
        closed_questions=copy.closed_questions,
        told=record.session.told,
        times=stage_minutes(copy, Voice(lang)),
    )


def story(copy: CoachCopy, mask: Mask) -> Story:
    """Mask what was reached: of the steps those that were done, with what shows it."""
    summary = coachee_summary(copy.record)
    agreed, carried = given_actions(copy.record)
    done = (one for one in (*carried, *agreed) if one.status is ActionStatus.DONE)
    return Story(
        tuple(map(mask, _aims(summary))),
        tuple(map(mask, summary.insights)),
        tuple(Deed(mask(one.text), mask(one.evidence)) for one in done),
        mask(summary.takeaway),
    )


def case_page(case: CaseStudy, lang: Language) -> Page:
    """Say what colleagues read, and ask them what they make of it."""
    voice = Voice(lang)
    _ = voice.say
    counted = _("Open: {open}, closed or leading: {closed}").format(
        open=case.open_questions, closed=case.closed_questions
    )
    asked = asked_and_told(len(case.asked), case.told, voice)
    blocks: list[Block] = [
        Lines(_("What was to be reached"), case.aims),
        Quotes(_("In the coachee's own words"), case.said),
        Lines(_("What was said"), tuple(line_words(line, _) for line in case.lines)),
        Table(_("What was asked"), (_("Question"), _("Stage")), case.asked),
        Lines(_("Questions and answers"), (asked, counted)),
        Lines(_("What became clear"), case.insights),
        Lines(_("What was decided"), case.steps),
        Table(_("Time"), (_("Stage"), _("Given"), _("Used")), case.times),
        Blanks(_("For you, who have read it"), tuple(_feedback_form(_))),
    ]
    facts = (case.model, voice.minutes(case.minutes))
    return Page(_("A case from coaching"), facts, filled(blocks))


def story_page(told: Story, lang: Language) -> Page:
    """Say what was reached."""
    _ = Voice(lang).say
    deeds = tuple((deed.text, deed.evidence) for deed in told.deeds)
    blocks: list[Block] = [
        Lines(_("What was to be reached"), told.aims),
        Lines(_("What became clear"), told.insights),
        Table(_("What was done"), (_("Step"), _("What shows it")), deeds),
        Quotes(_("In their own words"), (told.takeaway,) if told.takeaway else ()),
    ]
    return Page(_("A success in coaching"), (_("told without names"),), filled(blocks))


def _aims(summary: CoacheeSummary) -> Iterator[str]:
    for aim in summary.aims:
        yield f"{aim.statement} ({aim.measure})" if aim.measure else aim.statement


def _feedback_form(_: Say) -> Iterator[str]:
    """Yield what peers are asked, with room to write."""
    questions = (
        _("Which question opened something up, and how do you know?"),
        _("Where did the coach lead, or give the answer?"),
        _("What would you have asked, and at which point?"),
        _("What did you hear that was not taken up?"),
        _("One thing to try next time:"),
    )
    for question in questions:
        yield from (question, "", RULE, "", RULE, "")
