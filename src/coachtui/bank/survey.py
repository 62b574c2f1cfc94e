"""The survey after a session: our sentences, and those a coach or a team has added."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field

from coachtui import paths
from coachtui.bank.cards import Words
from coachtui.bank.problems import BankError, Problem, problem_at
from coachtui.bank.schema import Key, Localised, Strict
from coachtui.bank.source import read_text
from coachtui.bank.strict import read_strict
from coachtui.bank.yaml_tree import locate, read_tree
from coachtui.i18n import _

MOST_OWN: Final = 5
"""Sentences that may be added: what takes longer than a minute is not filled in."""


class Shipped(Strict):
    """The survey as it comes with the program."""

    version: Literal["1"]
    title: Words
    intro: Words
    note: Words
    marks: Annotated[tuple[Words, ...], Field(min_length=5, max_length=5)]
    items: Annotated[dict[Key, Words], Field(min_length=1)]
    comment: Words
    thanks: Words
    hand_back: Words


class Added(Strict):
    """Sentences of one's own, in one language at least."""

    version: Literal["1"]
    items: Annotated[dict[Key, Localised], Field(min_length=1, max_length=MOST_OWN)]


@dataclass(frozen=True, slots=True)
class Survey:
    """What is asked, and what kept a file of one's own out of it."""

    shipped: Shipped
    own: Mapping[str, Localised] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def items(self, lang: str) -> dict[str, str]:
        """Return each sentence in a language by its key, in the order in which it is asked."""
        every: dict[str, Words | Localised] = {**self.shipped.items, **self.own}
        return {key: words.text(lang) for key, words in every.items()}

    def item(self, key: str, lang: str) -> str:
        """Return one sentence; one that is not asked any more is only known by its key."""
        return self.items(lang).get(key, key)


def load_survey(shipped: Path, own: Path | None = None) -> Survey:
    """Read the survey with sentences of one's own, or without them if their file is faulty."""
    ours = read_strict(shipped, Shipped)
    if own is None:
        return Survey(ours)
    try:
        return Survey(ours, _added(own, ours))
    except BankError as error:
        return Survey(ours, problems=error.problems)


def load_usual_survey() -> Survey:
    """Read the shipped survey, with the coach's own file where there is one."""
    return load_survey(paths.shipped("survey.yaml"), paths.if_there(paths.own_survey_file()))


def _added(own: Path, ours: Shipped) -> Mapping[str, Localised]:
    """Return the sentences of a file, none of which may stand for one of ours."""
    added = read_strict(own, Added).items
    tree, _problems = read_tree(read_text(own), str(own))
    words = _("“{key}” is the key of a sentence that is asked anyway. Choose another one.")
    twice = [
        problem_at(locate(tree, ("items", key)), words.format(key=key), f"items.{key}")
        for key in added
        if key in ours.items
    ]
    if twice:
        raise BankError(twice)
    return added
