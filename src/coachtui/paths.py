"""Where every file lies: the records, the settings, the coach's own questions, the exports.

`COACHTUI_HOME` puts all of them in one folder, as on a USB stick. Nothing is created here.
"""

import os
from pathlib import Path
from typing import Final

from coachtui.errors import NotFoundError
from coachtui.i18n import _

_APP: Final = "coachtui"


def data_file(explicit: Path | None = None) -> Path:
    """Return the database: the one asked for, `COACHTUI_DATA`, or the usual place for data."""
    chosen = _absolute(explicit) or _named_by("COACHTUI_DATA")
    if chosen is not None:
        return chosen
    home = _home()
    if home is not None:
        return home / "coach.db"
    from platformdirs import user_data_path

    return user_data_path(_APP, appauthor=False) / "coach.db"


def config_file() -> Path:
    """Return where the coach's settings are, whether or not there are any."""
    return _config_dir() / "config.toml"


def own_prompts_file() -> Path:
    """Return where the coach's own question bank is, whether or not there is one."""
    return _config_dir() / "prompts.yaml"


def own_survey_file() -> Path:
    """Return where the coach's own sentences for the survey are, whether or not there are any."""
    return _config_dir() / "survey.yaml"


def if_there(path: Path) -> Path | None:
    """Return the path if something has that name, be it a link that leads nowhere."""
    return path if os.path.lexists(path) else None


def templates_dir() -> Path:
    """Return where the coach's own templates are, whether or not there are any."""
    return _config_dir() / "templates"


def exports_dir(explicit: Path | None = None) -> Path:
    """Return the folder for exports: the one asked for, or one among the coach's documents."""
    chosen = _absolute(explicit)
    if chosen is not None:
        return chosen
    home = _home()
    if home is not None:
        return home / "exports"
    from platformdirs import user_documents_path

    return user_documents_path() / _APP


def shipped(name: str, explicit: Path | None = None) -> Path:
    """Return a file or folder of the shipped content, such as `prompts.yaml` or `guide/id`.

    An explicit one wins; else it is in the installed package, or in the checkout around it.
    """
    package = Path(__file__).parent
    chosen = _absolute(explicit)
    places = (chosen,) if chosen else (package / "data" / name, package.parents[1] / "data" / name)
    for place in places:
        if place.exists():
            return place
    raise NotFoundError(_("There is no file {file}.").format(file=chosen or name))


def _config_dir() -> Path:
    """Return the folder of the settings."""
    home = _home()
    if home is not None:
        return home
    from platformdirs import user_config_path

    return user_config_path(_APP, appauthor=False)


def _home() -> Path | None:
    """Return the one folder for everything, where the coach chose one."""
    return _named_by("COACHTUI_HOME")


def _named_by(variable: str) -> Path | None:
    """Return the path an environment variable names; an empty one names nothing."""
    value = os.environ.get(variable)
    return _absolute(Path(value)) if value else None


def _absolute(path: Path | None) -> Path | None:
    """Return a path that stays the same when the program changes its folder."""
    return path and Path(os.path.abspath(os.path.expanduser(path)))
