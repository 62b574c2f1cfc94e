"""The stand with its cards: what is agreed first, what gets in the way, and what lies beside."""

import asyncio
from dataclasses import replace
from typing import Final

from textual import on, work
from textual.content import Content

from coachtui.bank.cards import Obstacle, Resistance, as_question
from coachtui.i18n import _
from coachtui.kinds import MayUse, Relation
from coachtui.screens.dialogs.agreement_form import AgreementForm, Asked
from coachtui.screens.dialogs.card import CardDialog
from coachtui.screens.session import at_hand
from coachtui.screens.session.eyes_up import EyesUp
from coachtui.screens.session.pace import settled_words
from coachtui.text import visible
from coachtui.widgets.aside import Aside
from coachtui.widgets.columns import muted
from coachtui.widgets.question_card import QuestionCard

WRITE: Final = "e"
"""The key of the first card that writes an agreement down."""


class CardKeys(EyesUp):
    """Shows a card when a key asks for it, and never by itself."""

    guided = False
    """Whether the coach is new here, and each stage says what it is for."""

    def on_mount(self) -> None:
        """Leave out as much as the coach wants left out; ask what has to be asked first."""
        self.add_class(f"-hints-{self.desk.config.hints}")
        self.call_later(self._ask_what_may_be_used)

    def _ask_what_may_be_used(self) -> None:
        if at_hand.asks_what_may_be_used(self.live) and not self.line.text:
            self.ask_for(at_hand.what_may_be_used(self.live, self.desk.cards, self.desk.lang))

    def refresh_all(self) -> None:
        """Show the state of the session everywhere, and what lies beside it."""
        super().refresh_all()
        shown = at_hand.beside(self.live, self.desk.cards, self.desk.lang)
        if self.guided:
            shown = replace(shown, guide=tuple(at_hand.guide(self.live, self.desk.lang)))
        self.query_one(Aside).show(shown)

    @work(group="dialog", exclusive=True)
    async def action_agree(self) -> None:
        """Show what is agreed before the first session, and settle what may be used later."""
        cards, lang = self.desk.cards, self.desk.lang
        rows = [Content(line) for line in cards.contract.texts(lang, self._address)]
        choices = cards.superior.choices.texts(lang)
        keys = {str(number): name for number, name in enumerate(choices, 1)}
        if self.live.session.relation is Relation.SUPERIOR:
            rows += [Content(line) for line in cards.superior.texts(lang, self._address)]
            rows.append(Content.styled(cards.superior.question.text(lang), "bold"))
            rows += [_row(key, choices[name]) for key, name in keys.items()]
        else:
            keys = {}
        rows.append(_row(WRITE, _("write down what you agree on")))
        card = CardDialog(cards.contract.title.text(lang), rows, "".join([*keys, WRITE]))
        key = await self.app.push_screen_wait(card)
        if key == WRITE:
            await self._write_down()
        elif key:
            self.do(at_hand.set_may_use(self.live, MayUse(keys[key])))

    async def _write_down(self) -> None:
        """Keep what the two agree on; it belongs to the person, whose page changes it later."""
        desk, person = self.desk, self.live.record.coachee
        agreements = desk.services.agreements
        holds = await asyncio.to_thread(agreements.current, person.id)
        form = AgreementForm(Asked(person, desk.clock.now(), desk.cards.consent), holds)
        if (changed := await self.app.push_screen_wait(form)) and changed != holds:
            with self.complaining():
                await asyncio.to_thread(agreements.keep, changed)
                words = _("The agreement with {name} is kept.")
                self.remark(words.format(name=visible(person.called)))

    @work(group="dialog", exclusive=True)
    async def action_obstacles(self) -> None:
        """Show what may be in the way, and what to say then."""
        lang = self.desk.lang
        obstacles = dict(enumerate(dict(self.desk.cards.obstacles.each()).values(), 1))
        rows = [_row(str(key), one.name.text(lang)) for key, one in obstacles.items()]
        card = CardDialog(_("What gets in the way?"), rows, "".join(map(str, obstacles)))
        if key := await self.app.push_screen_wait(card):
            await self._help_with(obstacles[int(key)])

    async def _help_with(self, obstacle: Obstacle) -> None:
        lang, address = self.desk.lang, self._address
        signs = "\n".join(f"· {sign.text(lang, address)}" for sign in obstacle.signs)
        rows = [
            muted(signs),
            Content(obstacle.remedy.text(lang, address)),
            Content.styled(f"“{obstacle.say.text(lang, address)}”", "bold"),
        ]
        questions = obstacle.questions if isinstance(obstacle, Resistance) else ()
        numbered = {str(number): words for number, words in enumerate(questions, 1)}
        rows += [_row(key, words.text(lang, address)) for key, words in numbered.items()]
        card = CardDialog(obstacle.name.text(lang), rows, "".join(numbered))
        if key := await self.app.push_screen_wait(card):
            self.do(self.sitting.cards.ask(as_question(numbered[key], f"reluctance.{key}")))

    def action_another_aim(self) -> None:
        """Name that the talk is about something else now, and who wanted it."""
        from coachtui.screens.session.another_aim import ask_for_aim

        ask_for_aim(self)

    @on(QuestionCard.Settled)
    def _settled(self, event: QuestionCard.Settled) -> None:
        points = list(self.live.stage.settles)
        if event.number <= len(points):
            self.do(self.live.settle(points[event.number - 1]))

    def action_settle(self) -> None:
        """Tick the next point that the two have agreed on in this stage."""
        live = self.live
        if not live.stage.settles:
            self.remark(_("This stage has no points to tick."))
        elif live.unsettled:
            self.do(live.settle(live.unsettled[0]))
            self.remark(settled_words(live))
        else:
            self.remark(settled_words(live))

    @on(QuestionCard.ParkedWanted)
    def _take_parked_up(self) -> None:
        if topic := at_hand.parked_topic(self.live):
            self.do(self.live.take_topic(topic))

    @property
    def _address(self) -> str:
        return self.live.record.coachee.address


def _row(key: str, words: str) -> Content:
    return Content.assemble((key, "bold $primary"), f"  {words}")
