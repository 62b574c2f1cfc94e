"""What the reader of a file gets to read, whatever its form."""

from io import BytesIO

from pypdf import PdfReader

from coachtui.kinds import Form


def shown(form: Form, data: bytes) -> str:
    """Return all text of a file, and what it says about itself."""
    if form is not Form.PDF:
        return data.decode()
    reader = PdfReader(BytesIO(data))
    pages = (page.extract_text() for page in reader.pages)
    return "\n".join((*pages, str(reader.metadata), str(reader.xmp_metadata)))
