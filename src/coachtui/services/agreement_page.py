"""Hands over what was agreed with a person, as a page to sign, and notes that."""

from dataclasses import replace
from pathlib import Path

from coachtui import paths
from coachtui.bank.cards import Consent
from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.db.scope import Database, Transaction, reading
from coachtui.exports.agreement import agreement_page
from coachtui.exports.forms import page_as
from coachtui.exports.page import Lines, Page
from coachtui.files import private_dir, save, write_numbered
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.services.agreed import current
from coachtui.services.agreements import person
from coachtui.services.leaving import leaves
from coachtui.services.shapes import COACHEE
from coachtui.text import initials, slug
from coachtui.views import AgreementView


class AgreementPages:
    """The ways the page leaves the program; what cannot be noted in the audit does not leave."""

    def __init__(self, db: Database, clock: Clock, consent: Consent, config: Config) -> None:
        """Work on these records, by this clock, with these words, as the coach has set it."""
        self._db = db
        self._clock = clock
        self._consent = consent
        self._config = config

    def give(self, coachee_id: str, lang: Language, form: Form) -> bytes:
        """Return a copy that leaves by a pipe."""
        with self._db.write() as tx:
            return page_as(form, self._page(tx, coachee_id, lang, form), lang)

    def save(
        self, coachee_id: str, lang: Language, *, form: Form, folder: Path | None = None
    ) -> Path:
        """Save a copy under a name of its own and return where."""
        place = private_dir(paths.exports_dir(folder))
        with self._db.write() as tx:
            page = self._page(tx, coachee_id, lang, form)
            path = place / self._name(tx, coachee_id, form)
            return write_numbered(path, page_as(form, page, lang))

    def save_as(
        self, coachee_id: str, lang: Language, target: Path, *, form: Form, force: bool = False
    ) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        with self._db.write() as tx:
            data = page_as(form, self._page(tx, coachee_id, lang, form), lang)
            return save(target, self._name(tx, coachee_id, form), data, force=force)

    def _name(self, tx: Transaction, coachee_id: str, form: Form) -> str:
        coachee = person(tx, coachee_id)
        who = slug(coachee.address or initials(coachee.name).replace(".", ""))
        return f"{today(self._clock).isoformat()}-{who}-agreement.{form}"

    def _page(self, tx: Transaction, coachee_id: str, lang: Language, form: Form) -> Page:
        coachee = COACHEE.of(person(tx, coachee_id))
        now = self._clock.now()
        agreement = current(reading(tx), coachee_id) or AgreementView("", coachee_id, now)
        leaves(tx, f"export agreement {form}", coachee_id, now)
        words = tuple(agreement.consent_text.splitlines()) or self._consent.texts(lang)
        title = self._consent.title.text(lang)
        coach, said = self._config.coach_name, Lines(title, words)
        page = agreement_page(agreement, coachee, said, lang, coach=coach)
        return replace(page, letterhead=tuple(self._config.letterhead.splitlines()))
