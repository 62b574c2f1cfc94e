"""A person or a model as the command line names them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from typer import Argument

from coachtui.cli.sessions import SHORT_ID
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.kinds import LANGUAGES
from coachtui.text import fold, visible

if TYPE_CHECKING:
    from coachtui.db.reading import Reading
    from coachtui.views import CoacheeView


def name_argument() -> Any:
    """Return who is meant."""
    return Argument(help=_("A part of the name, the form of address, or an ID."), metavar=_("NAME"))


def people_called(tx: "Reading", name: str) -> list[str]:
    """Return the ids of the people who are found by a name."""
    from coachtui.services.people import find

    people = find(tx, name)
    if not people:
        raise _nobody(name)
    return [person.id for person in people]


def only_one(found: "Sequence[CoacheeView]", name: str) -> "CoacheeView":
    """Return the one person who was found by a name; somebody of just this name goes first."""
    wanted = fold(name)
    found = [one for one in found if wanted in (fold(one.name), fold(one.address))] or found
    if not found:
        raise _nobody(name)
    if len(found) > 1:
        names = ", ".join(visible(f"{one.name} ({one.id[:SHORT_ID]})") for one in found)
        message = _("“{name}” fits several people: {names}. Say which one.")
        raise NotFoundError(message.format(name=visible(name), names=names))
    return found[0]


def model_called(name: str) -> str:
    """Return the key of the model that is called so."""
    from coachtui.bank.load import load_usual

    models = load_usual().bank.models
    for key, model in models.items():
        if fold(name) in (fold(key), *(fold(model.title(lang)) for lang in LANGUAGES)):
            return key
    words = _("There is no model “{name}”. There are: {models}.")
    raise NotFoundError(words.format(name=visible(name), models=", ".join(models)))


def _nobody(name: str) -> NotFoundError:
    return NotFoundError(_("There is nobody called “{name}”.").format(name=visible(name)))
