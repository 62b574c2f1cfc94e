"""`coachtui keys`: every key, what it does, and the id by which the settings give it another."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Annotated

from typer import Context, Typer

from coachtui.cli.help import command
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _

if TYPE_CHECKING:
    from textual.binding import Binding


def add_keys(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_("List the keys of the screen; the ids are for “keys” among the settings."),
        epilog="coachtui keys\ncoachtui keys --json",
    )
    def keys(context: Context, as_json: Annotated[bool, json_option()] = False) -> None:
        chosen, known = setting_of(context).config.keys, dict(_known())
        for unknown in sorted(set(chosen) - set(known)):
            tell(_("No key has the id {id}.").format(id=unknown))
        rows = [
            (id_, chosen.get(id_, one.key), _purpose(one))
            for id_, one in sorted(known.items(), key=lambda pair: pair[0])
            if one.description
        ]
        if as_json:
            from coachtui.exports.json import versioned

            listed = [{"id": id_, "keys": key, "does": does} for id_, key, does in rows]
            show(versioned("keys", keys=listed))
        else:
            show_table((_("ID"), _("Keys"), _("What it does")), rows)


def _purpose(binding: "Binding") -> str:
    return " · ".join(_(words) for words in (binding.description, binding.tooltip) if words)


def _known() -> Iterator[tuple[str, "Binding"]]:
    """Yield each key that has an id, of all screens."""
    from textual.binding import Binding

    from coachtui import app, screens, widgets

    modules = [app]
    for package in (screens, widgets):
        found = walk_packages(package.__path__, f"{package.__name__}.")
        modules += [import_module(module.name) for module in found]
    for module in modules:
        for thing in vars(module).values():
            bindings = vars(thing).get("BINDINGS", ()) if isinstance(thing, type) else ()
            for one in bindings:
                if isinstance(one, Binding) and one.id:
                    yield one.id, one
