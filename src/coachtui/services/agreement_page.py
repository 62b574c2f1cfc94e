"""What was agreed with a person, as a page to sign."""

from dataclasses import dataclass

from coachtui.bank.cards import Consent
from coachtui.exports.agreement import agreement_page
from coachtui.exports.file_names import thing_name
from coachtui.exports.page import Lines, Page
from coachtui.kinds import Form
from coachtui.services.agreed import current
from coachtui.services.papers import Paper, Source, file_word
from coachtui.services.person_file import row_of
from coachtui.views import AgreementView


@dataclass(frozen=True, slots=True)
class AgreementPage(Paper):
    """What holds between the two, or what is to be filled in, over two signatures."""

    coachee_id: str
    consent: Consent

    note = "agreement"

    def whose(self, source: Source) -> str:
        """Return the id of the person."""
        return self.coachee_id

    def name(self, source: Source) -> str:
        """Return a name that says who signs."""
        who = file_word(row_of(source, self.coachee_id).coachee)
        what = thing_name(self.note, source.lang)
        return f"{source.today.isoformat()}-{who}-{what}"

    def drawn(self, source: Source, form: Form) -> Page:
        """Return the page; it has no other form."""
        agreement = current(source.tx, self.coachee_id)
        agreement = agreement or AgreementView("", self.coachee_id, source.now)
        words = agreement.consent_text.splitlines() or self.consent.texts(source.lang)
        said = Lines(self.consent.title.text(source.lang), tuple(words))
        coachee = row_of(source, self.coachee_id).coachee
        return agreement_page(agreement, coachee, said, source.lang, coach=source.config.coach_name)
