"""Goal attainment scaling: the published numbers, and scales that measure nothing."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coachtui.errors import UsageError
from coachtui.goals.gas import LEVELS, Fault, Rule, Scale, faults, level_word, t_score

levels = st.sampled_from(LEVELS)
weights = st.floats(min_value=0, max_value=1e300, allow_nan=False)
scores = st.lists(st.tuples(levels, weights), min_size=1, max_size=8)

WHOLE = Scale(
    {
        -2: "No weekly report leaves on Thursday",
        -1: "1 report leaves on Thursday",
        0: "2–3 reports leave on Thursday",
        1: "4 reports leave on Thursday",
        2: "5 or more reports leave on Thursday",
    }
)
UTUH = Scale(
    {
        -1: "Antrean pagi 31–40 menit",
        0: "Antrean pagi 21–30 menit",
        1: "Antrean pagi 20 menit ke bawah",
    }
)


def rules(*scales: Scale) -> list[tuple[Rule, int | None, int | None]]:
    return [(one.rule, one.scale, one.level) for one in faults(scales)]


def only(rule: Rule, scale: Scale) -> Fault:
    """Return the one fault of a scale that has no other."""
    (fault,) = faults((WHOLE, scale))
    assert (fault.rule, fault.scale) == (rule, 1)
    assert fault.message.endswith(".")
    assert fault.proposal.endswith(".")
    return fault


def with_level(level: int, text: str) -> Scale:
    return Scale({**WHOLE.levels, level: text})


class TestScore:
    @pytest.mark.parametrize("weight", [0, 1, 7.5])
    def test_the_printed_one(self, weight: float) -> None:
        found = t_score([(level, weight) for level in (-1, -1, 0, 0, -1)])
        assert found == pytest.approx(40.95466, abs=5e-6)

    @pytest.mark.parametrize("weight", [0, 0.001, 1, 20])
    @pytest.mark.parametrize(("level", "score"), zip(LEVELS, (30, 40, 50, 60, 70), strict=True))
    def test_one_goal(self, level: int, score: float, weight: float) -> None:
        assert t_score([(level, weight)]) == pytest.approx(score)

    def test_no_goal_has_no_score(self) -> None:
        assert t_score([]) is None

    def test_a_heavier_goal_counts_more(self) -> None:
        assert t_score([(1, 3), (-1, 1)]) == pytest.approx(50 + 20 / math.sqrt(0.7 * 10 + 0.3 * 16))

    @given(st.lists(weights, min_size=1, max_size=8))
    def test_all_as_expected(self, given_weights: list[float]) -> None:
        assert t_score([(0, weight) for weight in given_weights]) == 50

    @given(scores)
    def test_mirrored(self, given_scores: list[tuple[int, float]]) -> None:
        score, mirrored = t_score(given_scores), t_score([(-x, w) for x, w in given_scores])
        assert score is not None
        assert mirrored is not None
        assert score + mirrored == pytest.approx(100)

    @given(scores, st.data())
    def test_never_lower_for_doing_better(
        self, given_scores: list[tuple[int, float]], data: st.DataObject
    ) -> None:
        place = data.draw(st.integers(0, len(given_scores) - 1))
        level, weight = given_scores[place]
        assume(level < 2)
        better = [*given_scores]
        better[place] = (level + 1, weight)
        before, after = t_score(given_scores), t_score(better)
        assert before is not None
        assert after is not None
        assert after >= before

    @given(scores, st.floats(min_value=0.01, max_value=100))
    def test_only_proportions_of_weights_count(
        self, given_scores: list[tuple[int, float]], factor: float
    ) -> None:
        assume(all(weight == 0 or 1e-100 < weight < 1e100 for _level, weight in given_scores))
        scaled = t_score([(level, weight * factor) for level, weight in given_scores])
        assert scaled == pytest.approx(t_score(given_scores))

    @pytest.mark.parametrize("score", [(3, 1), (0, -1), (0, math.nan), (0, math.inf)])
    def test_what_is_no_score_is_refused(self, score: tuple[int, float]) -> None:
        with pytest.raises(UsageError):
            t_score([score])


class TestFaults:
    def test_whole_scales_have_none(self) -> None:
        assert faults((WHOLE, UTUH)) == ()

    def test_one_scale_is_few(self) -> None:
        assert rules(WHOLE) == [(Rule.FEW, None, None)]
        assert rules() == [(Rule.FEW, None, None)]
        assert faults(())[0].message != faults((WHOLE,))[0].message

    def test_three_levels_are_the_least(self) -> None:
        assert rules(WHOLE, Scale({0: " ", 1: ""})) == [
            (Rule.NO_EXPECTED, 1, 0),
            (Rule.NO_LESS, 1, -1),
            (Rule.NO_MORE, 1, 1),
        ]
        only(Rule.NO_MORE, Scale({-2: "Nothing is sorted", 0: "One shelf is sorted"}))

    def test_levels_that_say_the_same(self) -> None:
        fault = only(Rule.EQUAL, with_level(1, "  no weekly REPORT leaves on Thursday. "))
        assert fault.level == 1
        assert fault.message == "“much less than expected” and “more than expected” say the same."

    def test_levels_that_overlap(self) -> None:
        fault = only(Rule.OVERLAP, with_level(1, "3–4 reports leave on Thursday"))
        assert fault.level == 1
        assert "“as expected” and “more than expected” overlap" in fault.message

    @pytest.mark.parametrize(
        "text",
        [
            "4 reports and 2 maps leave",
            "4 laporan terkirim dan 3 kecamatan hadir",
            "I send the fourth report and train the new clerk",
            "Saya mengirim laporan dan melatih petugas loket",
        ],
    )
    def test_two_things_in_one_level(self, text: str) -> None:
        assert text in only(Rule.TWO_THINGS, with_level(1, text)).message

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Reports leave earlier than before", "than before"),
            ("Fewer corrections than last month", "than last month"),
            ("The report is better", "better"),
            ("Lebih sering daripada sebelumnya", "daripada sebelumnya"),
            ("Koreksi berkurang dari bulan lalu", "dari bulan lalu"),
            ("Laporan seperti biasa", "seperti biasa"),
        ],
    )
    def test_a_level_that_only_compares(self, text: str, words: str) -> None:
        assert f"“{words}” compares" in only(Rule.COMPARES, with_level(1, text)).message

    @pytest.mark.parametrize(
        "text", ["Every report leaves before Thursday", "Semua terkirim sebelum hari Kamis"]
    )
    def test_before_a_day_compares_with_nothing(self, text: str) -> None:
        assert faults((WHOLE, with_level(2, text))) == ()

    def test_weights_are_for_all_or_none(self) -> None:
        weighed = Scale(UTUH.levels, 2)
        assert rules(weighed, WHOLE, weighed) == [(Rule.WEIGHTS, 1, None)]
        assert rules(weighed, weighed) == []

    @pytest.mark.parametrize("levels", [{3: "text"}, {-3: ""}])
    def test_there_are_five_levels(self, levels: dict[int, str]) -> None:
        with pytest.raises(UsageError):
            Scale(levels)

    @pytest.mark.parametrize("weight", [-1, math.nan, math.inf])
    def test_a_weight_is_a_number_from_0_up(self, weight: float) -> None:
        with pytest.raises(UsageError):
            Scale({0: "One shelf is sorted"}, weight)

    @given(st.lists(st.dictionaries(levels, st.text(max_size=60)), max_size=4))
    def test_any_text_can_be_looked_at(self, texts: list[dict[int, str]]) -> None:
        for fault in faults([Scale(one) for one in texts]):
            assert fault.message
            assert fault.proposal


def test_every_level_has_a_word_of_its_own() -> None:
    assert len({level_word(level) for level in LEVELS}) == 5
