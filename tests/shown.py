"""What the reader of a file gets to read, whatever its form."""

import re
from io import BytesIO
from zipfile import ZipFile

from pypdf import PdfReader

from coachtui.exports.forms import Content, written_as
from coachtui.i18n import Language
from coachtui.kinds import Form

NUMBERS = re.compile(r"<xmpMM:(InstanceID|DocumentID)>.*?</xmpMM:\1>")
"""Sums over the whole file, in which any letters may stand."""


def as_text(form: Form, content: Content, lang: Language) -> str:
    """Return a copy of a session in one of the forms that are text."""
    return written_as(form, content, lang).decode()


def shown(form: Form, data: bytes) -> str:
    """Return all text of a file, and what it says about itself."""
    if form is Form.WORD:
        with ZipFile(BytesIO(data)) as parts:
            return "\n".join(f"{name}\n{parts.read(name).decode()}" for name in parts.namelist())
    if form is not Form.PDF:
        return data.decode()
    reader = PdfReader(BytesIO(data))
    pages = (page.extract_text() for page in reader.pages)
    more = reader.root_object.get("/Metadata")
    about = NUMBERS.sub("", more.get_object().get_data().decode() if more else "")
    return "\n".join((*pages, str(reader.metadata), about))
