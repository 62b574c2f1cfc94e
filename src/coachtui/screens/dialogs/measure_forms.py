"""Numbers of a person or the organisation, and what was seen: each asked in one form."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from textual.content import Content
from textual.widget import Widget

from coachtui.exports.measure_words import event_words, measure_words, point_words, source_words
from coachtui.goals.values import value_word
from coachtui.i18n import _, figure
from coachtui.kinds import Value
from coachtui.kinds.between import EventKind, MeasureKind, Source
from coachtui.measuring import course_of, read_amount
from coachtui.screens.dialogs.telling import Telling
from coachtui.text import fold, visible
from coachtui.views import EventView, MeasurementView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry
from coachtui.widgets.measure_rows import beside, caveat

OF_A_PERSON: Final = (MeasureKind.DURATION, MeasureKind.PERFORMANCE, MeasureKind.QUALITY)
"""What numbers about a person are measures of, those that are noted most often first."""


class NumberForm(Telling[MeasurementView]):
    """Asks for one number, and shows it at once beside those before it."""

    def __init__(
        self,
        told: MeasurementView,
        today: date,
        *,
        whose: str,
        known: Sequence[MeasurementView] = (),
    ) -> None:
        """Show a number; *known* are those before it of the same person or organisation."""
        super().__init__(told, today, whose=whose)
        self._known = [one for one in known if one.id != told.id]
        self._kinds = OF_A_PERSON if told.coachee_id else (MeasureKind.ORGANISATION,)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what is measured, the number, its day, and where it comes from."""
        told, words = self._told, measure_words(_)
        kinds = {kind: words[kind] for kind in self._kinds}
        yield _("Number"), Choice(kinds, told.kind, id="kind")
        yield _("Judged by"), Choice(point_words(_), told.name, id="point")
        name = "" if told.kind is MeasureKind.QUALITY else told.name
        hint = _("what is measured, the same words each time")
        yield _("Of what"), Entry(name, id="name", placeholder=hint, select_on_focus=False)
        amount = f"{figure(told.amount)} {told.unit}".strip() if told.name else ""
        yield _("How much"), Entry(amount, id="amount", select_on_focus=False)
        yield self.day_field()
        yield _("Source"), _sources(told.source if told.name else None)
        yield _("Note"), Entry(told.note, id="note", select_on_focus=False)

    def remark(self) -> Content:
        """Offer only the fields of this kind, and say what it comes to."""
        quality = self._kind is MeasureKind.QUALITY
        self.offer("kind", len(self._kinds) > 1)
        self.offer("point", quality)
        self.offer("name", not quality)
        hints = {
            MeasureKind.DURATION: _("in days: 7"),
            MeasureKind.QUALITY: _("from 1 to 5"),
        }
        entry = self.query_one("#amount", Entry)
        entry.placeholder = hints.get(self._kind, _("with its unit: 92 %"))
        return super().remark()

    def comes_to(self) -> str:
        """Show the number beside those before it."""
        written = self._written()
        if written is None:
            words = _("The number comes from there, never from the notes of a session.")
            names = dict.fromkeys(one.name for one in self._known if one.kind is self._kind)
            shown = ", ".join(map(visible, names))
            known = _("So far: {names}").format(names=shown) if shown else ""
            return "\n".join(filter(None, (known if self._is_named else "", words)))
        course = course_of(written, [*self._known, written])
        several = len(course.amounts) > 1
        return f"{beside(course)}\n{caveat()}" if several else beside(course)

    def answer(self) -> MeasurementView | None:
        """Return the number, once it is known what it is and where it comes from."""
        if self.missing(*(["name"] if self._is_named else []), "amount", "source"):
            return None
        written = self._written()
        if written is None:
            self.query_one("#day" if read_amount(self.text("amount")) else "#amount").focus()
        return written

    @property
    def _kind(self) -> MeasureKind:
        return MeasureKind(self.chosen("kind"))

    @property
    def _is_named(self) -> bool:
        return self._kind is not MeasureKind.QUALITY

    def _written(self) -> MeasurementView | None:
        """Return the number as it stands here; none while something of it cannot be read."""
        read, day = read_amount(self.text("amount")), self.day()
        name = self.text("name") if self._is_named else self.chosen("point")
        if read is None or day is None or not name:
            return None
        alike = [
            one for one in self._known if one.kind is self._kind and fold(one.name) == fold(name)
        ]
        unit = read[1] or (alike[-1].unit if alike else "")
        source = self.chosen("source")
        return replace(
            self._told,
            kind=self._kind,
            # Spelt as it was the first time, so that the two are one course.
            name=alike[-1].name if alike else name,
            amount=read[0],
            unit={MeasureKind.DURATION: _("days"), MeasureKind.QUALITY: ""}.get(self._kind, unit),
            day=day,
            source=Source(source) if source else Source.COACH,
            note=self.text("note"),
        )


class EventForm(Telling[EventView]):
    """Asks what was seen or done; of a person, or of the coaches among themselves."""

    def __init__(self, told: EventView, today: date, *, whose: str, known: bool) -> None:
        """Show what happened; of what is not *known* yet it is open who saw it."""
        super().__init__(told, today, whose=whose)
        self._known = known or told.coachee_id is None
        self.may_come = told.coachee_id is None

    def heading(self) -> str:
        """Say of whom it is told, or that the coaches meet."""
        return _("Meeting of the coaches") if self.may_come else super().heading()

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what it was, the value it shows, when and who saw it."""
        told, words = self._told, event_words(_)
        kinds = [
            kind for kind in EventKind if (kind is EventKind.CLUB) is (told.coachee_id is None)
        ]
        yield (
            _("What was it"),
            Choice({one: words[one] for one in kinds}, told.kind, id="kind"),
        )
        values = {"": _("choose"), **{str(value): value_word(value) for value in Value}}
        yield _("Core value"), Choice(values, told.value or "", id="value")
        name = _("Topic") if self.may_come else _("In words")
        yield name, Entry(told.text, id="text", select_on_focus=False)
        yield self.day_field()
        yield _("Source"), _sources(told.source if self._known else None)

    def remark(self) -> Content:
        """Offer only the fields of this kind."""
        of_nobody = self._told.coachee_id is None
        self.offer("kind", not of_nobody)
        self.offer("value", self._kind is EventKind.BEHAVIOUR)
        self.offer("source", not of_nobody)
        return super().remark()

    def comes_to(self) -> str:
        """Say how to word a behaviour."""
        if self._kind is EventKind.BEHAVIOUR:
            return _(
                "One thing that was done, as a camera would have seen it; counted, not scored."
            )
        day = self.day()
        if day and day > self._today:
            return _("Today says it a week before, and the calendar file has it.")
        return ""

    def answer(self) -> EventView | None:
        """Return what happened, once it is known what it shows and who saw it."""
        behaviour = self._kind is EventKind.BEHAVIOUR
        if self.missing(*(["value"] if behaviour else []), "source"):
            return None
        day = self.day()
        if day is None:
            self.query_one("#day").focus()
            return None
        return replace(
            self._told,
            kind=self._kind,
            value=Value(self.chosen("value")) if behaviour else None,
            text=self.text("text"),
            day=day,
            source=Source(self.chosen("source")),
        )

    @property
    def _kind(self) -> EventKind:
        return EventKind(self.chosen("kind"))


def _sources(chosen: Source | None) -> Choice:
    """Return the field for who or what it comes from, which nobody fills in unasked."""
    sources = {str(one): word for one, word in source_words(_).items()}
    return Choice({"": _("choose"), **sources}, chosen or "", id="source")
