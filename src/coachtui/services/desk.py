"""Everything a screen works with: what is listed first, and later what the list can wait for."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coachtui import paths
from coachtui.clock import Clock, today
from coachtui.config import Config, keep
from coachtui.db.place import is_shared
from coachtui.db.reading import Records, open_records
from coachtui.i18n import Language, language
from coachtui.services.today import Today
from coachtui.services.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coachtui.bank.cards import Cards
    from coachtui.bank.load import LoadedBank
    from coachtui.bank.survey import Survey
    from coachtui.db.hold import Hold
    from coachtui.errors import CoachError
    from coachtui.guide import Handbook
    from coachtui.live import LiveSession
    from coachtui.practice import Exercises
    from coachtui.reports.period import Period
    from coachtui.services.bundle import Services
    from coachtui.services.calendar import Calendar
    from coachtui.services.handing_out import HandsOut
    from coachtui.services.handover import Handover
    from coachtui.services.papers import Papers
    from coachtui.services.reports.progress import Progress
    from coachtui.services.sitting import Sitting
    from coachtui.views import CoacheeView, Found, QuestionYield, SessionRecord, Sought


class State(NamedTuple):
    """How the records stand: as long as it is the same, nothing has to be read again."""

    day: date
    changes: int


Change = tuple[State, State]
"""How the records stood before something was changed, and after it."""


@dataclass(eq=False)
class Desk:
    """The records, the services, the question bank, the one writer and the clock."""

    data: Path
    records: Records
    writer: Writer
    clock: Clock
    lang: Language
    config: Config
    prompts: Path
    own_prompts: Path | None = None
    _everybody: "tuple[int, tuple[CoacheeView, ...]] | None" = field(default=None, init=False)
    hold: "Hold | None" = None

    @property
    def fixed(self) -> "CoachError | None":
        """Why the records are only read; every change is answered with it."""
        return (self.hold and self.hold.others) or self.records.fixed

    def take_over(self) -> bool:
        """Change the records from now on if whoever held them has let go; say whether."""
        if not (self.hold and self.hold.others and "services" in vars(self)):
            return False
        from coachtui.db.hold import hold

        held = hold(self.data, self.clock.now())
        if not held.others:
            self.hold = held
            self.services.close()
            for name in ("services", "papers", "handover", "hands_out"):
                vars(self).pop(name, None)
            self.prepare()
        return not held.others

    @property
    def shared(self) -> bool:
        """Whether other computers may write to the file."""
        return is_shared(self.records.path)

    @cached_property
    def today(self) -> Today:
        """What asks for attention, read without waiting for the services."""
        return Today(self.records, self.clock)

    @cached_property
    def calendar(self) -> "Calendar":
        """The weeks behind and ahead."""
        from coachtui.services.calendar import Calendar

        return Calendar(self.records, self.clock)

    @cached_property
    def services(self) -> "Services":
        """All that changes records, opened by whoever asks first: that is `prepare`."""
        from coachtui.services.bundle import open_services

        return open_services(self.data, self.clock, self.fixed)

    @cached_property
    def loaded(self) -> "LoadedBank":
        """The question bank, read by whoever asks first: that is `prepare`."""
        from coachtui.bank.load import load_bank

        return load_bank(self.prompts, self.own_prompts)

    @property
    def own_questions(self) -> Path:
        """The coach's own file of questions, which need not be there yet."""
        return self.own_prompts or paths.own_prompts_file()

    def is_own_question(self, key: str) -> bool:
        """Say whether a question stands in the coach's own file."""
        return not self.loaded.stands_in(key, self.prompts)

    def read_questions_anew(self, own: Path) -> None:
        """Offer from now on what the coach's own file holds by now."""
        from coachtui.bank.load import load_bank

        vars(self)["loaded"] = load_bank(self.prompts, paths.if_there(own))
        vars(self).pop("handbook", None)

    @cached_property
    def cards(self) -> "Cards":
        """The cards to keep at hand, read by whoever asks first: that is `prepare`."""
        from coachtui.bank.cards import read_cards

        return read_cards(paths.shipped("cards.yaml"))

    @cached_property
    def survey(self) -> "Survey":
        """What a coachee is asked after a session, read by whoever asks first: `prepare`."""
        from coachtui.bank.survey import load_usual_survey

        return load_usual_survey()

    @cached_property
    def handbook(self) -> "Handbook":
        """The handbook, over the bank as it is used."""
        from coachtui.guide import Handbook

        return Handbook(self.lang, self.loaded.bank, self.cards)

    @cached_property
    def exercises(self) -> "Exercises":
        """The drills and cases to practise on."""
        from coachtui.practice import read_exercises

        return read_exercises(paths.shipped("practice.yaml"))

    def keep_hints(self, level: int) -> None:
        """Show more or less help, from now on and when the program is started again."""
        keep(paths.config_file(), "hints", level)
        self.config = replace(self.config, hints=level)

    def state(self) -> State:
        """Return what tells whether anything that is shown may be another by now."""
        return State(today(self.clock), self.records.state())

    def everybody(self) -> "tuple[CoacheeView, ...]":
        """Read who there is, by name, unless nothing was changed since."""
        from coachtui.services.people import find

        state = self.records.state()
        if self._everybody is None or self._everybody[0] != state:
            with self.records.read() as tx:
                self._everybody = state, find(tx, "")
        return self._everybody[1]

    def search(self, sought: "Sought") -> "tuple[Found, ...]":
        """Find what has some words."""
        from coachtui.services.search import search

        with self.records.read() as tx:
            return search(tx, sought)

    def look_up(self, words: str) -> "tuple[Found, ...]":
        """Find the few people and lines that have some words and are wanted most likely."""
        from coachtui.services.search import look_up

        with self.records.read() as tx:
            return look_up(tx, words)

    def brought(self) -> "tuple[QuestionYield, ...]":
        """Read what the coach's questions have brought."""
        from coachtui.services.brought import brought

        with self.records.read() as tx:
            return brought(tx)

    def progress(self, period: "Period") -> "Progress":
        """Return what coaching came to in a period of whole quarters, read when it is looked at."""
        from coachtui.services.reports.progress import Progress

        return Progress(self.records, self.clock, period, self.config.jp_rule)

    @cached_property
    def habits(self) -> "Mapping[str, float]":
        """What experience adds to some questions, read once by `prepare`."""
        from coachtui.services.brought import habits

        with self.records.read() as tx:
            return habits(tx)

    @cached_property
    def papers(self) -> "Papers":
        """The one way in which anything leaves the program."""
        from coachtui.services.papers import Papers

        return Papers(self.services.db, self.clock, self.config, lambda: self.loaded.bank)

    @cached_property
    def handover(self) -> "Handover":
        """The ways a session leaves the program."""
        from coachtui.services.handover import Handover

        return Handover(self.papers)

    @cached_property
    def hands_out(self) -> "HandsOut":
        """Saves what is handed out from the screen."""
        from coachtui.guide import Handbook
        from coachtui.services.handing_out import HandsOut

        def handbook(lang: Language) -> Handbook:
            return Handbook(lang, self.loaded.bank, self.cards)

        return HandsOut(self.papers, self.cards.consent, handbook)

    def hand_over(self, session_id: str) -> "tuple[Path, ...]":
        """Write what a finished session brings, where the coach wants it written at once."""
        if not self.config.save_at_finish:
            return ()
        from coachtui.services.finished import hand_over

        lang = self.config.export_language or language()
        return hand_over(self.papers, session_id, lang)

    def prepare(self) -> None:
        """Open the services, the content and the words of dates; no key after it waits."""
        from coachtui.capture import read_line

        _opened = self.services, self.loaded, self.habits, self.cards, self.survey
        read_line("+x", today(self.clock))

    def live(self, record: "SessionRecord") -> "LiveSession":
        """Set a session going as a state machine."""
        from coachtui.live import LiveSession, plan_of

        return LiveSession(record, plan_of(self.loaded.bank, record.session.model), self.clock)

    def sit_down(self, record: "SessionRecord") -> "Sitting":
        """Set a session going so that every step is kept."""
        from coachtui.live import Cards as Questions
        from coachtui.live import unfinished
        from coachtui.services.sitting import Sitting

        live = self.live(record)
        quiet = not self.config.hints
        cards = Questions(live, self.loaded.bank, self.lang, self.habits, quiet=quiet)
        line, forms = unfinished.read(record.draft)
        sessions = self.services.sessions
        return Sitting(
            live, cards, sessions, self.writer, draft=line, forms=forms, survey=record.survey
        )

    def close(self) -> None:
        """Store what waits and let go of the database."""
        self.writer.close()
        self.records.close()
        if "services" in vars(self):
            self.services.close()
        if self.hold:
            self.hold.close()


def open_desk(
    data: Path,
    prompts: Path,
    own_prompts: Path | None,
    clock: Clock,
    config: Config,
    hold: "Hold | None" = None,
) -> Desk:
    """Open the records in the language being spoken; all else is opened when it is needed.

    They are only read where others have a *hold* on them.
    """
    records = open_records(data, clock, changes=not (hold and hold.others))
    return Desk(data, records, Writer(), clock, language(), config, prompts, own_prompts, hold)
