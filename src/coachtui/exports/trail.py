"""What was done with the records about somebody, in words."""

from collections.abc import Mapping

from coachtui.exports.words import Say


def trail_words(what: str, _: Say) -> str:
    """Say what the audit notes; what has no words here stays as it is noted."""
    first, *names = what.split()
    if first != "export" or len(names) < 2:
        return _done(_).get(what, what)
    *paper, form = names
    told = " ".join(paper)
    return _("file: {what} ({form})").format(what=_papers(_).get(told, told), form=form)


def _done(_: Say) -> Mapping[str, str]:
    return {
        "agreement kept": _("agreement written down"),
        "agreement taken back": _("change of the agreement taken back"),
        "agreement paused": _("coaching paused"),
        "agreement resumed": _("coaching taken up again"),
        "consent noted": _("consent noted"),
        "consent withdrawn": _("consent withdrawn"),
        "person archived": _("coaching ended"),
        "person taken up again": _("coaching taken up again"),
        "person hidden": _("records hidden"),
        "person restored": _("records brought back"),
        "person erased": _("erased for good"),
        "people merged": _("two entries made one"),
        "people parted": _("one entry made two again"),
    }


def _papers(_: Say) -> Mapping[str, str]:
    return {
        "agreement": _("agreement, to sign"),
        "person": _("everything about the person"),
        "person sponsor": _("days and counts, for the sponsor"),
        "session coachee": _("summary, for the person"),
        "session coach": _("a session, with the coach's notes"),
        "session sponsor": _("days and counts, for the sponsor"),
        "session performance": _("performance documentation"),
        "session case": _("case for colleagues, masked"),
        "session story": _("story for all, masked"),
    }
