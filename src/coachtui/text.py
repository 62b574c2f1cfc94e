"""What text becomes on its way in, on the screen, in a search and in a file name."""

import re
import unicodedata
from typing import Final

MAX_TEXT: Final = 200_000
"""Characters one field may hold."""

MAX_NAME: Final = 120
"""Characters a person's name may hold."""

_MAX_MARKS: Final = 4
_MAX_SLUG: Final = 80
_ELLIPSIS: Final = "…"

_BIDI: Final = "\u202a-\u202e\u2066-\u2069"
_EMOJI: Final = "\u2190-\u2bff\U0001f000-\U0001faff"
# After a virama a joiner chooses the shape of the next letter: in Indic, Javanese and Balinese.
_VIRAMA: Final = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\ua9c0\u1b44\u1baa"

# Whole sequences a terminal would obey: CSI, and the strings (OSC, DCS, SOS, PM, APC) that end.
_SEQUENCE: Final = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]" r"|\x1b[\]PX^_][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)"
)
_NEWLINE: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROL: Final = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_BIDI}]")
_BREAK: Final = re.compile(r"(?<! ) *[\t\n][ \t\n]*")

_JOINER: Final = "\u200c\u200d"
_BLANK: Final = "\u034f\u115f\u1160\u2800\u3164\uffa0"
_STRAY_JOINER: Final = re.compile(
    f"(?<![{_VIRAMA}])\u200c"
    f"|(?<![{_EMOJI}\ufe0f{_VIRAMA}])\u200d"
    f"|(?<=[{_EMOJI}\ufe0f])\u200d(?![{_EMOJI}])"
)
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)\d)")


def clean(text: str, *, single_line: bool = False) -> str:
    """Return text as it may enter the program: nothing in it that a terminal would obey.

    Escape sequences, control characters, lone surrogates and characters that turn the reading
    direction go; line ends become LF; the rest is kept, composed (NFC), up to `MAX_TEXT`.
    """
    text = _NEWLINE.sub("\n", _SEQUENCE.sub("", text))
    text = unicodedata.normalize("NFC", _CONTROL.sub("", text))
    if single_line:
        text = _BREAK.sub(" ", text.strip("\t\n"))
    return text[:MAX_TEXT]


def clean_name(text: str) -> str:
    """Return a name as it may enter: one line, nothing invisible in it, no towers of marks."""
    text = "".join(filter(_is_name_character, clean(text, single_line=True)))
    text = unicodedata.normalize("NFC", text)[:MAX_NAME]
    text = _few_marks(unicodedata.normalize("NFD", _STRAY_JOINER.sub("", text)))
    return " ".join(unicodedata.normalize("NFC", text).split())


def visible(text: str) -> str:
    """Return text from an old or foreign file with its control characters as symbols."""
    return _CONTROL.sub(_symbol, text)


def fold(text: str) -> str:
    """Return the form in which two spellings of the same words are equal, for search and names."""
    if text.isascii():
        return " ".join(text.casefold().split())
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).split())


def shorten(text: str, cells: int) -> str:
    """Return text in at most so many terminal cells, cut between characters as readers see them."""
    from rich.cells import cell_len, split_graphemes

    if cell_len(text) <= cells:
        return text
    room = cells - cell_len(_ELLIPSIS)
    if room < 0:
        return ""
    end = 0
    for _start, stop, width in split_graphemes(text)[0]:
        if width > room:
            break
        room -= width
        end = stop
    return text[:end].rstrip() + _ELLIPSIS


def slug(text: str) -> str:
    """Return text as a part of a file name that is safe on every system: `[a-z0-9-]`."""
    name = re.sub(r"[^a-z0-9]+", "-", fold(text))[:_MAX_SLUG].strip("-")
    if _RESERVED.fullmatch(name):
        return f"{name}-file"
    return name or "unnamed"


def initials(name: str) -> str:
    """Return the first letters of a name, which tell it to those who know it and to nobody else."""
    return "".join(f"{word[0].upper()}." for word in name.split())


def _is_name_character(character: str) -> bool:
    """Say whether a character may stand in a name: format characters and blanks may not."""
    if character in _JOINER:
        return True
    return unicodedata.category(character) != "Cf" and character not in _BLANK


def _few_marks(text: str) -> str:
    """Drop the combining marks that are stacked too high on one letter."""
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= _MAX_MARKS:
            kept.append(character)
    return "".join(kept)


def _symbol(match: re.Match[str]) -> str:
    """Return the picture of one control character."""
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
