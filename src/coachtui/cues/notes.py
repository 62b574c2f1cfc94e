"""What a note about somebody holds that a note about work can do without."""

from coachtui.cues.private import Topic, private_words
from coachtui.feedback.phrases import as_written, straight, unquoted
from coachtui.feedback.words import wording_of
from coachtui.i18n import _
from coachtui.kinds import EntryKind


def sensitive_remark(text: str, lang: str) -> str:
    """Return a question about a line that tells of health, family, faith, politics or money.

    Quotes are looked at as well: what is private stays private in anybody's words.
    """
    line = straight(text)
    for topic, pattern in private_words(lang):
        if found := pattern.search(line.lower()):
            return _about(topic).format(word=as_written(line, found))
    return ""


def judging_remark(text: str, lang: str) -> str:
    """Return what is to be said about a shared line that judges; quotations in it may."""
    line = straight(unquoted(text))
    found = wording_of(lang).label.search(line.lower())
    if found is None:
        return ""
    return _("“{word}” judges. Write what happened instead.").format(word=as_written(line, found))


def shared_remark(kind: EntryKind, text: str, lang: str) -> str:
    """Return the one remark on a line that the coachee reads; their own words may judge."""
    judging = "" if kind is EntryKind.QUOTE else judging_remark(text, lang)
    return judging or sensitive_remark(text, lang)


def _about(topic: Topic) -> str:
    match topic:
        case Topic.HEALTH:
            return _("“{word}” is about health. Is it needed here?")
        case Topic.FAMILY:
            return _("“{word}” is about family. Is it needed here?")
        case Topic.RELIGION:
            return _("“{word}” is about religion. Is it needed here?")
        case Topic.POLITICS:
            return _("“{word}” is about politics. Is it needed here?")
        case Topic.FINANCE:
            return _("“{word}” is about private money. Is it needed here?")
