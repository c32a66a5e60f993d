"""LRC, read and written, with the times of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.captions.cues import make_cues
from editor.core.errors import InputError
from editor.core.segments import Role, Segment, Track, WordTime
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Imported, Outgoing, Written
from editor.formats.sniffing import read_bytes

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))


def read(text: str, name: str = "talk.lrc") -> Imported:
    imported = read_bytes(text.encode(), name)
    assert imported.format == "lrc"
    return imported


def rows(imported: Imported) -> list[tuple[int | None, int | None, str]]:
    return [
        (row.slot.start, row.slot.end, "|".join(row.texts)) for row in imported.transcript.segments
    ]


def write(*segments: Segment, header: tuple[str, ...] = ()) -> Written:
    columns = tuple(range(len(segments[0].texts)))
    transcript = Transcript(TRACKS[: len(columns)], segments, header)
    cues = make_cues(transcript, columns).cues
    return FORMATS.get("lrc").write(Outgoing(transcript, cues, segments, columns))


def test_a_line_lasts_until_the_next_or_an_empty_one() -> None:
    text = "[ti:Harbour]\n[00:01.50]We lit it.\n[00:03.00]\n[01:05.25] Low.\n[length: 01:10]\n"
    imported = read(text, "talk.txt")
    assert rows(imported) == [(1500, 3000, "We lit it."), (65_250, 70_000, "Low.")]
    assert imported.transcript.header == ("Harbour",)


def test_a_line_may_have_several_times_and_the_file_an_offset() -> None:
    text = "[offset:+500]\n[00:01.00][00:09.000]So.\n[00:05]Low.\n[00:00:10]Ere.\n"
    imported = read(text)
    assert rows(imported) == [
        (0, 500, "Ere."), (500, 4500, "So."), (4500, 8500, "Low."), (8500, None, "So."),
    ]  # fmt: skip
    assert len(imported.warnings) == 1


def test_words_have_times_of_their_own() -> None:
    text = "[00:01.00] <00:01.00> We <00:01.25> lit <00:01.50> it. <00:02.00>\n[00:04.00]Low.\n"
    row = read(text).transcript.segments[0]
    assert row.texts == ("We lit it.",)
    assert row.words == (
        WordTime(0, 2, 1000, 1250), WordTime(3, 6, 1250, 1500), WordTime(7, 10, 1500, 2000),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "[00:01.00]We lit it.\n[00:01.00]我们点亮了它。\n[00:03.00]Low.\n[00:03.00]潮水很低。\n",
        "[00:01.00]We lit it.\n[00:03.00]Low.\n[00:01.00]我们点亮了它。\n[00:03.00]潮水很低。\n",
    ],
)
def test_two_languages_at_one_time_are_one_row(text: str) -> None:
    imported = read(text)
    assert [track.language for track in imported.transcript.tracks] == ["en", "zh"]
    assert rows(imported) == [
        (1000, 3000, "We lit it.|我们点亮了它。"),
        (3000, None, "Low.|潮水很低。"),
    ]


def test_a_line_without_a_time_stays_where_it_is() -> None:
    imported = read("[00:05.00]So.\n[00:07.00]Low.\nwithout\n[00:01.00]Ere.\n[00:09.00]Yes.\n")
    assert [row[2] for row in rows(imported)] == ["Ere.", "So.", "Low.", "without", "Yes."]
    assert rows(imported)[3][:2] == (None, None)


def test_without_any_time_it_is_refused() -> None:
    with pytest.raises(InputError, match="begins with a time"):
        read_bytes(b"[ti:Harbour]\nSo.\n", "talk.lrc", "lrc")


def test_words_are_written_with_their_times_and_come_back() -> None:
    words = (WordTime(0, 2, 1000, 1250), WordTime(3, 6, 1250, 1500), WordTime(7, 10, 1600, 2000))
    segment = Segment("1", ("We lit it.", "我们点亮了它。"), TimeSlot(1000, 2500), words=words)
    written = write(segment)
    assert written.data.decode().splitlines()[0] == (
        "[00:01.00]<00:01.00>We <00:01.25>lit <00:01.60>it.<00:02.00>"
    )
    assert written.shown[0].text == "We lit it.\n我们点亮了它。"
    assert [word.from_ms for word in read(written.data.decode()).transcript.segments[0].words] == [
        1000, 1250, 1600,
    ]  # fmt: skip


def test_lines_that_would_overlap_are_cut_and_told() -> None:
    written = write(
        Segment("1", ("a",), TimeSlot(0, 5000)), Segment("2", ("b",), TimeSlot(3004, 4000))
    )
    assert [cue[:2] for cue in written.shown] == [(0, 3000), (3000, 4000)]
    assert "row 1" in written.warnings[0].message


def test_titles_come_back_and_text_like_times_is_guarded() -> None:
    written = write(
        Segment("1", ("[00:01.00]a <00:02.00>b",), TimeSlot(0, 900)), header=("T", "U]")
    )
    imported = read(written.data.decode())
    assert imported.transcript.header == ("T", "U]")
    assert rows(imported)[0][2].replace("\u2060", "") == "[00:01.00]a <00:02.00>b"
    assert "invisible" in written.warnings[0].message


TEXTS = st.text("ab灯 []<>:.0123\n", min_size=1, max_size=30).filter(str.strip)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 10**5), TEXTS), min_size=1))
def test_what_is_shown_is_what_is_read_again(some: list[tuple[int, int, str]]) -> None:
    by_start = {at // 10: (at, length, text) for at, length, text in some}
    segments = [
        Segment(str(at), (text,), TimeSlot(at, at + length))
        for at, length, text in by_start.values()
    ]
    written = write(*segments)
    again = read_bytes(written.data, "talk.lrc", "lrc").transcript.segments
    shown = sorted(written.shown)
    if len({cue.start for cue in shown}) == len(shown):
        assert [row.slot[:2] for row in again] == [cue[:2] for cue in shown]
        # Two lines of a text in two scripts are read as two columns.
        assert ["".join(" ".join(row.texts).split()) for row in again] == [
            "".join(cue.text.split()) for cue in shown
        ]
