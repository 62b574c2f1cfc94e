"""Free words lead to a topic of the bank, or to none."""

from collections.abc import Callable

import pytest

from coachtui.bank.schema import Bank, Question, Stage
from coachtui.bank.topics import topic_of

TOPICS = ("report", "project", "problem", "service", "teamwork", "career", "time", "conflict")


@pytest.fixture
def topical(
    question: Callable[..., Question], stage: Callable[..., Stage], bank: Callable[..., Bank]
) -> Bank:
    return bank(stage(question()), topics=(*TOPICS, "budget"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Laporan mingguan selalu terlambat", "report"),
        ("weekly REPORT is late", "report"),
        ("pelayanan di loket", "service"),
        ("Kerja sama antarseksi", "teamwork"),
        ("kerjasama dengan tim arsip", "teamwork"),
        ("time for what matters", "time"),
        ("Timur Tengah", None),
        ("sometimes lately", None),
        ("masalah di proyek", "project"),
        ("proyek perubahan", "project"),
        ("Konflik dengan rekan", "conflict"),
        ("kenaikan jabatan", "career"),
        ("ada masalah", "problem"),
        ("next year's budgeting", "budget"),
        ("", None),
        ("lain-lain", None),
    ],
)
def test_topic_of(topical: Bank, text: str, topic: str | None) -> None:
    assert topic_of(text, topical) == topic


def test_only_topics_of_the_bank(
    question: Callable[..., Question], stage: Callable[..., Stage], bank: Callable[..., Bank]
) -> None:
    assert topic_of("laporan", bank(stage(question()), topics=("time",))) is None
    assert topic_of("laporan", bank(stage(question()))) is None
