"""The agreement with a person: shown by one key, changed, paused, withdrawn, saved to be signed."""

import asyncio
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final

from textual import work
from textual.content import Content

from coachtui.clock import today
from coachtui.i18n import N_, _, language
from coachtui.kinds.between import AgreementState
from coachtui.screens.base import say_saved
from coachtui.screens.changing import ChangesRecords
from coachtui.screens.dialogs.agreement_form import AgreementForm, Asked
from coachtui.screens.dialogs.ask_day import AskDay
from coachtui.screens.dialogs.card import CardDialog
from coachtui.screens.records import TakeBack
from coachtui.text import visible
from coachtui.views import AgreementView, CoacheeView
from coachtui.widgets.agreement_words import agreement_rows

KEYS: Final[Mapping[AgreementState, Mapping[str, str]]] = {
    AgreementState.ACTIVE: {
        "e": N_("change it, or agree anew"),
        "p": N_("pause the coaching"),
        "w": N_("the consent was taken back"),
        "s": N_("save it as a page to sign"),
    },
    AgreementState.PAUSED: {
        "r": N_("go on"),
        "w": N_("the consent was taken back"),
    },
    AgreementState.WITHDRAWN: {"e": N_("agree anew, with a new consent")},
}
"""What can be done with an agreement in each of its states."""

MOVES: Final = {
    "p": AgreementState.PAUSED,
    "w": AgreementState.WITHDRAWN,
    "r": AgreementState.ACTIVE,
}
"""What each of these keys makes of it."""


class Agrees(ChangesRecords):
    """A screen from which the agreement with a person is looked at and changed."""

    async def show_agreement(self, person: CoacheeView, holds: AgreementView | None) -> None:
        """Show what holds, and what can be done with it; where nothing holds, ask for it."""
        if holds is None:
            await self.ask_agreement(person, None)
            return
        keys = KEYS[holds.state]
        consent = self.desk.cards.consent
        words = holds.consent_text or "\n".join(consent.texts(language()))
        version = holds.consent_version or consent.edition
        title = _("{title}, version {n}").format(title=consent.title.text(language()), n=version)
        rows = [
            agreement_rows(holds, person),
            Content("\n").join(
                Content.assemble((key, "bold $primary"), "  ", _(what))
                for key, what in keys.items()
            ),
            Content.assemble((title, "bold"), ("\n" + visible(words), "$foreground-muted")),
        ]
        heading = _("Agreement with {name}").format(name=visible(person.called))
        await self.ask(CardDialog(heading, rows, "".join(keys)), partial(self._go, person, holds))

    async def ask_agreement(
        self, person: CoacheeView, holds: AgreementView | None, changed: AgreementView | None = None
    ) -> None:
        """Let an agreement be written down or changed."""
        asked = Asked(person, self.desk.clock.now(), self.desk.cards.consent)
        form = AgreementForm(asked, changed or holds)
        await self.ask(form, partial(self._keep_agreement, person, holds))

    async def _go(self, person: CoacheeView, holds: AgreementView, key: str) -> None:
        match key:
            case "e":
                await self.ask_agreement(person, holds)
            case "s":
                self._save_agreement(person)
            case _:
                await self._ask_since(person, MOVES[key])

    async def _ask_since(self, person: CoacheeView, state: AgreementState) -> None:
        about = {
            AgreementState.PAUSED: _("Until it goes on, nothing is changed and nothing leaves."),
            AgreementState.WITHDRAWN: _(
                "What is there can be read; nothing is changed and nothing leaves any more."
            ),
            AgreementState.ACTIVE: _("It goes on as agreed."),
        }[state]
        day = today(self.desk.clock)
        ask = AskDay(_("Since when?"), about, day, day)
        await self.ask(ask, partial(self._move, person, state))

    def _move(self, person: CoacheeView, state: AgreementState, since: date) -> None:
        agreements, name = self.desk.services.agreements, visible(person.called)
        said = {
            AgreementState.PAUSED: _("The coaching with {name} is paused."),
            AgreementState.WITHDRAWN: _("{name} has taken the consent back."),
            AgreementState.ACTIVE: _("The coaching with {name} goes on."),
        }[state]

        def move() -> TakeBack:
            kept = agreements.move(person.id, state, since)
            return partial(agreements.take_back, kept.id)

        self.do(move, _agreement_of(person), said.format(name=name))

    def _keep_agreement(
        self, person: CoacheeView, holds: AgreementView | None, changed: AgreementView
    ) -> None:
        if changed == holds:
            return
        agreements = self.desk.services.agreements

        def keep() -> TakeBack:
            kept = agreements.keep(changed)
            return partial(agreements.take_back, kept.id)

        said = _("The agreement with {name} is kept.").format(name=visible(person.called))
        again = partial(self.ask_agreement, person, holds, changed)
        self.do(keep, _agreement_of(person), said, otherwise=again)

    @work(group="save")
    async def _save_agreement(self, person: CoacheeView) -> None:
        from coachtui.services.handing_out import Asked, Thing

        out, lang = self.desk.hands_out, self.desk.config.export_language or language()
        form = out.usual_form(Thing.AGREEMENT)
        asked = Asked(Thing.AGREEMENT, form, lang, coachee_id=person.id)
        with self.complaining():
            path = await asyncio.to_thread(out.save, asked)
            say_saved(self.app, path)


def _agreement_of(person: CoacheeView) -> str:
    return _("agreement with {name}").format(name=visible(person.called))
