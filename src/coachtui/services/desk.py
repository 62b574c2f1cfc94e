"""Everything a screen works with, opened together after the first frame."""

from dataclasses import dataclass
from pathlib import Path

from coachtui.bank.load import LoadedBank, load_bank
from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.i18n import Language, language
from coachtui.live import Cards, LiveSession, plan_of
from coachtui.services.bundle import Services, open_services
from coachtui.services.handover import Handover
from coachtui.services.sitting import Sitting
from coachtui.services.writer import Writer
from coachtui.views import SessionRecord


@dataclass(frozen=True)
class Desk:
    """The services, the question bank, the one writer and the clock."""

    services: Services
    loaded: LoadedBank
    handover: Handover
    writer: Writer
    clock: Clock
    lang: Language
    config: Config

    def live(self, record: SessionRecord) -> LiveSession:
        """Set a session going as a state machine."""
        return LiveSession(record, plan_of(self.loaded.bank, record.session.model), self.clock)

    def sit_down(self, record: SessionRecord) -> Sitting:
        """Set a session going so that every step is kept."""
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
    """Open the database and the question banks in the language being spoken."""
    services = open_services(data, clock)
    return Desk(
        services,
        load_bank(prompts, own_prompts),
        Handover(services.db, clock, coach=config.coach_name),
        Writer(),
        clock,
        language(),
        config,
    )
