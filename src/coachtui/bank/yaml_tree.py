"""A strict reading of YAML: plain text values only, and every value knows its line."""

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from yaml.events import Event

from coachtui.bank.problems import BankError, Place, Problem, problem_at
from coachtui.i18n import _

MAX_DEPTH: Final = 12
"""Levels of nesting; a bank needs eight."""

LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""What reads YAML fastest here."""

MAX_SHOWN: Final = 160
"""Length of a line that is still shown with a mistake in it."""

UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Characters that steer a terminal or reorder text instead of being read."""


class Block(dict[str, "Tree"]):
    """A mapping that remembers where it and each of its keys stand."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        """Start empty at a place of the file."""
        super().__init__()
        self.place = place
        self.places: dict[str, Place] = {}


class Items(list["Tree"]):
    """A list that remembers where it and each of its entries stand."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        """Start empty at a place of the file."""
        super().__init__()
        self.place = place
        self.places: list[Place] = []


Tree = str | Block | Items


def locate(tree: Tree, path: tuple[int | str, ...]) -> Place:
    """Return where the value at a path stands, or the nearest part of the path that exists."""
    place = tree.place if isinstance(tree, Block | Items) else Place("")
    for step in path:
        if isinstance(tree, Block) and step in tree.places:
            place, tree = tree.places[str(step)], tree[str(step)]
        elif isinstance(tree, Items) and isinstance(step, int) and step < len(tree):
            place, tree = tree.places[step], tree[step]
        else:
            break
    return place


def read_tree(text: str, file: str) -> tuple[Block, list[Problem]]:
    """Return the one mapping that a YAML text holds, with the mistakes that can be read past."""
    reader = _Reader(file, text)
    try:
        tree = reader.document(yaml.parse(text, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        raise BankError([*reader.problems, _syntax(error, file, text)]) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message = _("This is not YAML that can be read. Save it anew as plain text.")
        raise BankError([*reader.problems, problem_at(Place(file), message)]) from error
    return tree, reader.problems


def _syntax(error: Any, file: str, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    line = min(mark.line if mark else 0, len(lines) - 1)
    column = mark.column if mark else 0
    excerpt = lines[line]
    if re.match(r" *\t", excerpt):
        message = _("Indent with blanks; YAML does not allow tabs here.")
    else:
        message = _(
            "The YAML breaks off here: {reason}. Look at the indentation, colons and quotation "
            "marks of this line and the one before."
        ).format(reason=_reason(error.problem or ""))
    shown = excerpt.replace("\t", " ") if column < len(excerpt) <= MAX_SHOWN else ""
    return problem_at(Place(file, line + 1, column + 1), message, excerpt=shown)


def _reason(problem: str) -> str:
    """Return what the parser stumbled over; it speaks English only."""
    reasons = {
        "mapping values": _("there is a colon where none can be"),
        "expected ':'": _("a colon is missing"),
        "',' or": _("a bracket is not closed"),
        "unexpected end": _("a quotation mark is not closed"),
        "cannot start any token": _("there is a sign that YAML keeps for itself"),
    }
    return next(
        (words for part, words in reasons.items() if part in problem),
        _("the lines do not fit together"),
    )


class _Reader:
    """Builds the tree of one text out of parser events."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._lines = text.count("\n") + 1

    def document(self, events: Iterator[Event]) -> Block:
        """Return the mapping of the only document."""
        tree: Tree | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    self._fail(event, _("A bank is one document. Take out the line “---”."))
                tree = self._node(next(events), events, 1)
        if not isinstance(tree, Block):
            message = _("A bank must be one mapping that begins with “version: 1”.")
            raise BankError([*self.problems, problem_at(Place(self.file), message)])
        return tree

    def _node(self, event: Event, events: Iterator[Event], depth: int) -> Tree:
        if depth > MAX_DEPTH:
            self._fail(event, _("This is nested too deep. Look at the indentation."))
        if isinstance(event, yaml.AliasEvent):
            self._note(event, _("References (*name) are not allowed. Write the text out."))
            return ""
        if getattr(event, "anchor", None):
            self._note(event, _("Anchors (&name) are not allowed. Take it out."))
        if getattr(event, "tag", None):
            self._note(event, _("Tags (!name) are not allowed. Take it out."))
        if isinstance(event, yaml.MappingStartEvent):
            return self._block(event, events, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, events, depth)
        return self._text(event)

    def _block(self, start: Event, events: Iterator[Event], depth: int) -> Block:
        block = Block(self._place(start))
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            place = self._place(event)
            if not isinstance(key, str):
                self._note(event, _("A name must be one word, not a list or a block."))
            elif key in block:
                message = _("“{key}” is in line {first} and again in line {second}. Keep one.")
                first = block.places[key].line
                self._note(event, message.format(key=key, first=first, second=place.line))
            else:
                block[key] = value
                block.places[key] = place
        return block

    def _items(self, start: Event, events: Iterator[Event], depth: int) -> Items:
        items = Items(self._place(start))
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.places.append(self._place(event))
            items.append(self._node(event, events, depth + 1))
        return items

    def _text(self, event: Any) -> str:
        text: str = event.value
        if found := UNSAFE.search(text):
            message = _("There is an invisible control character ({code}) in this text. Remove it.")
            self._note(event, message.format(code=f"U+{ord(found[0]):04X}"))
        return text

    def _place(self, event: Event) -> Place:
        mark: Any = event.start_mark
        return Place(self.file, min(mark.line + 1, self._lines), mark.column + 1)

    def _note(self, event: Event, message: str) -> None:
        self.problems.append(problem_at(self._place(event), message))

    def _fail(self, event: Event, message: str) -> None:
        self._note(event, message)
        raise BankError(self.problems)
