"""People put aside and taken up again, made one, and erased."""

import asyncio
from functools import partial

from textual import work
from textual.content import Content

from coachtui.exports.agreement import belonging_words, erasing_words
from coachtui.exports.words import Voice
from coachtui.i18n import _, language, ngettext
from coachtui.screens.changing import ChangesRecords
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.dialogs.card import CardDialog
from coachtui.screens.dialogs.pick_person import PickPerson
from coachtui.screens.records import TOAST_SECONDS, TakeBack
from coachtui.text import fold, visible
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

    async def ask_erase(self, person: CoacheeView) -> None:
        """Say what would go for good and what would stay, and ask for the whole name."""
        coachees = self.desk.services.coachees
        with self.complaining():
            goes = await asyncio.to_thread(coachees.belongings, person.id)
            stays = await asyncio.to_thread(coachees.remains, person.id)
            question = _("Erase {name} for good?").format(name=visible(person.called))
            name, last = visible(person.name), _("Enter erases; nothing brings it back.")
            hint = "\n".join([erasing_words(goes, stays, Voice(language())), _whole_name(name)])

            def heard(text: str) -> str:
                return last if fold(text) == fold(person.name) else _whole_name(name)

            ask = AskLine(question, hint=hint, heard=heard, required=True)
            await self.ask(ask, partial(self._erase, person))

    @work(group="save")
    async def _erase(self, person: CoacheeView, answer: str) -> None:
        if fold(answer) != fold(person.name):
            words = _("That is not the name. Nothing was erased.")
            self.notify(words, severity="warning", markup=False)
            return
        with self.complaining():
            await asyncio.to_thread(self.desk.services.coachees.erase, person.id)
            self.forget_deeds()  # one of them might bring words back
            said = _("Erased for good: {name}.").format(name=visible(person.name))
            copies = _("Older copies and saved files are yours to delete.")
            self.notify("\n".join([said, copies]), markup=False, timeout=TOAST_SECONDS)
            self.load()


def _whole_name(name: str) -> str:
    return _("Type the whole name to go on: {name}").format(name=name)
