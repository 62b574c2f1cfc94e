"""What a masked text must not hold: how people and their units are called."""

from collections.abc import Iterable

from coachtui.db.reading import Reading
from coachtui.exports.masking import Known


def known(tx: Reading, others: Iterable[str]) -> Known:
    """Return the names of others, of all people, those who are deleted as well, and of units."""
    people = tx.rows("SELECT name, address, sponsor, unit, position FROM coachee")
    helpers = tx.rows("SELECT DISTINCT who FROM action_item")
    names = (part for person in people for part in person[:2])
    sponsors = (person[2] for person in people)
    units, positions = ({person[column] for person in people} for column in (3, 4))
    return Known(
        (*others, *names), tuple(units), tuple(positions), (*sponsors, *(who for (who,) in helpers))
    )
