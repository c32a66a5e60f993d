"""ASS that shows every text as it is, inside the frame and in order."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.cues import Cue
from editor.core.segments import Role, Track
from editor.core.transcript import Transcript
from editor.formats.ass.fitting import fit, surely_fits
from editor.formats.base import FORMATS, Outgoing, Written

ENGLISH = Track("a", "en")
CHINESE = Track("b", "zh-Hans", Role.TRANSLATION)
BOTH = (ENGLISH, CHINESE)


def write(
    *cues: Cue, tracks: tuple[Track, ...] = (ENGLISH,), header: tuple[str, ...] = (), **how: object
) -> Written:
    transcript = Transcript(tracks, (), header=header)
    columns = tuple(range(len(tracks)))
    return FORMATS.get("ass").write(Outgoing(transcript, cues, (), columns, **how))


def cue(*texts: str, start: int = 1000, end: int = 2500, speaker: str = "", row: int = 0) -> Cue:
    return Cue(start, end, texts, speaker, row)


def events(written: Written) -> list[list[str]]:
    """The fields of the events, text last."""
    lines = written.data.decode().split("\n")
    return [
        line.removeprefix("Dialogue: ").split(",", 9)
        for line in lines
        if line.startswith("Dialogue: ")
    ]


def texts(written: Written) -> list[str]:
    return [event[9] for event in events(written)]


def styles(written: Written) -> dict[str, dict[str, str]]:
    lines = written.data.decode().split("\n")
    names = next(line for line in lines if line.startswith("Format: Name")).split(": ")[1]
    fields = [name.strip() for name in names.split(",")]
    rows = [line.split(": ")[1].split(",") for line in lines if line.startswith("Style: ")]
    return {row[0]: dict(zip(fields, row, strict=True)) for row in rows}


def test_the_size_of_the_frame_does_not_depend_on_the_player() -> None:
    head = write().data.decode().split("[V4+ Styles]")[0]
    assert head.startswith("[Script Info]\n")
    for line in ("ScriptType: v4.00+", "PlayResX: 1920", "PlayResY: 1080", "WrapStyle: 0"):
        assert f"\n{line}\n" in head


def test_titles_stay_on_their_own_lines() -> None:
    head = write(header=("Harbour\n[Events]", "", "Part two\r")).data.decode()
    assert "\nTitle: Harbour [Events]\n" in head
    assert "\n; Part two\n" in head


def test_an_event_has_its_times_and_its_text() -> None:
    written = write(cue("The lamp, lit.", start=1004, end=3_723_456))
    assert events(written)[0][:4] == ["0", "0:00:01.00", "1:02:03.46", "Default"]
    assert texts(written) == ["The lamp, lit."]
    assert written.shown == ((1000, 3_723_460, "The lamp, lit."),)
    assert written.warnings == ()


def test_times_past_ten_hours_are_not_cut() -> None:
    written = write(cue("a", start=36_000_000, end=360_000_010))
    assert events(written)[0][1:3] == ["10:00:00.00", "100:00:00.01"]


@given(st.integers(0, 10**7), st.integers(1, 12))
def test_rounding_never_makes_a_cue_of_no_length(start: int, length: int) -> None:
    shown = write(cue("a", start=start, end=start + length)).shown[0]
    assert shown.start < shown.end
    assert abs(shown.start - start) <= 5
    assert abs(shown.end - start - length) <= 15


@given(st.lists(st.integers(0, 300), min_size=1, max_size=12))
def test_rounding_makes_no_gap_shorter_and_touching_cues_still_touch(gaps: list[int]) -> None:
    cues = []
    start = 0
    for gap in gaps:
        cues.append(cue("a", start=start, end=start + 731))
        start += 731 + gap
    shown = write(*cues).shown
    for gap, one, other in zip(gaps, shown, shown[1:], strict=False):
        assert gap <= other.start - one.end <= gap + 14
        assert gap or other.start == one.end


def test_of_two_languages_the_lower_comes_first_in_the_same_layer_and_time() -> None:
    written = write(cue("lamp", "灯"), tracks=BOTH)
    lower, upper = events(written)
    assert (lower[3], lower[9], upper[3], upper[9]) == ("Lower", "灯", "Upper", "lamp")
    assert lower[:3] == upper[:3]
    assert [shown.text for shown in written.shown] == ["灯", "lamp"]


def test_the_upper_language_is_larger_and_stands_above_one_line_of_the_lower() -> None:
    look = styles(write(tracks=BOTH))
    assert int(look["Upper"]["Fontsize"]) > int(look["Lower"]["Fontsize"])
    lower_top = int(look["Lower"]["MarginV"]) + int(look["Lower"]["Fontsize"])
    assert int(look["Upper"]["MarginV"]) >= lower_top


@pytest.mark.parametrize(
    ("language", "text", "font"),
    [
        ("en", "lamp", "Arial"),
        ("en", "灯", "Noto Sans CJK SC"),
        ("zh", "灯", "Noto Sans CJK SC"),
        ("zh-Hant-HK", "燈", "Noto Sans CJK TC"),
        ("ja", "あかり", "Noto Sans CJK JP"),
        ("ko", "등", "Noto Sans CJK KR"),
    ],
)
def test_a_font_that_has_the_signs_is_named(language: str, text: str, font: str) -> None:
    look = styles(write(cue(text), tracks=(Track("a", language),)))
    assert look["Default"]["Fontname"] == font


def test_a_half_without_text_makes_no_event() -> None:
    written = write(cue("", "灯"), cue("lamp", ""), tracks=BOTH)
    assert texts(written) == ["灯", "lamp"]


def test_braces_become_full_width_and_are_told() -> None:
    written = write(cue("{laughs} and {sighs", row=4))
    assert texts(written) == ["｛laughs｝ and ｛sighs"]
    assert written.shown[0].text == texts(written)[0]
    assert "{ }" in written.warnings[0].message
    assert "row 5" in written.warnings[0].message


def test_a_backslash_before_a_command_letter_is_guarded_and_told() -> None:
    written = write(cue(r"C:\New\name\home\Path"))
    assert texts(written) == ["C:\\\u2060New\\\u2060name\\\u2060home\\Path"]
    assert "backslash" in written.warnings[0].message


def test_line_ends_become_breaks_and_never_end_the_event() -> None:
    written = write(cue("one\r\ntwo\rthree\nDialogue: 0"))
    assert texts(written) == [r"one\Ntwo\Nthree\NDialogue: 0"]
    assert written.shown[0].text == "one\ntwo\nthree\nDialogue: 0"


def test_angle_brackets_and_arrows_stay() -> None:
    assert texts(write(cue("<b> x < y --> z"))) == ["<b> x < y --> z"]


def test_a_speaker_loses_the_commas_that_would_end_its_field() -> None:
    written = write(cue("Ahoy, you", speaker="Marisol, Keeper\n"))
    assert events(written)[0][4] == "Marisol Keeper"
    assert texts(written) == ["Ahoy, you"]
    assert "comma" in written.warnings[0].message


def test_newline_and_byte_order_mark_as_asked_for() -> None:
    data = write(cue("one"), newline="\r\n", bom=True).data
    assert data.startswith(b"\xef\xbb\xbf[Script Info]\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_long_text_without_blanks_is_broken_between_its_signs() -> None:
    text = "港务长说潮水会在灯亮之前转向，" * 6
    written = write(cue(text), tracks=(CHINESE,))
    lines = texts(written)[0].split(r"\N")
    assert "".join(lines) == text
    assert len(lines) > 2
    assert all(len(line) <= 32 and line[0] not in "，。" for line in lines)


def test_a_break_is_put_behind_a_clause_where_one_is_near() -> None:
    text = "港务长说潮水会在灯亮之前转向，任何人都不应该在码头上等待，因为船已经出发了。"
    assert write(cue(text), tracks=(CHINESE,)).shown[0].text.split("\n")[0].endswith("，")


def test_a_long_english_text_is_left_to_the_player_to_wrap() -> None:
    assert "\\N" not in texts(write(cue("the tide would turn " * 20)))[0]


def test_a_word_longer_than_a_line_is_cut() -> None:
    text = "see http://example.org/" + "w" * 200
    lines = texts(write(cue(text)))[0].split(r"\N")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(len, lines)) <= 45


def test_a_text_of_six_hundred_letters_and_its_translation_are_not_shrunk() -> None:
    english = ("the tide would turn before the lamps were lit " * 13)[:598]
    written = write(cue("码头上的人都在等待船，" * 13, english), tracks=(CHINESE, ENGLISH))
    assert "\\fs" not in "".join(texts(written))


def test_a_text_too_long_for_the_frame_is_shrunk_and_told() -> None:
    written = write(cue("the tide would turn " * 120, "潮水" * 200, row=2), tracks=BOTH)
    lower, upper = (int(re.match(r"\{\\fs(\d+)\}", text)[1]) for text in texts(written))
    assert lower < upper < 64
    assert "smaller letters (row 3)" in written.warnings[0].message
    assert "\\fs" not in written.shown[0].text


def test_a_text_that_no_size_makes_fit_is_told() -> None:
    assert "Too long" in write(cue("潮水" * 50_000)).warnings[0].message


def test_only_the_long_cue_is_shrunk() -> None:
    written = write(cue("x " * 3000), cue("short"))
    assert texts(written)[1] == "short"


@given(st.lists(st.text(st.sampled_from("aW灯，（ \n。ญ"), max_size=90), min_size=1, max_size=2))
def test_fitting_changes_nothing_but_blanks(written: list[str]) -> None:
    fitted = fit(written, [64, 48][: len(written)])
    assert ["".join(text.split()) for text in fitted.texts] == [
        "".join(text.split()) for text in written
    ]
    if surely_fits(written):
        assert fitted == (tuple(written), 1.0, True)


@given(st.text(st.sampled_from("a{}\\Nnh ,\n\r\x00<>灯;"), max_size=30))
def test_any_text_is_shown_as_it_is_said_to_be(text: str) -> None:
    written = write(cue(text))
    drawn = [re.sub(r"\{[^}]*\}", "", one) for one in texts(written)]
    assert [re.sub(r"\\[Nn]", "\n", one).replace(r"\h", "\u00a0") for one in drawn] == [
        shown.text for shown in written.shown
    ]
    assert all(len(event) == 10 for event in events(written))
