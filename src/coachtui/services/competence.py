"""The lines a coach chose as evidence of coaching."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from coachtui.db.reading import Reading
from coachtui.errors import NotFoundError
from coachtui.exports.competence import Behaviour, Proof, competence_page, csv_competence
from coachtui.exports.masking import Mask, likely_names
from coachtui.exports.page import Page
from coachtui.i18n import _
from coachtui.kinds import Form, Masking, SessionStatus
from coachtui.services.agreed import IS_OPEN
from coachtui.services.known import known
from coachtui.services.measured import read_measured
from coachtui.services.papers import Paper, Source
from coachtui.services.queries import living
from coachtui.text import visible

REFLECTIONS: Final = {
    "heard": Behaviour.LISTENED,
    "steered": Behaviour.STEERED,
    "own_part": Behaviour.REFLECTED,
    "try_next": Behaviour.TRIED,
}
"""What each part of the coach's own page shows."""

_SHORT: Final = 6
"""Letters of an id that a line is chosen by."""


@dataclass(frozen=True, slots=True)
class Competence(Paper):
    """The lines that were chosen; none leaves that was not."""

    chosen: frozenset[str]

    note = "competence"

    def drawn(self, source: Source, form: Form) -> Page | str:
        """Return the chosen lines with names masked."""
        proofs = [one for one in masked_proofs(source.tx) if one.key in self.chosen]
        for key in sorted(self.chosen - {one.key for one in proofs}):
            raise NotFoundError(_("There is no line {key}.").format(key=visible(key)))
        if form is Form.TABLE:
            return csv_competence(proofs, source.lang)
        return competence_page(proofs, source.lang, coach=source.config.coach_name)


def masked_proofs(tx: Reading) -> tuple[Proof, ...]:
    """Return what there is to choose from, the newest first, with names masked."""
    told = sorted(_proofs(tx), key=lambda one: (one.day, one.key), reverse=True)
    mask = Mask(known(tx, likely_names(one.text for one in told)), Masking.LIGHT)
    return tuple(
        Proof(one.key, one.day, one.behaviour, mask(one.text))
        if one.behaviour is not Behaviour.LEARNED
        else one
        for one in told
    )


def _proofs(tx: Reading) -> Iterator[Proof]:
    """Yield the coach's reflections, the feedback given, and what was learned."""
    finished = f"""
        FROM coaching_session JOIN coachee ON coachee.id = coaching_session.coachee_id
        {{join}} WHERE coaching_session.status = '{SessionStatus.FINISHED}'
          AND NOT coaching_session.swapped
          AND {living("coaching_session", "coachee")} AND {IS_OPEN}
    """
    fields = ", ".join(REFLECTIONS)
    for key, day, *texts in tx.rows(
        f"SELECT coaching_session.id, day, {fields} " + finished.format(join="")
    ):
        for (name, behaviour), text in zip(REFLECTIONS.items(), texts, strict=True):
            if text:
                yield Proof(f"{key[:_SHORT]}-{name[0]}", _day(day), behaviour, text)
    given = finished.format(join="JOIN feedback ON feedback.session_id = coaching_session.id")
    columns = "feedback.id, day, situation, behaviour, impact"
    for key, day, *parts in tx.rows(f"SELECT {columns} {given} AND {living('feedback')}"):
        line = " · ".join(filter(None, parts))
        yield Proof(f"{key[:_SHORT]}-f", _day(day), Behaviour.FEEDBACK, line)
    for one in read_measured(tx, None).learning:
        line = " · ".join(filter(None, (one.title, one.issuer)))
        yield Proof(f"{one.id[:_SHORT]}-l", one.day, Behaviour.LEARNED, line)


def _day(text: str) -> date:
    return date.fromisoformat(text)
