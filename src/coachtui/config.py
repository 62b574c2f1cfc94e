"""The coach's settings: few, in one TOML file that may be missing or wrong without harm."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from coachtui.errors import InvalidFileError
from coachtui.files import private_dir, storage_error, write_atomic
from coachtui.i18n import Language, _
from coachtui.kinds import LANGUAGES, Form
from coachtui.kinds.forms import COPY_FORMS
from coachtui.text import clean, clean_name, visible

MOST_HINTS: Final = 3
LARGEST: Final = 100_000
"""Bytes the file can have."""
LONGEST_WAIT: Final = 3600
"""Seconds that a screen can be told to wait before it becomes quiet."""
KEYS: Final = re.compile(r"[a-z0-9_+]+(,[a-z0-9_+]+)*")
TAKEN: Final = re.compile(r"ctrl\+[bcsz]|alt\+[0-9]|f1[01]")
"""Keys that terminals and programs around them take."""
LONGEST_KEPT: Final = 600
"""Months that records can be said to be kept."""
MOST_JP: Final = 24
"""Lesson hours a session can stand for at most."""


@dataclass(frozen=True, slots=True)
class Config:
    """What the coach has set."""

    language: str = ""
    """Language of the interface; empty means the one of the system."""
    coach_name: str = ""
    """The coach's name on summaries."""
    export_dir: Path | None = None
    """Folder for summaries and tables; None means the usual one."""
    export_format: Form = Form.MARKDOWN
    """What summaries are saved as."""
    export_language: Language | None = None
    """Language of what leaves; None means the one of the screen."""
    letterhead: str = ""
    """What stands at the head of each file, such as the name of the office; lines by \\n."""
    save_at_finish: bool = True
    """Finish writes the coachee's copy and a calendar into that folder."""
    hints: int = MOST_HINTS
    """How much help stands on the screen of a session: 3 all, 2 no cards and reminders, 1 one
    question, 0 only stage and clock."""
    silence_aid: bool = True
    """After a question, a dot grows while the coach waits; the first key ends it."""
    eyes_up: int = 90
    """Seconds without a key until only the question and the time stay in view; 0: never."""
    jp_rule: float | None = None
    """Lesson hours (JP) for each session; None means one for each 45 minutes."""
    retention_months: int = 0
    """How long records are kept after the last session; 0: no end."""
    in_roster: bool = False
    """Whether the coach is named in the programme report, for others to find."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Other keys for what is done by a key, by the id that `coachtui keys` shows."""
    forms: Mapping[str, Form] = field(default_factory=dict)
    """What each thing was saved as the last time; the program writes it."""


def load(path: Path) -> tuple[Config, tuple[str, ...]]:
    """Return the settings, and one sentence for each thing in the file that was not understood.

    The sentences name the file and the line, in the language spoken at the time of the call.
    """
    try:
        source = _read(path)
        settings = _parse(source)
    except OSError:
        return Config(), (_("{file} cannot be read. It is left out.").format(file=path),)
    except (ValueError, RecursionError) as error:
        return Config(), (_unreadable(path, error),)
    config, warnings = Config(), list[str]()
    for key, value in settings.items():
        try:
            config = replace(config, **{key: _reader(key)(value)})
        except ValueError as error:
            warnings.append(f"{_place(path, _line_of(key, source))}: {error}")
    return config, tuple(warnings)


Value = int | str | Mapping[str, str]
"""What the program writes into the file itself."""


def keep(path: Path, key: str, value: Value) -> None:
    """Write one setting into the file; everything else in it stays as the coach wrote it."""
    try:
        source = _read(path)
        wanted = {**_parse(source), key: value}
        text = next(text for text in _with(source, key, value) if _means(text, wanted))
    except OSError as error:
        raise storage_error(error, path) from error
    except (ValueError, RecursionError) as error:
        raise InvalidFileError(_unreadable(path, error)) from error
    except StopIteration as error:
        sentence = _("{file} cannot be changed from here. Write {line} into it.")
        raise InvalidFileError(
            sentence.format(file=path, line=f"{key} = {_toml(value)}")
        ) from error
    private_dir(path.parent)
    write_atomic(path, text, force=True)


def _toml(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return f'"{value}"'
    pairs = ", ".join(f'{name} = "{said}"' for name, said in value.items())
    return f"{{{pairs}}}"


def _with(source: str, key: str, value: Value) -> Iterator[str]:
    """Yield the text of the file with a setting: in the place of the old one, or above all else."""
    old = re.compile(rf"""^(\s*["']?{re.escape(key)}["']?\s*=\s*)[^#\n]*?(\s*(?:#.*)?)$""", re.M)
    yield old.sub(rf"\g<1>{_toml(value)}\g<2>", source, count=1)
    yield f"{key} = {_toml(value)}\n{source}"


def _means(text: str, wanted: Mapping[str, Any]) -> bool:
    """Say whether a text holds just these settings."""
    try:
        return _parse(text) == wanted
    except ValueError:
        return False


def _read(path: Path) -> str:
    """Return the text of the file; a missing one is an empty one, a device is never read."""
    if not path.exists():
        return ""
    if not path.is_file() or path.stat().st_size > LARGEST:
        raise OSError
    return path.read_text("utf-8-sig")


def _parse(source: str) -> dict[str, Any]:
    """Return the settings in the file as TOML has them."""
    import tomllib

    return tomllib.loads(source)


def _reader(key: str) -> Callable[[object], Any]:
    """Return what makes a setting out of a TOML value."""
    if key in _READERS:
        return _READERS[key]
    from difflib import get_close_matches

    near = get_close_matches(key, _READERS, n=1)
    if near:
        sentence = _("there is no setting {key}; did you mean {near}?")
        raise ValueError(sentence.format(key=visible(key), near=near[0]))
    raise ValueError(_("there is no setting {key}.").format(key=visible(key)))


def _text(value: object) -> str:
    """Return a value that has to be text."""
    if not isinstance(value, str):
        raise ValueError(_("the value has to be text in quotation marks."))
    return value


def _language(value: object) -> str:
    """Return the language, if it is one of ours."""
    if value in ("", *LANGUAGES):
        return _text(value)
    languages = ", ".join(LANGUAGES)
    raise ValueError(_("the language can be {languages}.").format(languages=languages))


def _name(value: object) -> str:
    """Return the name as it may enter the program."""
    return clean_name(_text(value))


def _lines(value: object) -> str:
    """Return text of a few lines as it may enter the program."""
    return clean(_text(value)).strip()


def _folder(value: object) -> Path | None:
    """Return the folder, if it is the same one wherever the program starts."""
    text = _text(value)
    folder = Path(os.path.expanduser(text))
    if text and (not folder.is_absolute() or "\0" in text):
        raise ValueError(_("give the whole path of the folder, from / or ~ on."))
    return folder if text else None


def _form(value: object) -> Form:
    """Return what a summary can be written as."""
    for form in COPY_FORMS:
        if form == value:
            return form
    raise ValueError(_("the form can be {forms}.").format(forms=", ".join(COPY_FORMS)))


def _forms(value: object) -> Mapping[str, Form]:
    """Return what things were saved as; what is no form any more is left out."""
    if not isinstance(value, dict):
        raise ValueError(_("the value has to be as the program writes it, or left out."))
    return {name: Form(said) for name, said in value.items() if said in list(Form)}


def _switch(value: object) -> bool:
    """Return a value that has to be true or false."""
    if not isinstance(value, bool):
        raise ValueError(_("the value has to be true or false."))
    return value


def _level(value: object) -> int:
    """Return a value that has to be a whole number from 0 to 3."""
    return _whole(value, MOST_HINTS, _("the value has to be 0, 1, 2 or 3."))


def _seconds(value: object) -> int:
    """Return a value that has to be a whole number of seconds."""
    sentence = _("the value has to be a number of seconds from 0 to {most}.")
    return _whole(value, LONGEST_WAIT, sentence)


def _months(value: object) -> int:
    """Return a value that has to be a whole number of months."""
    sentence = _("the value has to be a number of months from 0 to {most}.")
    return _whole(value, LONGEST_KEPT, sentence)


def _whole(value: object, most: int, sentence: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError(sentence.format(most=most))
    return value


def _keys(value: object) -> Mapping[str, str]:
    """Return other keys, none of which a terminal keeps to itself."""
    said = value if isinstance(value, dict) else {"": value}
    keys = {str(name): _text(one) for name, one in said.items()}
    if not all(name and KEYS.fullmatch(one) for name, one in keys.items()):
        raise ValueError(_("a key is written as in f6, ctrl+t or x; two with a comma."))
    for one in ",".join(keys.values()).split(","):
        if TAKEN.fullmatch(one):
            raise ValueError(_("many terminals keep {key} to themselves.").format(key=one))
    return keys


def _jp_rule(value: object) -> float | None:
    """Return JP for each session, or none where the minutes count."""
    if value == "minutes":
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= MOST_JP:
        raise ValueError(_('the value has to be "minutes" or a number of JP for each session.'))
    return float(value)


_READERS: Final[Mapping[str, Callable[[object], Any]]] = {
    "language": _language,
    "coach_name": _name,
    "export_dir": _folder,
    "export_format": _form,
    "export_language": lambda value: _language(value) or None,
    "letterhead": _lines,
    "save_at_finish": _switch,
    "hints": _level,
    "silence_aid": _switch,
    "eyes_up": _seconds,
    "jp_rule": _jp_rule,
    "retention_months": _months,
    "in_roster": _switch,
    "forms": _forms,
    "keys": _keys,
}


def _unreadable(path: Path, error: Exception) -> str:
    """Return the sentence for a file that is no TOML at all."""
    found = re.search(r"at line (\d+)", str(error))
    sentence = _("{place}: this is not valid TOML, so no setting of the file is used.")
    return sentence.format(place=_place(path, int(found[1]) if found else None))


def _line_of(key: str, source: str) -> int | None:
    """Return the line on which a setting or its table begins, where that is plain to see."""
    begins = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*[=.\]]""")
    lines = enumerate(source.splitlines(), start=1)
    return next((number for number, line in lines if begins.match(line)), None)


def _place(path: Path, line: int | None) -> str:
    """Return `file:line`, which many terminals make a link of."""
    return f"{path}:{line}" if line else str(path)
