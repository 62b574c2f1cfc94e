"""What an exercise says before it begins and after it ended, as a page to read."""

from collections.abc import Iterator

from coachtui.bank.cards import Chooser
from coachtui.guide import Chapter, Page, Section
from coachtui.guide.page import Block, Item, Prose, Said
from coachtui.i18n import _, ngettext
from coachtui.practice.looking_back import LookingBack, look_back
from coachtui.practice.moves import Move, move_word, remark_on_move
from coachtui.practice.schema import Case, Exercises
from coachtui.practice.talk import Talk, Turn
from coachtui.practice.tasks import DRILLS, Drill, drill_of

CHOOSER = "chooser"
HINTS = "hints"
DRILL = "drill."
CASE = "case."
"""What the keys of these pages begin with: a page of the handbook may have the same name."""


def nothing_kept() -> str:
    """Return what holds for every exercise."""
    return _("Nothing of this is kept.")


def chapter(exercises: Exercises, chooser: Chooser, lang: str, level: int) -> Chapter:
    """Return the exercises as pages that say what each is, and one on how much help there is."""
    drills = (drill_of(exercises.drills, key, lang) for key in DRILLS)
    pages = (
        Page(CHOOSER, chooser.title.text(lang), (_chooser_section(),)),
        *map(_drill_page, drills),
        *(_case_page(CASE + key, case, lang) for key, case in exercises.cases.items()),
        _hints_page(level),
    )
    return Chapter(_("Practice"), pages)


def hint_levels() -> tuple[str, ...]:
    """Return what each level of help leaves on the screen of a session, from none to all."""
    return (
        _("Stage and clock only"),
        _("One question, no cards and no reminders"),
        _("Questions, without cards and reminders"),
        _("Everything: questions, cards, reminders"),
    )


def hints_stay() -> str:
    """Return how the level of help changes."""
    return _("It changes only here or in the settings, never by itself. Exercises follow it, too.")


def end_of_drill(drill: Drill) -> Page:
    """Return what to take along from a drill."""
    sections = (
        Section(_("To take along"), (Prose(drill.take_along),)),
        Section(_("What cannot be seen here"), (Prose(drill.limits),)),
        Section("", (Prose(nothing_kept()),)),
    )
    return Page(drill.key, drill.title, sections)


def end_of_talk(talk: Talk) -> Page:
    """Return what a talk shows of itself."""
    seen = look_back(talk)
    sections = (
        Section("", (Said(talk.case.ends.text(talk.lang)),)),
        Section(_("Counted"), tuple(_counted(seen, talk))),
        Section(_("What opened the talk"), tuple(_opened(seen.opened))),
        Section(_("What closed it"), tuple(_shut(seen.shut, talk.lang))),
        Section(_("To try next"), (Prose(seen.try_next),)),
        Section(_("Still untold"), tuple(_untold(seen))),
        Section("", (Prose(_limits()), Prose(nothing_kept()))),
    )
    title = talk.case.title.text(talk.lang)
    return Page("", title, tuple(section for section in sections if section.blocks))


def _hints_page(level: int) -> Page:
    items = tuple(
        Item("-", "✓" if number == level else "", f"**{number}** {words}")
        for number, words in reversed(tuple(enumerate(hint_levels())))
    )
    title = _("Help on the screen: {level}").format(level=level)
    why = _("How much stands beside a session. Take away what you no longer need.")
    return Page(HINTS, title, (Section("", (Prose(why), *items, Prose(hints_stay()))),))


def _chooser_section() -> Section:
    words = _(
        "Five questions, each answered with one key. The first yes tells whether this is coaching, "
        "mentoring or training, what speaks for it, and what to do next."
    )
    return Section("", (Prose(words), Prose(nothing_kept())))


def _drill_page(drill: Drill) -> Page:
    count = len(drill.tasks)
    words = ngettext("{n} task.", "{n} tasks.", count).format(n=count)
    first = Section("", (Prose(drill.purpose), Prose(f"{words} {nothing_kept()}")))
    return Page(
        DRILL + drill.key,
        drill.title,
        (first, Section(_("What cannot be seen here"), (Prose(drill.limits),))),
    )


def _case_page(key: str, case: Case, lang: str) -> Page:
    how = _(
        "You ask, {name} answers; what is told depends on how you ask. Enter on an empty line is "
        "silence. At the end the talk is looked back on: a count, and no mark."
    )
    blocks = (
        Prose(case.who.text(lang)),
        Prose(how.format(name=case.name)),
        Prose(_("{name} is made up.").format(name=case.name) + " " + nothing_kept()),
    )
    return Page(key, case.title.text(lang), (Section("", blocks),))


def _counted(seen: LookingBack, talk: Talk) -> Iterator[Block]:
    for number, words in (
        (seen.open, _("open questions")),
        (seen.closed, _("closed, leading, pressing, or several at once")),
        (seen.told, _("advice or telling")),
        (seen.given_back, _("given back")),
        (seen.waited, _("silence, or a nod")),
    ):
        yield Item("-", "", f"{words}: {number}")
    stages = talk.stage_names()
    names = ", ".join(stages[stage] for stage in talk.visited)
    words = _("Stages: {names} ({n} of {all})")
    text = words.format(names=names, n=seen.stages, all=seen.all_stages)
    yield Item("-", "", text)


def _opened(turn: Turn | None) -> Iterator[Block]:
    if turn:
        yield Prose(f"{move_word(turn.move)}: “{turn.text}”" if turn.text else _("Your silence"))
        yield Said(turn.reply)


def _shut(turn: Turn | None, lang: str) -> Iterator[Block]:
    if turn:
        yield Prose(f"{move_word(turn.move)}: “{turn.text}”")
        yield Said(turn.reply)
        yield Prose(remark_on_move(turn.text, turn.move, lang))


def _untold(seen: LookingBack) -> Iterator[Block]:
    for move, line in seen.untold:
        yield Said(line)
        yield Prose(_would_bring(move))


def _would_bring(move: Move) -> str:
    return {
        Move.MORE: _("It comes to “what else?”."),
        Move.FEELING: _("It comes to a question for the feeling."),
    }.get(move, _("It comes when something is given back."))


def _limits() -> str:
    return _(
        "The answers are written, and chosen by the form of what you said. Whether it was the "
        "right question, only a person can show you."
    )
