"""What files are called by themselves, in the language of what is in them."""

from coachtui.i18n import Language, translation
from coachtui.text import slug


def thing_name(what: str, lang: Language) -> str:
    """Return what a file holds, as a part of its name."""
    pgettext = translation(lang).pgettext
    names = {
        "all": pgettext("file", "all"),
        "agreement": pgettext("file", "agreement"),
        "case": pgettext("file", "case"),
        "coach": pgettext("file", "coach"),
        "competence": pgettext("file", "competence"),
        "coverage": pgettext("file", "coverage"),
        "evidence": pgettext("file", "evidence"),
        "followups": pgettext("file", "followups"),
        "handbook": pgettext("file", "handbook"),
        "hours": pgettext("file", "hours"),
        "incident": pgettext("file", "incident"),
        "learning": pgettext("file", "learning"),
        "needs": pgettext("file", "needs"),
        "outcomes": pgettext("file", "outcomes"),
        "performance": pgettext("file", "performance"),
        "practices": pgettext("file", "practices"),
        "programme": pgettext("file", "programme"),
        "sponsor": pgettext("file", "sponsor"),
        "story": pgettext("file", "story"),
    }
    return slug(names[what])
