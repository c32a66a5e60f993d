"""What may be a stumble, and what never is."""

from collections.abc import Callable

import pytest

from editor.cleanup.base import Change
from editor.cleanup.judged.candidate import (
    ANEW,
    BEGUN,
    BROKEN,
    INSTEAD,
    OTHERWISE,
    PAUSE,
    TWICE,
    Candidate,
)
from editor.cleanup.judged.candidates import pauses, stumbles
from editor.cleanup.judged.judging import ruled_in
from editor.cleanup.judged.ruled import Ruled
from editor.cleanup.lines import Line


def found(text: str, language: str = "en", **more: object) -> list[Candidate]:
    line = Line(text, language, **more)  # type: ignore[arg-type]
    ruled = ruled_in(line)
    return [*stumbles(line, ruled), *pauses(line, ruled)]


def after(text: str, change: Change) -> str:
    return text[: change.start] + change.replacement + text[change.end :]


def left(text: str, kind: str, language: str = "en") -> set[str]:
    return {after(text, one.change) for one in found(text, language) if one.kind == kind}


@pytest.mark.parametrize(
    ("language", "text", "kind", "right"),
    [
        ("en", "The the lamp", TWICE, "The lamp"),
        ("en", "most new, most new bees", TWICE, "most new bees"),
        ("en", "to, to, to cool", TWICE, "to cool"),
        ("en", "it, um, it broke", TWICE, "it broke"),
        ("en", "all, you know, all day", TWICE, "all day"),
        ("zh", "可能，可能就三句", TWICE, "可能就三句"),
        ("zh", "编，编在一起", TWICE, "编在一起"),
        ("ja", "言わ、言われて", TWICE, "言われて"),
        ("en", "a tu tunnel", BEGUN, "a tunnel"),
        ("en", "by mon by monday", BEGUN, "by monday"),
        ("es", "no arran no arrancaba", BEGUN, "no arrancaba"),
        ("de", "da hab ich, da haben wir gelacht", ANEW, "da haben wir gelacht"),
        ("en", "What did, what was it", ANEW, "What was it"),
        ("ja", "町の人が、町の人たちが来た", ANEW, "町の人たちが来た"),
        ("en", "people don't, they don't talk", OTHERWISE, "they don't talk"),
        ("en", "in, on the table", INSTEAD, "on the table"),
        ("en", "the proc- um the process", BROKEN, "the um the process"),
    ],
)
def test_what_may_go_is_found(language: str, text: str, kind: str, right: str) -> None:
    assert right in left(text, kind, language)


def test_the_first_capital_is_given_to_what_stays() -> None:
    assert left("We, we went", TWICE) == {"We went"}


def test_a_pause_between_two_commas_leaves_one_or_none() -> None:
    assert left("her son, uh, read", PAUSE) == {"her son read"}
    assert left("when he left, uh, we slept", PAUSE) == {"when he left, we slept"}
    assert left("我们，嗯，走了", PAUSE, "zh") == {"我们走了"}


def test_two_pauses_one_after_another_may_go_together() -> None:
    assert "So we went" in left("So, um, you know, we went", PAUSE)


def test_nothing_is_said_twice_across_the_end_of_a_sentence() -> None:
    assert not left("I went home. Home is here.", TWICE)


def test_a_hyphen_in_front_of_and_belongs_to_the_word() -> None:
    assert not left("Früh- und Sommertracht", BROKEN, "de")
    assert not left("pre- and post-war", BROKEN)


@pytest.mark.parametrize("text", ["I thought— well, no", "- It was—\n- You think", "lamp—\nan old"])
def test_a_word_in_front_of_a_dash_is_not_broken_off(text: str) -> None:
    assert not left(text, BROKEN)


def test_a_capital_inside_a_sentence_stays_where_it_is() -> None:
    assert "and then you should" in left("and then I, you should", INSTEAD)
    assert "But he went home" in left("But Peter went, he went home", OTHERWISE)


def test_one_letter_may_be_said_twice_around_a_pause() -> None:
    assert "I went home" in left("I, you know, I went home", TWICE)


def test_a_pause_in_a_word_or_between_two_lines_is_left_there() -> None:
    assert not left("a like‑minded friend", PAUSE)
    assert all("\n" in one for one in left("it was,\nyou know,\ncold", PAUSE))


def test_many_dots_take_no_time() -> None:
    assert not left("Chapter one " + 400 * "." + " (5)", TWICE)
    assert not left("um " + 400 * "." + "! so", TWICE)


def test_names_are_no_candidates() -> None:
    assert not found("Duran Duran played", names=("Duran Duran",))


def test_a_filler_that_the_translation_keeps_is_no_candidate() -> None:
    kept = found("嗯，这样学得快。", "zh", others=(("en", "Well, that is a fast way."),))
    assert not [one for one in kept if one.kind == PAUSE]
    assert [one for one in found("嗯，这样学得快。", "zh") if one.kind == PAUSE]


def test_what_the_rules_propose_is_among_the_candidates() -> None:
    line = Line("We want a, an engine.", "en")
    change = Change(8, 13, "an")
    assert change in [one.change for one in stumbles(line, [("stutters", change)])]


@pytest.mark.parametrize("some", [stumbles, pauses])
def test_no_two_candidates_change_the_same(
    some: Callable[[Line, Ruled], list[Candidate]],
) -> None:
    line = Line("So, so, um, so it it went, it went, you know, home", "en")
    changes = [one.change for one in some(line, ruled_in(line))]
    assert changes
    assert len(changes) == len(set(changes))
