"""What people agreed that others may hear, without their names."""

from dataclasses import dataclass

from coachtui.db.reading import Reading
from coachtui.exports.masking import Mask, likely_names
from coachtui.exports.page import Page
from coachtui.exports.practices import json_practices, practices_page
from coachtui.kinds import Form, Masking
from coachtui.services.agreed import IS_OPEN
from coachtui.services.known import known
from coachtui.services.papers import Paper, Source
from coachtui.services.queries import living


@dataclass(frozen=True, slots=True)
class Practices(Paper):
    """Insights that may be told on."""

    note = "practices"

    def drawn(self, source: Source, form: Form) -> Page | str:
        """Return them by their words, since their order in time would tell whose they are."""
        told = _told(source.tx)
        names = (source.config.coach_name, *likely_names(told))
        mask = Mask(known(source.tx, names), Masking.LIGHT)
        texts = sorted({mask(text) for text in told})
        if form is Form.JSON:
            return json_practices(texts)
        return practices_page(texts, source.lang, source.today)


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
