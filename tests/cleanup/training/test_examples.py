"""What is learned from a labelled line."""

from editor.cleanup.lines import Line
from tests.cleanup.labelled import Label, read_case
from tests.cleanup.training.examples import LINES, Example, examples_of, told_in


def of(text: str, *labels: tuple[str, str], has_hedges: bool = True) -> list[Example]:
    known = [
        Label(
            0, 0, text.index(found), text.index(found) + len(found), found, tuple(right.split("/"))
        )
        for found, right in labels
    ]
    return list(examples_of(Line(text, "en"), known, has_hedges))


def named(some: list[Example], name: str) -> list[Example]:
    return [one for one in some if any(feature.startswith(name) for feature in one.features)]


def test_what_is_labelled_goes_and_all_else_stays() -> None:
    some = of("The the lamp was very, very old.", ("The the", "The"))
    assert [one.goes for one in named(some, "en:said twice the")] == [True]
    assert [one.goes for one in named(some, "en:said twice very")] == [False]


def test_a_pause_goes_whatever_becomes_of_its_commas() -> None:
    for right in ("", ","):
        some = named(of("her son, uh, read it", (", uh,", right)), "kind pause")
        assert [one.goes for one in some] == [True]


def test_a_pause_goes_too_where_more_has_to_go() -> None:
    known = of("So, uh, so we went", ("So, uh, so", "So"))
    some = [one for one in known if "en:said pause uh" in one.features]
    assert some
    assert all(one.goes for one in some)


def test_what_may_as_well_stay_tells_nothing() -> None:
    assert not named(
        of("It was, it was late", ("It was, it was", "It was/It was, it was")), "en:said twice"
    )


def test_hedges_tell_nothing_where_they_are_not_labelled() -> None:
    text = "It was, you know, cold."
    assert named(of(text), "en:said pause you know")
    assert not named(of(text, has_hedges=False), "en:said pause you know")


def test_all_lines_can_be_read_and_hold_labels() -> None:
    files = sorted(LINES.glob("*.txt"))
    assert len(files) == 12
    for path in files:
        told = list(told_in(read_case(path)))
        assert sum(len(labels) for _line, labels in told) > len(told) / 4
