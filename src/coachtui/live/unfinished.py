"""What was begun and not finished: the line, and below it the forms that were left half-written."""

from collections.abc import Collection, Mapping
from functools import cache

from pydantic import TypeAdapter

Texts = dict[str, str]
"""What stands in the fields of a form, by their names; that of a choice begins with `=`."""


def written(line: str, forms: Mapping[str, Texts]) -> str:
    """Return all that is unfinished as one text: the line alone where no form is half-written."""
    if not forms:
        return line
    return f"{line}\n{_forms().dump_json(dict(forms)).decode()}"


def read(text: str) -> tuple[str, dict[str, Texts]]:
    """Return the line and the forms of such a text; what cannot be read stays in the line."""
    line, _break, rest = text.partition("\n")
    try:
        return line, _forms().validate_json(rest) if rest else {}
    except ValueError:
        return text, {}


def words(text: str) -> tuple[str, ...]:
    """Return what people wrote in such a text, piece by piece."""
    line, forms = read(text)
    fields = (field for form in forms.values() for field in form.items())
    texts = (text for name, text in fields if not name.startswith("="))
    return tuple(piece for piece in (line, *texts) if piece.strip())


def name_of(about: str, record: str, known: Collection[str], forms: Collection[str]) -> str:
    """Return the name under which a form about a record is kept, or one for a new record.

    What was begun for one that is gone by now goes into a new one.
    """
    if record in known:
        return f"{about} {record}"
    parts = {name: name.partition(" ") for name in forms}
    gone = (name for name, (what, _gap, one) in parts.items() if what == about and one not in known)
    return next(gone, about)


@cache
def _forms() -> TypeAdapter[dict[str, Texts]]:
    return TypeAdapter(dict[str, Texts])
