"""What a coach makes of a session afterwards: own words, questions against answers, time."""

from collections.abc import Iterator

from coachtui.exports.page import Block, Lines, Table
from coachtui.exports.summary import CoachCopy
from coachtui.exports.words import Voice, spoke_words
from coachtui.views import SessionView

CLEAR_LEAD = 1.5
"""From how many to one on the larger number is named; below it the two count as alike."""


def looking_back(copy: CoachCopy, voice: Voice) -> tuple[Block, ...]:
    """Say what the coach wrote for nobody else, and where the time went."""
    _ = voice.say
    return (
        Lines(_("For yourself"), own_words(copy.record.session, voice)),
        Table(_("Time"), (_("Stage"), _("Given"), _("Used")), stage_minutes(copy, voice)),
    )


def own_words(session: SessionView, voice: Voice) -> tuple[str, ...]:
    """Say what the coach wrote about the session, line by line."""
    _ = voice.say
    said = (
        (_("Heard for the first time: {text}"), session.heard),
        (_("Where I steered: {text}"), session.steered),
        (_("My own part: {text}"), session.own_part),
        (_("To try next time: {text}"), session.try_next),
        (_("At ease, as I saw it: {text} of 5"), str(session.comfort or "")),
        (_("Who spoke more: {text}"), spoke_words(_)[session.spoke - 1] if session.spoke else ""),
    )
    return tuple(words.format(text=text) for words, text in said if text)


def asked_and_told(asked: int, told: int, voice: Voice) -> str:
    """Say how often the coach asked and told, and what that comes to in words."""
    _, ngettext = voice.say, voice.count
    questions = ngettext("{n} question asked", "{n} questions asked", asked).format(n=asked)
    answers = ngettext("{n} answer given", "{n} answers given", told).format(n=told)
    return _("{questions}, {answers}: {ratio}").format(
        questions=questions, answers=answers, ratio=_ratio(asked, told, voice)
    )


def _ratio(asked: int, told: int, voice: Voice) -> str:
    _, ngettext = voice.say, voice.count
    if told == 0:
        return _("you left the answers to them") if asked else _("nothing was marked")
    if asked >= CLEAR_LEAD * told:
        n = round(asked / told)
        return ngettext(
            "about {n} question to one answer", "about {n} questions to one answer", n
        ).format(n=n)
    if told >= CLEAR_LEAD * asked:
        return _("you told more than you asked")
    return _("as much told as asked")


def stage_minutes(copy: CoachCopy, voice: Voice) -> tuple[tuple[str, str, str], ...]:
    """Return each stage with the minutes it was given and those it took."""
    return tuple(
        (stage, voice.minutes(given), voice.minutes(used))
        for stage, given, used in given_and_used(copy)
    )


def minutes_in_a_line(copy: CoachCopy) -> str:
    """Say in one line the minutes each stage took and was given."""
    return " · ".join(f"{stage} {used}/{given}" for stage, given, used in given_and_used(copy))


def given_and_used(copy: CoachCopy) -> Iterator[tuple[str, int, int]]:
    """Yield each stage with the minutes it was given and those it took; none without a clock."""
    seconds = copy.record.seconds
    for stage, given in copy.given.items() if seconds else ():
        yield copy.stages.get(stage, stage), given, int(seconds.get(stage, 0.0) / 60 + 0.5)
