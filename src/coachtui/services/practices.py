"""Hands over what people agreed that others may hear, without their names, and notes that."""

from pathlib import Path

from coachtui.clock import Clock, today
from coachtui.db.reading import Reading
from coachtui.db.scope import Database, reading
from coachtui.exports.masking import Mask, likely_names
from coachtui.exports.practices import json_practices, markdown_practices
from coachtui.files import save
from coachtui.i18n import Language
from coachtui.kinds import Masking
from coachtui.services.agreed import IS_OPEN
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.known import known
from coachtui.services.queries import living


class Practices:
    """The ways these texts leave the program; what cannot be noted does not leave."""

    def __init__(self, db: Database, clock: Clock, *, coach: str = "") -> None:
        """Work on these records, by this clock, for the coach of this name."""
        self._db = db
        self._clock = clock
        self._coach = coach

    def give(self, lang: Language, form: str) -> str:
        """Return a copy that leaves by a pipe."""
        with self._db.write() as tx:
            audit(tx, f"export practices {form}", EVERYBODY, self._clock.now())
            records = reading(tx)
            told = _told(records)
            names = (self._coach, *likely_names(told))
            mask = Mask(known(records, names), Masking.LIGHT)
            # By their words, since their order in time would tell whose they are.
            texts = sorted({mask(text) for text in told})
        if form == "json":
            return json_practices(texts)
        return markdown_practices(texts, lang, today(self._clock))

    def save(self, target: Path, lang: Language, form: str, *, force: bool = False) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        name = f"{today(self._clock).isoformat()}-practices.{form}"
        return save(target, name, self.give(lang, form), force=force)


def _told(tx: Reading) -> list[str]:
    """Return the insights that may be told and whose line the coachee has seen."""
    query = f"""
        SELECT insight.text FROM insight
        JOIN entry ON entry.id = insight.entry_id AND entry.shared
        JOIN coaching_session ON coaching_session.id = insight.session_id
        JOIN coachee ON coachee.id = coaching_session.coachee_id
        WHERE insight.shareable
          AND {living("insight", "entry", "coaching_session", "coachee")} AND {IS_OPEN}
    """
    return [str(text) for (text,) in tx.rows(query)]
