"""A copy of a session in the coach's own template, which can do nothing but write it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from coachtui import paths
from coachtui.errors import InvalidFileError, NotFoundError, UsageError
from coachtui.exports.forms import Content, page_of
from coachtui.exports.json import plain
from coachtui.exports.page import Page
from coachtui.files import why
from coachtui.i18n import Language, _
from coachtui.kinds import Form
from coachtui.text import shorten, visible

FORMS: Final = (Form.MARKDOWN, Form.HTML)

LONGEST: Final = 200_000
"""Bytes a template may have."""

SECONDS: Final = 10
"""How long filling one in may take, the start of a process included."""

REASON_CELLS: Final = 160


def template_file(name: str, form: Form | None) -> tuple[Path, Form]:
    """Return the file of a template and what it makes; without a form it is the one there is."""
    folder = paths.templates_dir()
    if form not in (None, *FORMS):
        raise UsageError(_("A template is for md or html, not for {form}.").format(form=form))
    for one in (form,) if form else FORMS:
        file = folder / f"{name}.{one}"
        if re.fullmatch(r"[\w-]+", name) and os.path.isfile(file):
            return file, one
    known = ", ".join(sorted(one.name for one in folder.glob("*.*") if one.suffix[1:] in FORMS))
    message = _("There is no template {name} in {folder}. There are: {known}")
    raise NotFoundError(
        message.format(name=visible(name), folder=folder, known=visible(known) or "–")
    )


def in_template(
    file: Path, form: Form, content: Content, lang: Language, head: Sequence[str]
) -> str:
    """Fill a template in with what these eyes may see, or say where it is wrong."""
    data = {
        "lang": lang,
        "letterhead": list(head),
        "page": _page(page_of(content, lang)),
        **plain(content),
    }
    job = json.dumps({"source": _source(file), "form": form, "data": data})
    command = (sys.executable, "-P", "-m", "coachtui.exports.filling")
    try:
        done = subprocess.run(
            command, input=job, capture_output=True, encoding="utf-8", timeout=SECONDS, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise _mistake(file, None, "timeout") from error
    except subprocess.CalledProcessError as error:
        raise _mistake(file, None, "too large") from error
    answer = json.loads(done.stdout)
    if "text" not in answer:
        raise _mistake(file, answer["line"], answer["reason"])
    return str(answer["text"])


def _page(page: Page) -> dict[str, Any]:
    """Return the usual page as well, for templates that only frame it."""
    blocks = [{"kind": type(block).__name__.lower(), **plain(block)} for block in page.blocks]
    return {**plain(page), "blocks": blocks}


def _source(file: Path) -> str:
    try:
        if file.stat().st_size > LONGEST:
            raise _mistake(file, None, "too large")
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _mistake(file, None, "UTF-8") from error
    except OSError as error:
        message = _("{file} cannot be read: {reason}.")
        raise InvalidFileError(message.format(file=file, reason=why(error))) from error


def _mistake(file: Path, line: int | None, reason: str) -> InvalidFileError:
    place = f"{file}:{line}" if line else str(file)
    said = {
        "timeout": _("it takes too long"),
        "too long": _("what it makes is too long"),
        "too large": _("it takes too much memory or time"),
        "UTF-8": _("it is not written in UTF-8"),
    }.get(reason, shorten(visible(reason), REASON_CELLS))
    message = _("{place}: the template cannot be filled in: {reason}.")
    return InvalidFileError(message.format(place=place, reason=said.rstrip(".")))
