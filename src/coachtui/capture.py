"""One typed line and what it says: its kind, and of an action the date, the plan, the people."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from coachtui.dates import DatePhrase, find_due, format_day, why_no_due
from coachtui.i18n import _
from coachtui.kinds import SIGNS, EntryKind
from coachtui.views import ActionView


@dataclass(frozen=True, slots=True)
class ActionParts:
    """What an action line says; two are equal when they say the same."""

    text: str
    due: date | None = None
    due_phrase: DatePhrase | None = field(default=None, compare=False)
    """Where the date stood in the line up to its first mark, and what is doubtful about it."""
    if_then: str = ""
    who: str = ""
    """Who supports."""
    support: str = ""
    """What that person does."""
    confidence: int | None = None
    notice: str | None = field(default=None, compare=False)
    """Why no date was understood, when the line seems to give one."""


@dataclass(frozen=True, slots=True)
class Captured:
    """A line as it is stored: its kind and its text without the sign."""

    kind: EntryKind
    text: str
    action: ActionParts | None = None


# Keyboards that correct as one types turn the straight quotation mark into these.
_OPENING: Final = {"“": EntryKind.QUOTE, "„": EntryKind.QUOTE}
_CLOSING: Final = ('"', "”", "“")

# Only at the end of the line or of a part is it a confidence: "ticket #5 with the team" is text.
_CONFIDENCE: Final = re.compile(r"(?<!\S)#(10|[1-9])(?=\s*$|\s+(?:~(?!~)|@[\w:]))")
_MARK: Final = re.compile(r"(?<!\S)(?:(~)(?!~)|(@)(?=[\w:]))")
# Any of these signs typed twice is text, here as at the beginning of a line.
_CONSEQUENCE: Final = re.compile(r"(?<=\s)~(?!~)")
_TWICE: Final = re.compile(r"(?<!\S)([~@#])(?=\1)(?=~|@+[\w:]|#+(?:10|[1-9])(?!\S))")
_LITERAL: Final = re.compile(r"(?<!\S)(?=~|@+[\w:]|#{2,}(?:10|[1-9])(?!\S)|#(?:10|[1-9])\s*$)(.)")
_COLON: Final = re.compile(r"(?:^|(?<=\S)):(?=\s|$)")
_ADDRESS: Final = frozenset(
    ("pak", "bapak", "bu", "ibu", "mas", "mbak", "kak", "bang", "kang", "teh", "mr", "mrs", "ms")
)


def read_line(line: str, today: date) -> Captured:
    """Read one line as it was typed; whatever it holds, it is understood as something."""
    sign = line[:1]
    kind = SIGNS.get(sign) or _OPENING.get(sign)
    if kind is None:
        return Captured(EntryKind.NOTE, line.strip())
    text = line[1:]
    if text.startswith(sign):
        return Captured(EntryKind.NOTE, text.strip())
    if kind is EntryKind.QUOTE:
        return Captured(kind, text[:-1] if text.endswith(_CLOSING) else text)
    text = text.strip()
    return Captured(kind, text, read_action(text, today) if kind is EntryKind.ACTION else None)


def read_action(text: str, today: date) -> ActionParts:
    """Read the line of an action: text date ~ if-then @who: support #confidence."""
    confidence = None
    if found := list(_CONFIDENCE.finditer(text)):
        confidence = int(found[-1][1])
        text = text[: found[-1].start()] + text[found[-1].end() :]
    head, plans, people = _parts(text)
    what, due, notice = _what_and_due(head, today)
    return ActionParts(
        _once(what),
        due=due.day if due else None,
        due_phrase=due,
        if_then=_once(" ".join(plans)),
        who=", ".join(who for who, _support in people if who),
        support=_once(", ".join(support for _who, support in people if support)),
        confidence=confidence,
        notice=notice,
    )


def weighed(text: str) -> tuple[str, str]:
    """Return an option and what it would bring, which stands behind its first mark of its own."""
    found = _CONSEQUENCE.search(text)
    if found is None:
        return _once(text), ""
    option, follows = text[: found.start()].strip(), text[found.end() :].strip()
    return (_once(option), _once(follows)) if option and follows else (_once(text), "")


def said(action: ActionView) -> ActionParts:
    """Return what the line of an action says of it."""
    return ActionParts(
        action.text,
        due=action.due,
        if_then=action.if_then,
        who=action.who,
        support=action.support,
        confidence=action.confidence,
    )


def as_said(action: ActionView, parts: ActionParts) -> ActionView:
    """Return an action as its line says it; what the line says nothing of stays."""
    return replace(
        action,
        text=parts.text,
        due=parts.due,
        if_then=parts.if_then,
        who=parts.who,
        support=parts.support,
        confidence=parts.confidence,
    )


def settled(parts: ActionParts, today: date) -> ActionParts:
    """Return the parts of an action as its line says them, whatever a form was given."""
    who = re.sub(r"^\W+", "", parts.who)
    return read_action(write_action(replace(parts, who=who), "en"), today)


def with_confidence(line: str, confidence: int) -> str:
    """Return the line of an action with another confidence, all else as it was typed."""
    if found := list(_CONFIDENCE.finditer(line)):
        return f"{line[: found[-1].start()]}#{confidence}{line[found[-1].end() :]}"
    return f"{line} #{confidence}"


def write_action(parts: ActionParts, lang: str) -> str:
    """Write an action as the one line that reads back to the same parts, for editing it."""
    pieces = [_twice(parts.text)]
    if parts.due is not None:
        # The comma keeps a last word such as "before" from joining the date.
        pieces = [f"{_twice(parts.text)}, {format_day(parts.due, lang)}"]
    if parts.if_then:
        pieces.append(f"~ {_twice(parts.if_then)}")
    if parts.support:
        pieces.append(f"@{parts.who}: {_twice(parts.support)}")
    elif parts.who:
        pieces.append(f"@{parts.who}" if _person(parts.who)[0] == parts.who else f"@{parts.who}:")
    if parts.confidence is not None:
        pieces.append(f"#{parts.confidence}")
    return " ".join(filter(None, pieces))


def _once(text: str) -> str:
    """Return a part as it is meant: of signs that were typed twice or more, one goes."""
    return _TWICE.sub("", text)


def _twice(text: str) -> str:
    """Write a part so that no sign in it begins another part."""
    return _LITERAL.sub(r"\1\1", text)


def _parts(text: str) -> tuple[str, list[str], list[tuple[str, str]]]:
    """Split a line at its marks: the text before them, the plans, the people."""
    marks = list(_MARK.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    plans: list[str] = []
    people: list[tuple[str, str]] = []
    for mark, end in zip(marks, ends, strict=False):
        content = text[mark.end() : end].strip()
        if mark[1]:
            plans.append(content)
        else:
            people.append(_person(content))
    head = text[: marks[0].start()] if marks else text
    return head.strip(), [plan for plan in plans if plan], people


def _person(content: str) -> tuple[str, str]:
    """Split "Pak Dedi gives access" or "the team: gives access" into who and support.

    A colon decides; without one the name is the first word and the capitalised ones after it.
    """
    if colon := _COLON.search(content):
        return content[: colon.start()].strip(), content[colon.end() :].strip()
    previous = ""
    for word in re.finditer(r"\S+", content):
        initial = word[0][0]
        named = initial.isalpha() if previous.lower() in _ADDRESS else initial.isupper()
        if previous and not named:
            return _without_comma(content[: word.start()]), content[word.start() :]
        previous = word[0]
    return content, ""


def _what_and_due(head: str, today: date) -> tuple[str, DatePhrase | None, str | None]:
    """Take the date that ends a text out of it, unless nothing but the date is there."""
    due = find_due(head, today)
    if due is None:
        return head, None, why_no_due(head, today)
    what = _without_comma(head[: due.start])
    if not what:
        return head, None, _("Write what will be done, then the date.")
    return what, due, None


def _without_comma(text: str) -> str:
    while text != (shorter := text.rstrip().rstrip(",")):
        text = shorter
    return text
