"""Saves what the coach hands out from the screen: about one person, or what belongs to all."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachtui import paths
from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.db.scope import Database
from coachtui.exports.guide_page import handbook_file
from coachtui.files import private_dir, write_numbered
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.services.evidence import Evidence, SheetForm
from coachtui.services.followup_list import FollowUpList, ListForm
from coachtui.services.person_file import PersonFiles, PersonForm, PersonWish

if TYPE_CHECKING:
    from coachtui.guide import Handbook


class Thing(StrEnum):
    """What is handed out."""

    KEPT = "kept"
    """Everything about a person."""
    SHARED = "shared"
    """The same without the coach's own notes."""
    SPONSOR = "sponsor"
    DAYS = "days"
    CALENDAR = "calendar"
    TABLE = "table"
    EVIDENCE = "evidence"
    HANDBOOK = "handbook"
    FORM = "form"
    """The session on one page, to be filled in with a pen."""


OF_A_PERSON: Final = (Thing.SHARED, Thing.KEPT, Thing.SPONSOR, Thing.DAYS)
OF_ALL: Final = (Thing.CALENDAR, Thing.TABLE, Thing.EVIDENCE, Thing.FORM, Thing.HANDBOOK)


class HandsOut:
    """Saves into the folder of the coach's files, under names that things have by themselves."""

    def __init__(self, db: Database, clock: Clock, config: Config, handbook: "Handbook") -> None:
        """Work on these records and this handbook, by this clock, as the coach has set it."""
        self._db = db
        self._clock = clock
        self._config = config
        self._handbook = handbook

    def save(self, thing: Thing, lang: Language, coachee_id: str = "") -> Path:
        """Save one thing and return where."""
        folder = private_dir(paths.exports_dir(self._config.export_dir))
        match thing:
            case Thing.KEPT | Thing.SHARED | Thing.SPONSOR | Thing.DAYS:
                files = PersonFiles(self._db, self._clock, self._config)
                return files.save(coachee_id, folder, self._wish(thing, lang))
            case Thing.CALENDAR | Thing.TABLE:
                form = ListForm.CALENDAR if thing is Thing.CALENDAR else ListForm.TABLE
                return FollowUpList(self._db, self._clock).save(folder, lang, form)
            case Thing.EVIDENCE:
                sheet = Evidence(self._db, self._clock, self._config)
                year = today(self._clock).year
                return sheet.save(folder, lang, SheetForm(self._form(*SheetForm)), year)
            case Thing.HANDBOOK | Thing.FORM:
                topic = "form" if thing is Thing.FORM else None
                form_of_page = Form(self._form(*PersonForm))
                head = tuple(self._config.letterhead.splitlines())
                name, data = handbook_file(self._handbook, topic, form_of_page, lang, head)
                return write_numbered(folder / f"{name}.{form_of_page}", data)

    def _wish(self, thing: Thing, lang: Language) -> PersonWish:
        form = PersonForm.CALENDAR if thing is Thing.DAYS else PersonForm(self._form(*PersonForm))
        sponsor, without = thing is Thing.SPONSOR, thing is Thing.SHARED
        return PersonWish(lang, form, without_notes=without, sponsor=sponsor)

    def _form(self, *forms: str) -> str:
        """Return how the coach has things written, where they can be written so for people."""
        wished = self._config.export_format
        return wished if wished in forms and wished is not Form.JSON else Form.MARKDOWN
