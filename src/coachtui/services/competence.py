"""Hands over the lines a coach chose as evidence of coaching, and notes that."""

from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from coachtui.clock import Clock, today
from coachtui.db.reading import Reading
from coachtui.db.scope import Database, reading
from coachtui.errors import NotFoundError
from coachtui.exports.competence import Behaviour, Proof, csv_competence, markdown_competence
from coachtui.exports.masking import Mask, likely_names
from coachtui.files import save
from coachtui.i18n import Language, _
from coachtui.kinds import Masking, SessionStatus
from coachtui.services.agreed import IS_OPEN
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.known import known
from coachtui.services.measured import read_measured
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


class CompetenceForm(StrEnum):
    """What the chosen lines are written as; the value is the ending of their file."""

    MARKDOWN = "md"
    TABLE = "csv"


class Competence:
    """The ways these lines leave the program; none leaves that was not chosen."""

    def __init__(self, db: Database, clock: Clock, *, coach: str = "") -> None:
        """Work on these records, by this clock, for the coach of this name."""
        self._db = db
        self._clock = clock
        self._coach = coach

    def proofs(self) -> tuple[Proof, ...]:
        """Return what there is to choose from, the newest first, with names masked."""
        with self._db.read() as tx:
            return self._masked(tx)

    def give(self, lang: Language, form: CompetenceForm, chosen: Collection[str]) -> str:
        """Return a copy of the chosen lines that leaves by a pipe."""
        with self._db.write() as tx:
            proofs = [one for one in self._masked(reading(tx)) if one.key in chosen]
            for key in sorted({*chosen} - {one.key for one in proofs}):
                raise NotFoundError(_("There is no line {key}.").format(key=visible(key)))
            audit(tx, f"export competence {form}", EVERYBODY, self._clock.now())
        if form is CompetenceForm.TABLE:
            return csv_competence(proofs, lang)
        return markdown_competence(proofs, lang, coach=self._coach)

    def save(
        self,
        target: Path,
        lang: Language,
        form: CompetenceForm,
        chosen: Collection[str],
        *,
        force: bool = False,
    ) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        name = f"{today(self._clock).isoformat()}-competence.{form}"
        return save(target, name, self.give(lang, form, chosen), force=force)

    def _masked(self, tx: Reading) -> tuple[Proof, ...]:
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
