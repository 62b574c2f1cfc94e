"""Everything a screen works with: the records first, what can wait behind the first list later."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.i18n import Language, language
from coachtui.services.bundle import Services, open_services
from coachtui.services.writer import Writer

if TYPE_CHECKING:
    from coachtui.bank.load import LoadedBank
    from coachtui.live import LiveSession
    from coachtui.services.handover import Handover
    from coachtui.services.sitting import Sitting
    from coachtui.views import SessionRecord


@dataclass(frozen=True)
class Desk:
    """The services, the question bank, the one writer and the clock."""

    services: Services
    writer: Writer
    clock: Clock
    lang: Language
    config: Config
    prompts: Path
    own_prompts: Path | None = None

    @cached_property
    def loaded(self) -> "LoadedBank":
        """The question bank, read by whoever asks first: that is `prepare`."""
        from coachtui.bank.load import load_bank

        return load_bank(self.prompts, self.own_prompts)

    @cached_property
    def handover(self) -> "Handover":
        """The ways a session leaves the program."""
        from coachtui.services.handover import Handover

        return Handover(self.services.db, self.clock, coach=self.config.coach_name)

    def prepare(self) -> None:
        """Read the question bank and the words of dates, so that no key has to wait for them."""
        from coachtui.capture import read_line

        _loaded = self.loaded
        read_line("+x", today(self.clock))

    def live(self, record: "SessionRecord") -> "LiveSession":
        """Set a session going as a state machine."""
        from coachtui.live import LiveSession, plan_of

        return LiveSession(record, plan_of(self.loaded.bank, record.session.model), self.clock)

    def sit_down(self, record: "SessionRecord") -> "Sitting":
        """Set a session going so that every step is kept."""
        from coachtui.live import Cards
        from coachtui.services.sitting import Sitting

        live = self.live(record)
        cards = Cards(live, self.loaded.bank, self.lang)
        return Sitting(live, cards, self.services.sessions, self.writer, draft=record.draft)

    def close(self) -> None:
        """Store what waits and let go of the database."""
        self.writer.close()
        self.services.close()


def open_desk(
    data: Path, prompts: Path, own_prompts: Path | None, clock: Clock, config: Config
) -> Desk:
    """Open the records in the language being spoken; the bank is read when it is needed."""
    services = open_services(data, clock)
    return Desk(services, Writer(), clock, language(), config, prompts, own_prompts)
