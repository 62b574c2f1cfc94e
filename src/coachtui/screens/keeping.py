"""People put aside and taken up again, and two entries of the same person made one."""

import asyncio
from functools import partial

from textual.content import Content

from coachtui.exports.agreement import belonging_words
from coachtui.i18n import _, ngettext
from coachtui.screens.changing import ChangesRecords
from coachtui.screens.dialogs.card import CardDialog
from coachtui.screens.dialogs.pick_person import PickPerson
from coachtui.screens.records import TakeBack
from coachtui.text import visible
from coachtui.views import CoacheeView


class KeepsPeople(ChangesRecords):
    """A screen from which people are archived and merged."""

    def archive(self, person: CoacheeView) -> None:
        """Put a person aside, or take them up again."""
        coachees, over = self.desk.services.coachees, person.archived_at is None
        name = visible(person.called)

        def archive() -> TakeBack:
            coachees.archive(person.id, over=over)
            return partial(coachees.archive, person.id, over=not over)

        words = _("{name} is archived.") if over else _("{name} is among those you coach again.")
        said = words.format(name=name)
        self.do(archive, name, said, key=person.id, rows=[person.id])

    async def ask_merge(self, person: CoacheeView) -> None:
        """Ask who is the same person, say what would move, and merge the two."""
        others = [one for one in await self.everybody() if one.id != person.id]
        question = _("Into whom does {name} go?").format(name=visible(person.called))
        await self.ask(PickPerson(question, others), partial(self._confirm_merge, person))

    async def _confirm_merge(self, person: CoacheeView, into: CoacheeView) -> None:
        count = self.desk.services.coachees.belongings
        moves = await asyncio.to_thread(count, person.id)
        names = {"name": visible(person.name), "into": visible(into.name)}
        rows = [
            Content(_("This moves to {into}:").format(**names)),
            Content("\n".join(belonging_words(moves, ngettext)) or _("nothing")),
            Content(_("What is not known yet about {into} is filled in.").format(**names)),
            Content.assemble(
                ("y", "bold $primary"), "  ", _("merge; {name} leaves the list").format(**names)
            ),
        ]
        heading = _("{name} and {into} are one person?").format(**names)
        await self.ask(CardDialog(heading, rows, "y"), lambda _key: self._merge(person, into))

    def _merge(self, person: CoacheeView, into: CoacheeView) -> None:
        coachees, name = self.desk.services.coachees, visible(person.called)

        def merge() -> TakeBack:
            return partial(coachees.split, coachees.merge(into.id, person.id))

        said = _("{name} and {into} are one now.")
        said = said.format(name=name, into=visible(into.called))
        self.do(merge, name, said, key=person.id, select=into.id)
