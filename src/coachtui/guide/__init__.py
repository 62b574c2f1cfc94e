"""The handbook: pages on coaching, a sheet for each model, a form for paper, in both languages."""

from coachtui.guide.handbook import Chapter, Handbook
from coachtui.guide.page import Page, Section

__all__ = ["Chapter", "Handbook", "Page", "Section"]
