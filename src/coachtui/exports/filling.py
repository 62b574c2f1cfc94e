"""Fills a template in, in a process of its own: it can reach nothing, and ends in time.

Run by `templates.py`. What it is given and what it answers is JSON; a template sees plain values
and no object of the program.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from typing import Any, Final

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from coachtui.dates import format_long
from coachtui.exports.markdown import escape
from coachtui.i18n import Language
from coachtui.text import visible

MEMORY: Final = 400 * 2**20
SECONDS: Final = 5
LETTERS: Final = 2_000_000
"""What a template may use, and how long a file it may make."""

LOOSE: Final = ("safe", "urlize", "xmlattr", "tojson")
"""Filters that would let what somebody wrote in as markup."""


class TooMuchError(Exception):
    """What comes out is longer than anybody reads."""


def main() -> None:
    """Answer with the text, or with the line at which it went wrong and why."""
    _limit()
    job = json.load(sys.stdin)
    try:
        answer: dict[str, Any] = {"text": filled(job["source"], job["form"], job["data"])}
    except TemplateSyntaxError as error:
        answer = {"line": error.lineno, "reason": error.message or ""}
    except TooMuchError:
        answer = {"line": None, "reason": "too long"}
    except MemoryError:
        answer = {"line": None, "reason": "too large"}
    except Exception as error:  # whatever a template does, it is the template's mistake
        answer = {"line": _line_of(error), "reason": _reason(error)}
    sys.stdout.write(json.dumps(answer))


def filled(source: str, form: str, data: dict[str, Any]) -> str:
    """Return a template with the data in it; every text of the data stays text."""
    engine = _engine(form, data["lang"])
    for node in engine.parse(source).find_all(nodes.ScopedEvalContextModifier):
        raise TemplateSyntaxError("autoescape cannot be changed", node.lineno)
    return "".join(_bounded(engine.from_string(source).generate(data)))


def _engine(form: str, lang: Language) -> ImmutableSandboxedEnvironment:
    engine = ImmutableSandboxedEnvironment(
        autoescape=True,
        finalize=_as_markdown if form == "md" else _as_html,
        keep_trailing_newline=True,
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    for name in LOOSE:
        del engine.filters[name]
    engine.filters["day"] = _day(lang)
    return engine


def _day(lang: Language) -> Callable[[str | None], str]:
    return lambda day: format_long(date.fromisoformat(day[:10]), lang) if day else ""


def _as_html(value: object) -> object:
    if isinstance(value, Markup):  # of a macro, and safe by now
        return value
    return visible(value) if isinstance(value, str) else _plain(value)


def _as_markdown(value: object) -> object:
    if isinstance(value, Markup):
        return value
    return Markup(escape(visible(value))) if isinstance(value, str) else _plain(value)


def _plain(value: object) -> object:
    return "" if value is None else value


def _bounded(parts: Iterator[str]) -> Iterator[str]:
    letters = 0
    for part in parts:
        letters += len(part)
        if letters > LETTERS:
            raise TooMuchError
        yield part


def _line_of(error: BaseException) -> int | None:
    """Return the line of the template in which an error arose."""
    line, step = None, error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    return line


def _reason(error: Exception) -> str:
    """Say what went wrong, without a value that might be a line of a session."""
    return str(error) if isinstance(error, TemplateError) else type(error).__name__


def _limit() -> None:
    """Take no more memory and time than a page needs, where the system can see to it."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    main()
