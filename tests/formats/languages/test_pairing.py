"""Which lines belong together, whatever became of their order."""

from hypothesis import given
from hypothesis import strategies as st

from editor.formats.languages.pairing import Pair, Pairing, pair_lines

LATIN = ["Marisol tends the lamp.", "The tide came in early.", "Nobody saw the boat."]
HAN = ["玛丽索看守灯。", "潮水来得很早。", "没人看见那条船。"]


def by_turns(count: int) -> list[str]:
    """So many pairs, the Latin line first."""
    return [line for n in range(count) for line in (LATIN[n % 3], HAN[n % 3])]


def pairs_of(lines: list[str]) -> list[tuple[str, str]]:
    pairing = pair_lines(lines)
    assert pairing is not None
    return [
        ("" if first is None else lines[first], "" if second is None else lines[second])
        for first, second in pairing.rows
    ]


def test_one_line_of_each_language_by_turns_are_pairs() -> None:
    assert pair_lines(by_turns(3)) == Pairing(0, [Pair(0, 1), Pair(2, 3), Pair(4, 5)])


def test_a_number_goes_where_it_keeps_the_turns() -> None:
    lines = ["42", HAN[0], *by_turns(3), LATIN[1], "..."]
    assert pairs_of(lines)[0] == ("42", HAN[0])
    assert pairs_of(lines)[-1] == (LATIN[1], "...")


def test_a_date_above_the_title_is_a_title_too() -> None:
    pairing = pair_lines(["2024-05-01", "Harbour Lights", *by_turns(3)])
    assert pairing is not None
    assert pairing.header == 2
    assert all(row.is_whole for row in pairing.rows)


def test_a_title_in_the_language_that_comes_second_moves_no_pair() -> None:
    pairs = [
        (f"The boat {'sailed on and ' * n}came home.", f"船{'航行' * n}回家。") for n in (7, 0) * 5
    ]
    assert pairs_of(["港口的灯", *[line for pair in pairs for line in pair]]) == pairs


def test_a_stray_line_between_the_two_of_a_pair_leaves_them_together() -> None:
    lines = [*by_turns(3), "We waited for the storm to pass.", "(sigh)", "我们等风暴过去,一直等。",
             *by_turns(3)]  # fmt: skip
    rows = pairs_of(lines)
    assert ("We waited for the storm to pass.", "我们等风暴过去,一直等。") in rows
    assert ("(sigh)", "") in rows


def test_the_second_part_of_a_broken_line_stands_alone_below() -> None:
    lines = [*by_turns(3), "The tide came in early.", "潮水", "来得很早。", *by_turns(3)]
    assert pairs_of(lines)[3:5] == [("The tide came in early.", "潮水"), ("", "来得很早。")]


def test_halves_of_unlike_length_are_not_paired_by_number() -> None:
    assert pair_lines([*LATIN, *HAN[:2]]) is None


def test_three_languages_by_turns_are_not_pairs() -> None:
    lines = [line for n in range(4) for line in (LATIN[n % 3], HAN[n % 3], f"Строка {n}.")]
    assert pair_lines(lines) is None
    assert pair_lines([line for n in range(4) for line in (LATIN[0], HAN[0], "Une ligne.")]) is None


def test_a_word_of_chinese_in_a_long_english_text_makes_no_pairs() -> None:
    assert pair_lines([*LATIN * 10, "灯"]) is None
    assert pair_lines([*LATIN * 3, "灯", *LATIN * 3]) is None


def test_nothing_and_one_line_are_no_pairs() -> None:
    assert pair_lines([]) is None
    assert pair_lines(["灯"]) is None


LINES = st.lists(st.sampled_from([*LATIN, *HAN, "42", "—"]), max_size=40)


@given(LINES)
def test_each_line_stands_in_one_place_and_none_is_lost(lines: list[str]) -> None:
    pairing = pair_lines(lines)
    if pairing is None:
        return
    used = [line for row in pairing.rows for line in row if line is not None]
    assert sorted([*range(pairing.header), *used]) == list(range(len(lines)))


@given(LINES)
def test_each_column_keeps_the_order_of_its_lines(lines: list[str]) -> None:
    pairing = pair_lines(lines)
    for column in zip(*pairing.rows, strict=True) if pairing else ():
        known = [line for line in column if line is not None]
        assert known == sorted(known)


@given(st.integers(4, 12), st.data())
def test_a_lost_line_shifts_no_other_pair(count: int, data: st.DataObject) -> None:
    lines = [f"{line} {n}" for n, line in enumerate(by_turns(count))]
    lost = data.draw(st.integers(1, len(lines) - 1))
    whole = set(zip(lines[::2], lines[1::2], strict=True))
    kept = {pair for pair in whole if lines[lost] not in pair}
    assert kept <= set(pairs_of(lines[:lost] + lines[lost + 1 :]))
