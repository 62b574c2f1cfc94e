"""What the program understood of the line, said before Enter."""

from collections.abc import Callable
from datetime import date
from typing import Final

from textual.content import Content

from coachtui.bank.advice import Level
from coachtui.bank.rules import Finding
from coachtui.capture import ActionParts, Captured, read_line, weighed
from coachtui.cues import action_remark, cue_remark, shared_remark
from coachtui.dates import format_day
from coachtui.goals.smart import lights
from coachtui.i18n import N_, _, language
from coachtui.kinds import EntryKind
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.views import EntryView, Step
from coachtui.widgets.lights import letters
from coachtui.widgets.words import kind_word

WAITING: Final = {
    ("goal", True): N_("A goal is half-written; F5 goes on with it."),
    ("goal", False): N_("A goal is half-written; F5 goes on with it."),
    ("feedback", True): N_("Feedback is half-corrected; e on its line goes on with it."),
    ("feedback", False): N_("Feedback is half-written; F4 goes on with it."),
    ("step", True): N_("A step is half-written; Ctrl+G d on its line goes on with it."),
    ("step", False): N_("A step is half-written; Ctrl+G d goes on with it."),
    ("aim", False): N_("Another aim is half-written; Ctrl+G i goes on with it."),
    ("frame", False): N_("Topic or project is half-written; Ctrl+G w goes on with it."),
}
"""How to go on with what is half-written: about what, and whether about something there is."""


def understood(
    line: str,
    today: date,
    look: Callable[[str], Finding | None] | None = None,
    tells: Callable[[Captured], str | None] = lambda _line: None,
    coachee: str = "",
) -> Content:
    """Say the kind of the line; of an action its date and plan, of a question what would help.

    A goal shows its lights, and *tells* knows which part of the goal another line would be.
    """
    if not line.strip():
        return Content("")
    captured = read_line(line, today)
    kind = Content.styled(kind_word(captured.kind), "bold")
    if look and captured.kind is EntryKind.QUESTION and " " in captured.text:
        return Content.assemble(kind, " · ", looked_at(look(captured.text)))
    if captured.kind is EntryKind.GOAL:
        shown = lights(captured.text, lang=language(), today=today)
        return Content.assemble(kind, " · ", letters(shown))
    if captured.kind is EntryKind.OPTION and (follows := weighed(captured.text)[1]):
        return Content.assemble(
            kind, " · ", _("it would bring: {what}").format(what=visible(follows))
        )
    if part := tells(captured):
        words = _("goes into the goal as: {part}").format(part=kind_word(part))
        return Content.assemble(kind, " · ", words)
    if captured.action is None or captured.kind is not EntryKind.ACTION:
        return kind
    return Content(" · ").join([kind, *_action(captured.action, today, coachee)])


def looked_at(finding: Finding | None) -> Content:
    """Say what would help a question most; the shape and the word say how much it matters."""
    if finding is None:
        return Content(_("✓ open"))
    said = (finding.proposal, finding.message)
    parts = [level_words(finding.level), *(Content(words) for words in said if words)]
    return Content(" · ").join(parts)


def level_words(level: Level) -> Content:
    """Say by a shape and a word how much a remark matters."""
    word, style = {
        Level.ERROR: (_("✗ mend"), "bold $error"),
        Level.WARNING: (_("! look again"), "bold $warning"),
        Level.INFO: (_("· note"), ""),
    }[level]
    return Content.styled(word, style)


def day_words(day: date, today: date) -> str:
    """Return a day in words; one that is over is accepted, but said to be."""
    words = format_day(day, language())
    return _("{day} (past)").format(day=words) if day < today else words


def remark_on(parts: ActionParts, coachee: str = "") -> str:
    """Return the one thing an action line still lacks, once it can be told: a deed, then a cue."""
    lang = language()
    begun = " " not in parts.text and not (parts.due or parts.if_then or parts.confidence)
    return ("" if begun else action_remark(parts.text, lang)) or cue_remark(
        parts.if_then, lang, coachee=coachee
    )


def remark_on_shared(step: Step) -> str:
    """Return the one remark on a line that has just been shared; empty when there is none."""
    lines = [put.after for put in step.puts if isinstance(put.after, EntryView)]
    remarks = (shared_remark(line.kind, line.text, language()) for line in lines if line.shared)
    return next(remarks, "")


def waiting(sitting: Sitting) -> str:
    """Return how to go on with what was left half-written last; empty when nothing was."""
    record = sitting.live.record
    known = {line.id for line in record.entries} | {goal.id for goal in record.goals}
    for name in reversed(sitting.forms):
        about, _gap, one = name.partition(" ")
        if words := WAITING.get((about, one in known)):
            return _(words)
    return ""


def _action(parts: ActionParts, today: date, coachee: str) -> list[Content]:
    said: list[Content] = []
    if parts.due_phrase:
        day = parts.due_phrase.day
        style = "bold $warning" if day < today else "bold"
        said.append(Content.styled(day_words(day, today), style))
        if parts.due_phrase.other:
            other = format_day(parts.due_phrase.other, language())
            said.append(Content(_("or {day}?").format(day=other)))
    elif parts.notice:
        said.append(Content.styled(parts.notice, "$warning"))
    else:
        said.append(Content(_("no date yet")))
    if parts.if_then:
        said.append(Content(_("if … then …")))
    if parts.who:
        said.append(Content(f"@{parts.who}"))
    if parts.confidence is not None:
        said.append(Content(_("confidence {number}").format(number=parts.confidence)))
    # The words come last: where there is little room it is they that can be cut.
    remark = "" if parts.notice else remark_on(parts, coachee)
    return [*said, Content.styled(remark, "$warning") if remark else Content(parts.text or "…")]
