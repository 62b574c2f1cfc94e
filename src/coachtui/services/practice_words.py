"""What the parts of the demo practice are written in: texts, days, and words in both languages."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from coachtui.bank.schema import Strict, one_line

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=400),
    AfterValidator(one_line),
]
Days = Annotated[int, Field(ge=-366, le=366)]
"""Days from today; the past is negative."""


class Words(Strict):
    """One text in both languages."""

    en: Text
    id: Text

    def text(self, lang: str) -> str:
        """Return the text in a language."""
        return self.id if lang == "id" else self.en
