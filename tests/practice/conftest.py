"""The shipped exercises, and the stages in which a case is played."""

from collections.abc import Mapping

import pytest

from coachtui import paths
from coachtui.bank.load import load_bank
from coachtui.bank.schema import Stage
from coachtui.practice import Exercises, read_exercises
from coachtui.practice.schema import Case


@pytest.fixture(scope="session")
def exercises() -> Exercises:
    """All that is shipped."""
    return read_exercises(paths.shipped("practice.yaml"))


@pytest.fixture(scope="session")
def case(exercises: Exercises) -> Case:
    """The late entry."""
    return exercises.cases["late_entry"]


@pytest.fixture(scope="session")
def stages(case: Case) -> Mapping[str, Stage]:
    """The stages of its model."""
    return load_bank(paths.shipped("prompts.yaml")).bank.model(case.model).stages
