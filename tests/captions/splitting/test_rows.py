"""A row that does not fit is cut in both languages in step."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import paths
from editor.captions.splitting.rows import RowCue, cues_of_row
from editor.core.guidelines import read_guideline
from editor.core.segments import Role, Segment, Track, WordTime
from editor.core.timeslots import TimeSlot
from editor.language.widths import width

NETFLIX = read_guideline(paths.resources() / "guidelines" / "netflix.toml")
SLOT = TimeSlot(0, 9000)
TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))
LONG = (
    "The keeper lit the lamp at five and nobody saw it because the fog was too thick "
    "so the boats waited outside the harbour until the morning came"
)
CHINESE = "守灯人五点钟点亮了灯，但是没有人看见，因为雾太浓了，所以船只在港口外面一直等到天亮。"


def cues(*texts: str, slot: TimeSlot = SLOT, **known: object) -> tuple[RowCue, ...]:
    segment = Segment("s", texts, slot, **known)  # type: ignore[arg-type]
    tracks = TRACKS if len(texts) == 2 else TRACKS[:1]
    return cues_of_row(segment, tracks, NETFLIX)


def plain(cue: RowCue) -> tuple[str, ...]:
    return tuple(text.replace("\n", " ") for text in cue.texts)


def test_a_row_that_fits_is_one_cue() -> None:
    assert [plain(cue) for cue in cues("Right.", "对。", slot=TimeSlot(0, 900))] == [
        ("Right.", "对。")
    ]


def test_the_languages_are_cut_at_the_same_clauses() -> None:
    found = [plain(cue) for cue in cues(LONG, CHINESE)]
    begun = [(text.split()[0], other[:2]) for text, other in found]
    assert begun[0] == ("The", "守灯")
    assert begun[-1] == ("so", "所以")
    assert set(begun[1:]) <= {("and", "但是"), ("because", "因为"), ("so", "所以")}


def test_every_cue_fits() -> None:
    for cue in cues(LONG * 5, CHINESE * 5):
        for text, wide, most in zip(cue.texts, (False, True), (42, 16), strict=True):
            lines = text.split("\n")
            assert len(lines) <= 2
            assert all(width(line, wide) <= most for line in lines)


def test_a_language_alone_is_cut_as_well() -> None:
    found = [cue[0] for cue in map(plain, cues(LONG))]
    assert " ".join(found) == LONG
    assert found[-1] == LONG[LONG.index("so the") :]
    assert {text.split()[0] for text in found[1:]} <= {"and", "because", "so"}


def test_a_row_without_times_has_cues_without_times() -> None:
    found = cues(LONG, CHINESE, slot=TimeSlot())
    assert len(found) > 1
    assert {(cue.start, cue.end) for cue in found} == {(None, None)}


def test_the_cuts_of_a_person_stay() -> None:
    place = (LONG.index("because"), CHINESE.index("因为"))
    found = [plain(cue) for cue in cues(LONG, CHINESE, cuts=(place,))]
    assert any(text.startswith("because") for text, _other in found)
    assert any(text.startswith("因为") for _one, text in found)


def test_a_short_row_is_cut_where_a_person_wants_it() -> None:
    assert [plain(cue) for cue in cues("one two", "一二", cuts=((4, 1),))] == [
        ("one", "一"),
        ("two", "二"),
    ]


@pytest.mark.parametrize("cuts", [((999, 1),), ((4,),), ((4, 1), (2, 0)), ((0, 0),), ((7, 2),)])
def test_impossible_cuts_are_left_aside(cuts: tuple[tuple[int, ...], ...]) -> None:
    assert "".join(plain(cue)[0] for cue in cues("one two", "一二", cuts=cuts))


def test_word_times_tell_when_a_cue_begins() -> None:
    words = []
    at = 0
    for number, word in enumerate(LONG.split()):
        begin = LONG.index(word, at)
        at = begin + len(word)
        words.append(WordTime(begin, at, number * 300, number * 300 + 250))
    last = cues(LONG, CHINESE, words=tuple(words))[-1]
    assert last.start == 300 * LONG[: LONG.index("so the")].count(" ")


def test_a_long_silence_in_a_short_row_does_not_cut_it() -> None:
    assert len(cues("Thank you.", "谢谢。", slot=TimeSlot(0, 20_000))) == 1


def test_a_translation_that_is_empty_stays_empty() -> None:
    found = cues(LONG, "")
    assert len(found) > 1
    assert {cue.texts[1] for cue in found} == {""}


def test_a_short_translation_is_silent_in_no_cue() -> None:
    found = cues(
        "And the and the price of of the sensor, uh it went it went from like four hundred dollars "
        "to to ninety cents, and when when that happens, you know, when something when something "
        "is basically free, you stop you stop asking whether you whether you need it, and you "
        "you just kind of put it everywhere.",
        "传感器的价格从四百美元降到了九十美分。当一样东西几乎免费的时候，"
        "你就不再问需不需要，而是到处都装。",
        slot=TimeSlot(0, 22_000),
    )
    assert all(all(cue.texts) for cue in found)


def test_a_row_whose_source_is_empty_is_cut_by_its_translation() -> None:
    assert len(cues("", CHINESE)) == 2


def test_a_third_language_is_cut_along() -> None:
    tracks = (*TRACKS, Track("c", "de", Role.TRANSLATION))
    german = (
        "Der Wärter zündete um fünf die Lampe an, und niemand sah sie, weil der Nebel zu dicht "
        "war, also warteten die Boote vor dem Hafen, bis der Morgen kam"
    )
    segment = Segment("s", (LONG, CHINESE, german), TimeSlot(0, 9000))
    found = cues_of_row(segment, tracks, NETFLIX)
    begun = [plain(cue)[2].split()[0] for cue in found]
    assert begun[-1] == "also"
    assert set(begun[1:]) <= {"und", "weil", "also"}


TEXT = st.text(st.sampled_from("ab c d, . é灯塔的，。因为\n“”—1.5👩\u200d"), max_size=300)


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT, st.integers(1, 60_000))
def test_nothing_is_lost_and_the_times_ascend(one: str, other: str, end: int) -> None:
    found = cues(one, other, slot=TimeSlot(0, end))
    for number, text in enumerate((one, other)):
        shown = "".join("".join(cue.texts[number].split()) for cue in found)
        assert shown == "".join(text.split())
        spans = [cue.spans[number] for cue in found]
        assert all(begin <= stop for begin, stop in spans)
        assert all(above[1] <= below[0] for above, below in pairwise(spans))
    times = [time for cue in found for time in (cue.start, cue.end) if time is not None]
    assert times == sorted(times)


def test_a_cue_does_not_hold_the_end_of_a_sentence_and_half_of_the_next() -> None:
    segment = Segment(
        "s",
        (
            "before you press the red button please make sure that nobody is standing behind the "
            "machine because once it starts there is no way to stop it for about forty seconds",
            "빨간 버튼을 누르기 전에 기계 뒤에 아무도 서 있지 않은지 꼭 확인해 주세요. "
            "일단 작동하기 시작하면 약 사십 초 동안은 멈출 방법이 없으니까요.",
        ),
        TimeSlot(0, 12_000),
    )
    tracks = (Track("a", "en"), Track("b", "ko", Role.TRANSLATION))
    found = [plain(cue)[1] for cue in cues_of_row(segment, tracks, NETFLIX)]
    assert len(found) > 2
    assert not [text for text in found if ". " in text]
