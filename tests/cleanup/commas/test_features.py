"""What is known of a place where a comma may stand."""

import pytest

from editor.cleanup.commas.features import features_of
from editor.cleanup.commas.places import place_of


def test_only_the_sentence_and_the_clause_are_looked_at() -> None:
    text = "It rained. We left early, and the bus, came late. So it goes."
    place = place_of("en", text, text.index(" came"), text.index("came"))
    assert place.clause == ["and", "the", "bus"]
    assert place.rest == place.others == ["came", "late"]
    assert (place.is_behind, place.is_before, place.mark) == (True, False, ".")


@pytest.mark.parametrize("figures", ["3.5", "10:30", "1,000"])
def test_the_marks_inside_a_figure_end_nothing(figures: str) -> None:
    text = f"it costs {figures} more today"
    place = place_of("en", text, text.index(" more"), text.index("more"))
    assert place.clause[:2] == ["it", "costs"]


def test_both_kinds_of_apostrophes_are_the_same() -> None:
    straight, curly = "it's what he's said today", "it’s what he’s said today"
    assert features_of(place_of("en", straight, 14, 14)) == features_of(
        place_of("en", curly, 14, 14)
    )


@pytest.mark.parametrize("language", ["en", "zh", "ja", "ar", "all", "lt"])
@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("?!", "…"), ("🙂", "🙂"), ("x" * 5000, "y"), ("\n", "\n")]
)
def test_odd_texts_have_features(language: str, before: str, after: str) -> None:
    assert features_of(place_of(language, before + after, len(before), len(before)))
