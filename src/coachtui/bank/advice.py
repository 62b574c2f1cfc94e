"""What the lint says about a question, and what it proposes instead."""

from enum import StrEnum

from coachtui.i18n import _


class Level(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def advice(rule: str, lang: str) -> tuple[str, str]:
    """Return the message and the proposal of a rule; parts in braces are still to be filled."""
    indonesian = lang == "id"
    match rule:
        case "Q001":
            return _("A closed question: yes or no answers it."), (
                _("Start again with “apa yang …” or “bagaimana …”.")
                if indonesian
                else _("Start again with “what …” or “how …”.")
            )
        case "Q002":
            return (
                _("This leads, or gives advice with a question mark."),
                _("Drop your idea and ask for theirs."),
            )
        case "Q003":
            return _("“{word}” asks people to defend themselves."), (
                _("Ask “apa yang membuat …”.") if indonesian else _("Ask “what made …”.")
            )
        case "Q004":
            return _("Two questions at once: only the last one will be answered."), _(
                "Split it into two questions."
            )
        case "Q005":
            return _("{count} words; people keep up with {limit}."), _("Say it shorter.")
        case "Q006":
            return _("It does not begin as an open question."), (
                _("Begin with “apa”, “bagaimana” or “seberapa”, or make its kind “invite”.")
                if indonesian
                else _("Begin with “what”, “how” or “which”, or make its kind “invite”.")
            )
        case "Q007":
            return _("It only asks for a fact."), _(
                "Keep it for the end of the stage, or ask what the fact means to them."
            )
        case _:
            return _more_advice(rule)


def _more_advice(rule: str) -> tuple[str, str]:
    match rule:
        case "Q008":
            return _("It offers a choice of two."), _("Leave the choice open.")
        case "Q009":
            return _("“{word}” blames or labels."), _("Name what happened instead.")
        case "Q010":
            return _("It does not fit what this stage looks at."), _(
                "Ask for what is now in Reality, for what could be in Options and Will."
            )
        case "Q011":
            return _("“{word}” puts the coach in the middle."), _(
                "Ask about them, or tag it “support”."
            )
        case "Q012":
            return _("“{word}” is an abbreviation that not everybody reads."), _("Write it out.")
        case "Q013":
            return _("It says almost the same as {key}."), _("Keep one, or ask for something else.")
        case "Q014":
            return _("Two negations are hard to follow."), _("Say it the positive way.")
        case "Q015":
            return _("It is neither a question nor an invitation."), _(
                "End it with a question mark, or begin it with a verb such as “tell me”."
            )
        case _:
            return _bank_advice(rule)


def _bank_advice(rule: str) -> tuple[str, str]:
    match rule:
        case "B001":
            return (
                _("Too few questions with “role: {role}”: {count} where {least} are the least."),
                _("Add some."),
            )
        case "B002":
            return _("{count} key questions in this stage; it needs exactly one."), _(
                "Write “pinned: true” in one question."
            )
        case "B003":
            return _("The text in “{lang}” is missing."), _("Write it.")
        case "B004":
            return _("The stage has no question tagged “{word}”."), _("Add one, or tag one.")
        case "B005":
            return _("“{word}” is not known as a {part}."), _("Use one of: {known}.")
        case _:
            return _("It says “{word}”, other questions say it in another way."), _(
                "Write {sapaan}: everybody is then addressed in their own way."
            )
