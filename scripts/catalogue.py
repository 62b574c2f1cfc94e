"""Keep the translations complete: `update` after words change, `compile` after translating.

`check` says what is missing and changes nothing.
"""

import io
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE: Final = Path(__file__).resolve().parents[1] / "src"
PO: Final = SOURCE / "coachtui" / "locale" / "id" / "LC_MESSAGES" / "coachtui.po"
MO: Final = PO.with_suffix(".mo")

KEYWORDS: Final = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
"""The functions whose arguments are words of the interface."""

_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")


def main(arguments: list[str]) -> int:
    """Run one of the three commands; return the exit code."""
    commands: dict[str, Callable[[], int]] = {
        "update": update,
        "compile": compile_catalogue,
        "check": check,
    }
    if len(arguments) != 1 or arguments[0] not in commands:
        print(f"usage: catalogue.py {' | '.join(commands)}", file=sys.stderr)
        return 2
    return commands[arguments[0]]()


def update() -> int:
    """Bring the words of the source into the catalogue; translations of words still there stay."""
    catalogue = read()
    catalogue.update(extract(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    PO.write_bytes(_po(catalogue))
    untranslated = sum(not translated(message) for message in words(catalogue))
    print(f"{len(catalogue)} messages, {untranslated} to translate")
    return compile_catalogue()


def compile_catalogue() -> int:
    """Write the file that the program reads."""
    MO.write_bytes(_mo(read()))
    return 0


def check() -> int:
    """Print each difference between the source, the catalogue and the compiled file."""
    problems = [*differences(extract(), read())]
    if not MO.exists() or MO.read_bytes() != _mo(read()):
        problems.append("coachtui.mo is not up to date: run `compile`")
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"translations: all {len(read())} messages are there")
    return 1 if problems else 0


def differences(template: Catalog, catalogue: Catalog) -> Iterator[str]:
    """Yield one line for each message that is missing, doubtful, left over or damaged."""
    wanted = {_key(message): message for message in words(template)}
    present = {_key(message): message for message in words(catalogue)}
    for key, message in wanted.items():
        found = present.get(key)
        if found is None or not translated(found):
            yield f"not translated: {message.id!r} in {_places(message)}"
        elif found.fuzzy:
            yield f"doubtful (fuzzy): {message.id!r}"
        elif not same_placeholders(found):
            yield f"placeholders differ: {found.id!r} and {found.string!r}"
    for key, message in present.items():
        if key not in wanted:
            yield f"no longer in the source: {message.id!r}"
    for message in catalogue.obsolete.values():
        yield f"obsolete: {message.id!r}"


def extract() -> Catalog:
    """Return the words that the source marks for translation."""
    template = Catalog(charset="utf-8")
    found = extract_from_dir(
        SOURCE,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=["Translators:"],
        strip_comment_tags=True,
    )
    for name, line, message, comments, context in found:
        template.add(message, None, [(name, line)], auto_comments=comments, context=context)
    return template


def read() -> Catalog:
    """Return the catalogue as its translator left it."""
    with PO.open("rb") as file:
        return read_po(file)


def words(catalogue: Catalog) -> Iterator[Message]:
    """Yield the messages without the header."""
    return (message for message in catalogue if message.id)


def translated(message: Message) -> bool:
    """Say whether each form of a message has words."""
    return all(_strings(message))


def same_placeholders(message: Message) -> bool:
    """Say whether the translation fills in just what the source does.

    Where the source counts, its plural says what there is to fill in.
    """
    source = message.id if isinstance(message.id, str) else message.id[-1]
    wanted = sorted(_PLACEHOLDER.findall(source))
    return all(sorted(_PLACEHOLDER.findall(string)) == wanted for string in _strings(message))


def _strings(message: Message) -> tuple[str, ...]:
    """Return the translation, form by form."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def _key(message: Message) -> tuple[str | None, object]:
    """Return what tells one message from another."""
    return message.context, message.id


def _places(message: Message) -> str:
    """Return where in the source a message stands."""
    return ", ".join(f"{name}:{line}" for name, line in message.locations)


def _po(catalogue: Catalog) -> bytes:
    """Return the catalogue as a file that changes only where its words do."""
    buffer = io.BytesIO()
    write_po(
        buffer, catalogue, width=100, sort_by_file=True, include_lineno=False, ignore_obsolete=True
    )
    return buffer.getvalue()


def _mo(catalogue: Catalog) -> bytes:
    """Return the compiled catalogue."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
