"""The live session: what the keys and the parts of the stand do."""

from textual import on, work
from textual.binding import Binding
from textual.content import Content

from coachtui.i18n import N_, _, ngettext
from coachtui.kinds import EntryKind, Outcome, SessionStatus
from coachtui.screens.session import answers, mirror, own_question, pace, steps
from coachtui.screens.session.card_keys import CardKeys
from coachtui.screens.session.ending import Ending
from coachtui.screens.session.understood import remark_on_shared
from coachtui.widgets.close_panel import ClosePanel
from coachtui.widgets.lines import Lines
from coachtui.widgets.question_card import QuestionCard
from coachtui.widgets.review_panel import ReviewPanel


class SessionScreen(CardKeys):
    """The conductor's stand of one session, played from the keyboard."""

    BINDINGS = [
        # The first six fit the footer of a narrow terminal.
        Binding("f2", "next_stage", N_("Next stage"), id="session.next_stage"),
        Binding("f3", "ask_next", N_("Question"), id="session.next_question"),
        Binding("f6", "close", N_("Close"), id="session.close"),
        Binding("f8", "turn", N_("Turn"), id="session.turn"),
        Binding("f9", "hide", N_("Hide"), id="session.hide"),
        Binding("ctrl+g", "lead", N_("More"), id="session.more"),
        Binding("f7", "undo", N_("Undo"), id="session.undo"),
        Binding("f1", "help", N_("Help"), id="session.help"),
        Binding("f4", "feedback", N_("Feedback"), show=False, id="session.feedback"),
        Binding("f5", "goal", N_("Goal"), show=False, id="session.goal"),
        Binding("tab", "to_panel", N_("Questions"), show=False, id="session.panel"),
        Binding("up", "to_lines", N_("Lines"), show=False, id="session.lines"),
        Binding("escape", "give_up", N_("Back to the line"), show=False, id="session.give_up"),
    ]

    # What the coach does

    def action_next_stage(self) -> None:
        """Move to the next stage."""
        self.action_go(self.live.following.key)

    def action_go(self, stage: str) -> None:
        """Move to any stage; one that is left too soon says so once."""
        if reason := self.sitting.leaving.reason(stage):
            self.remark(pace.why_stay(reason, self.live))
        else:
            self._move(stage)

    def _move(self, stage: str) -> None:
        remark = pace.on_leaving(self.live, stage)
        self.do(self.sitting.go(stage), remark)

    def action_close(self) -> None:
        """Move to the stage that ends the session; a corrected one is done with it."""
        if self.live.session.status is SessionStatus.FINISHED:
            self.end(Ending.FINISHED)
            return
        self._move(self.live.stages[-1].key)

    def action_more_time(self) -> None:
        """Ask for a few more minutes."""
        self.ask_for(pace.more_time(self.live, self._called))

    def action_ask_next(self) -> None:
        """Mark the large question as asked and bring the next."""
        if self.query_one(QuestionCard).display:
            self.do(self.sitting.cards.ask_next())

    def action_undo(self) -> None:
        """Take the last step back."""
        if self.sitting.undo():
            self.notify(_("Undone. Ctrl+G, then r, does it again."), markup=False, timeout=3)
        self.do(None)

    def action_redo(self) -> None:
        """Do again what was taken back."""
        if self.sitting.redo():
            self.notify(_("Done again."), markup=False, timeout=3)
        self.do(None)

    def action_pause(self) -> None:
        """Stop the time, or let it run again."""
        time = self.live.time
        (time.unpause if time.paused else time.pause)()
        self.keep_draft()
        self.show_time()

    def action_mirror(self) -> None:
        """Give the last quote back, word for word; the line may be too short to read it from."""
        cards = self.sitting.cards
        if found := cards.mirror():
            zone = self.desk.clock.now().tzinfo
            self.ask_for(mirror.let_me_check(cards, found, zone), found.words)
            self.query_one(QuestionCard).show((found.words, *cards.shown[1:]), asked=False)
        else:
            self.remark(mirror.no_quote_yet())

    def action_told(self) -> None:
        """Count one answer that the coach gave."""
        self.do(self.live.told())
        words = ngettext("Told once so far.", "Told {n} times so far.", self.live.session.told)
        self.notify(words.format(n=self.live.session.told), markup=False, timeout=2)

    def action_feedback(self, entry_id: str = "") -> None:
        """Give feedback, or correct what was given."""
        from coachtui.screens.session.feedback import open_form

        open_form(self, entry_id)

    def action_step(self) -> None:
        """Think a step through field by field."""
        from coachtui.screens.session.step_panel import open_step

        open_step(self)

    def action_goal(self) -> None:
        """Word the goal in all its parts."""
        from coachtui.screens.session.goal import open_goal

        open_goal(self)

    @work(group="dialog", exclusive=True)
    async def action_rate(self) -> None:
        """Say how far the goals of this person have come."""
        from coachtui.screens.session.goal import rate_goals

        await rate_goals(self)

    # Where the focus goes

    def action_to_panel(self) -> None:
        """Go to the close, to the actions from last time, or to the questions."""
        review = self.query_one(ReviewPanel)
        if self.live.closing:
            self.query_one(ClosePanel).focus(scroll_visible=False)
        elif review.display and review.undecided:
            review.focus(scroll_visible=False)
        elif (card := self.query_one(QuestionCard)).display:
            card.focus(scroll_visible=False)

    def action_to_lines(self) -> None:
        """Go to the captured lines."""
        lines = self.query_one(Lines)
        if lines.option_count:
            lines.highlighted = lines.option_count - 1
            lines.focus(scroll_visible=False)

    @on(Lines.Left)
    @on(QuestionCard.Left)
    @on(ReviewPanel.Left)
    @on(ClosePanel.Left)
    def _back_to_line(self) -> None:
        self.line.take_focus()

    # What the parts answer

    @on(Lines.KindChosen)
    def _kind_chosen(self, event: Lines.KindChosen) -> None:
        self.do(self.live.rekind(event.entry_id, event.kind))

    @on(Lines.DeedChosen)
    def _deed_chosen(self, event: Lines.DeedChosen) -> None:
        match event.deed:
            case "share":
                step = self.live.share(event.entry_id)
                self.do(step, remark_on_shared(step))
            case "tell":
                steps.pass_on(self, event.entry_id)
            case "delete":
                self.do(self.live.delete(event.entry_id))
                self.notify(_("Deleted. F7 brings it back."), markup=False, timeout=3)
            case "add":
                own_question.add_or_take_back(self, event.entry_id)
            case "edit":
                entry = next(item for item in self.live.entries if item.id == event.entry_id)
                if entry.kind is EntryKind.FEEDBACK:
                    self.action_feedback(entry.id)
                else:
                    self.ask_for(answers.edited(self.live, entry), entry.text)

    @on(QuestionCard.Asked)
    def _asked(self, event: QuestionCard.Asked) -> None:
        cards = self.sitting.cards
        self.do(cards.ask_next() if event.number == 1 else cards.ask_number(event.number))

    @on(QuestionCard.WhatElseAsked)
    def _what_else(self) -> None:
        self.do(self.sitting.cards.ask_what_else())

    @on(QuestionCard.OthersWanted)
    def _others(self) -> None:
        self.sitting.cards.others()
        self.refresh_all()

    @on(ReviewPanel.Decided)
    def _decided(self, event: ReviewPanel.Decided) -> None:
        action = next(item for item in self.live.carried if item.id == event.action_id)
        if event.outcome is Outcome.DONE:
            self.do(self.live.review(action.id, Outcome.DONE))
        self.ask_for(answers.asks_about(action, event.outcome, self.live))

    @on(ClosePanel.Wanted)
    def _decide_again(self, event: ClosePanel.Wanted) -> None:
        self.ask_for(answers.for_decision(self.live, event.decision))

    @on(ClosePanel.SurveyWanted)
    def action_survey(self) -> None:
        """Let the coachee say how the session was; nothing but the survey is on the screen."""
        from coachtui.screens.survey import open_survey

        self.keep_draft()
        open_survey(self.app, self.desk, self.sitting, self.refresh_all)

    @on(ClosePanel.Pointed)
    def _pointed(self, event: ClosePanel.Pointed) -> None:
        if event.hint:
            self.line.understood(Content(event.hint))
        else:
            self.show_prompt()

    # Other screens

    @on(QuestionCard.FindWanted)
    @work(group="dialog", exclusive=True)
    async def _find(self) -> None:
        from coachtui.screens.dialogs.find_question import FindQuestion

        bank, cards = self.desk.loaded.bank, self.sitting.cards
        question = await self.app.push_screen_wait(FindQuestion(bank, self.desk.lang, cards.words))
        if question:
            self.do(cards.ask(question))
        self.line.take_focus()

    def action_lead(self) -> None:
        """Show what can follow, and do it."""
        from coachtui.screens.session.leader import Leader

        self.app.push_screen(Leader(self.live.stages, self.desk.lang), self._led)

    async def _led(self, action: str | None) -> None:
        if action:
            await self.run_action(action)

    @work(group="dialog", exclusive=True)
    async def action_frame(self) -> None:
        """Correct who is here and how long, or take the session back."""
        from coachtui.screens.session.frame import open_frame

        await open_frame(self)

    def action_turn(self) -> None:
        """Turn the screen round to the coachee: shared lines only."""
        from coachtui.screens.session.turned import TurnedScreen

        self.keep_draft()
        self.app.push_screen(
            TurnedScreen(self.desk, self.sitting), lambda _result: self.refresh_all()
        )

    def action_hide(self) -> None:
        """Show nothing but the clock."""
        from coachtui.screens.session.hidden import HiddenScreen

        self.keep_draft()
        self.app.push_screen(HiddenScreen(self.desk.clock))

    def action_help(self) -> None:
        """Show the keys and signs of this place."""
        from coachtui.screens.session.help import SessionHelp

        self.app.push_screen(SessionHelp(self.live, self.desk))

    def action_leave(self) -> None:
        """Go away for now; the session stays open and its time stands still."""
        self.end(Ending.LEFT)
