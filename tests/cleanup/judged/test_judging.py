"""Which candidates go."""

import pytest

from editor import paths
from editor.cleanup.base import LIKELY
from editor.cleanup.judge import judge_of
from editor.cleanup.judged.candidate import Candidate
from editor.cleanup.judged.candidates import is_judged, pauses, stumbles
from editor.cleanup.judged.features import features_of
from editor.cleanup.judged.judging import FILE, chosen, judged, ruled_in
from editor.cleanup.judged.ruled import Ruled
from editor.cleanup.lines import Line

LANGUAGES = [
    path.stem
    for path in sorted((paths.resources() / "cleanup").glob("*.toml"))
    if is_judged(path.stem)
]


def some(text: str) -> list[Candidate]:
    line = Line(text, "en")
    ruled = ruled_in(line)
    return [*stumbles(line, ruled), *pauses(line, ruled)]


def test_the_longest_of_the_likely_ones_goes() -> None:
    known = [(0.95, one) for one in some("the, um, the lamp")]
    ((_likelihood, one),) = chosen(known, 0.9)
    assert one.first == ("the",)


def test_a_doubtful_one_never_hides_a_likely_one() -> None:
    text = "the, um, the lamp"
    known = [(0.95 if one.kind == "pause" else 0.7, one) for one in some(text)]
    assert {one.kind for _likelihood, one in chosen(known, 0.9)} == {"pause"}


def test_what_is_unlikely_is_not_shown() -> None:
    assert not chosen([(0.2, one) for one in some("the, um, the lamp")], 0.9)


def test_a_word_said_twice_goes_by_the_rule_of_stutters() -> None:
    line = Line("It was, um, over and the the lamp was out.", "en")
    (stutter,) = judged(line, "stutters")
    assert stutter.replacement == "the"
    assert stutter.confidence >= LIKELY
    assert not list(judged(line, "false-starts"))


def test_sounds_side_by_side_are_no_matter_of_taste() -> None:
    line = Line("It was um, uh over there.", "en")
    assert not list(judged(line, "hedges"))


def test_what_a_rule_wants_keeps_its_reason() -> None:
    line = Line("We saw the the lamp.", "en")
    assert [one.reason for one in judged(line, "stutters")] == ["“the” was said 2 times"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_something_was_learned_of_each_language_that_is_judged(language: str) -> None:
    line = Line(
        {"zh": "我们我们走吧", "ja": "私は、私は行く", "ko": "저는 저는 가요"}.get(
            language, "a a b"
        ),
        language,
    )
    known = [features_of(line, one, Ruled()) for one in stumbles(line, Ruled())]
    judge = judge_of(FILE, language)
    assert known
    assert judge is not None
    assert all(0 <= goes <= 1 for goes in judge.likelihoods(known))
    assert judge.likelihoods(known) != judge.likelihoods([[] for _one in known])


def test_features_that_are_not_known_count_nothing() -> None:
    judge = judge_of(FILE, "en")
    assert judge is not None
    assert judge.likelihoods([["never heard of"]]) == judge.likelihoods([[]])


def test_nothing_is_known_of_a_language_that_was_not_learned() -> None:
    assert judge_of(FILE, "lt") is None
