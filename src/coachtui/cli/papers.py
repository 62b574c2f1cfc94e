"""The one way in which a command hands a paper over: to standard output, or as a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui.cli.options import STDOUT
from coachtui.cli.output import show_file, tell
from coachtui.cli.setting import Setting
from coachtui.i18n import _
from coachtui.kinds import Form

if TYPE_CHECKING:
    from coachtui.services.bundle import Services
    from coachtui.services.papers import Paper


@dataclass(frozen=True, slots=True)
class Way:
    """How a paper is to leave, as the command line says it."""

    form: Form
    target: Path
    force: bool


def hand_over(
    setting: Setting, services: "Services", paper: "Paper", way: Way, said: str = ""
) -> None:
    """Write a paper, and once it is a file say so in these words."""
    from coachtui.services.papers import Papers

    papers = Papers(services.db, setting.clock, setting.config)
    lang = setting.export_lang
    if way.target == STDOUT:
        show_file(papers.give(paper, lang, way.form), way.form)
    else:
        saved = papers.save(paper, lang, way.form, way.target, force=way.force)
        tell((said or _("Saved {file}.")).format(file=saved))
