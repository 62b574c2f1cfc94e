"""Which schema this program knows, and which files it leaves alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coachtui.db.driver import Access, Header, read_header
from coachtui.db.place import is_writable, prepare, unwritable
from coachtui.errors import DamagedError, NewerSchemaError
from coachtui.i18n import _


@dataclass(frozen=True, slots=True)
class Schema:
    """A numbered state of the tables, and the revisions that lead to it."""

    number: int
    revisions: Path

    @property
    def revision(self) -> str:
        """The name of the revision that ends at this number."""
        return f"{self.number:04d}"


CURRENT: Final = Schema(1, Path(__file__).parent / "migrations")
"""The schema of the tables in `coachtui.models`."""


def refuse(header: Header, path: Path, schema: Schema) -> None:
    """Raise for a file that is another program's, or a newer version's."""
    if not (header.ours or header.blank):
        raise DamagedError(
            _("{file} belongs to another program. It was left as it is.").format(file=path)
        )
    if header.schema > schema.number:
        raise NewerSchemaError(
            _("{file} was made by a newer version of Coachtui. Update to open it.").format(
                file=path
            )
        )


def looked_at(
    path: Path, schema: Schema, patience: float, *, changes: bool = True
) -> tuple[Path, Header]:
    """Return where a file really lies and what it says of itself, or refuse it untouched.

    It is opened to be read where no *changes* are wanted, or none can be made.
    """
    real = prepare(path)
    access = Access.CHANGE if changes and is_writable(real) else Access.READ
    header = read_header(real, patience, access)
    refuse(header, real, schema)
    if header.schema != schema.number and header.access is not Access.CHANGE:
        raise unwritable(real)
    return real, header
