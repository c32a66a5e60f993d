"""SubRip files that came in with tags and two languages, and go out again."""

from dataclasses import replace

import pytest

from editor.captions.cues import make_cues
from editor.core.cues import Cue
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Imported, Outgoing, Written
from editor.formats.sniffing import read_bytes

HEAD = "1\n00:00:01,000 --> 00:00:02,500\n"
NEXT = "2\n00:00:03,000 --> 00:00:04,000\n"
TAGGED = HEAD + '<b>Mind</b> the <font color="#ff0000">lamp</font>.\n\n' + NEXT + "{\\an8}Why?\n\n"
BILINGUAL = HEAD + "灯亮了。\nThe lamp\nis lit.\n\n" + NEXT + "潮水。\nThe tide.\n\n"


def read(text: str) -> Imported:
    return read_bytes(text.encode(), "talk.srt", "srt")


def write(transcript: Transcript, columns: tuple[int, ...] | None = None, **how: object) -> Written:
    columns = columns or tuple(range(len(transcript.tracks)))
    listed = make_cues(transcript, columns).cues
    outgoing = Outgoing(transcript, listed, transcript.segments, columns, **how)
    return FORMATS.get("srt").write(outgoing)


def test_tags_are_not_shown_but_written_again() -> None:
    imported = read(TAGGED)
    assert [row.texts[0] for row in imported.transcript.segments] == ["Mind the lamp.", "Why?"]
    assert len(imported.warnings) == 1
    written = write(imported.transcript)
    assert written.data.decode() == TAGGED
    assert [cue.text for cue in written.shown] == ["Mind the lamp.", "Why?"]


def test_a_changed_text_loses_its_own_tags_alone() -> None:
    transcript = read(TAGGED).transcript
    rows = (transcript.segments[0].with_text(0, "Mind the tide."), transcript.segments[1])
    written = write(replace(transcript, segments=rows)).data.decode()
    assert written == HEAD + "Mind the tide.\n\n" + NEXT + "{\\an8}Why?\n\n"


def test_a_tag_without_its_other_half_is_not_shown_but_written_again() -> None:
    text = HEAD + "a <b>bold claim\n\n"
    transcript = read(text).transcript
    assert transcript.segments[0].texts == ("a bold claim",)
    assert write(transcript).data.decode() == text


def test_a_text_that_looks_like_a_tag_is_written_so_that_it_stays_text() -> None:
    transcript = read(HEAD + "a claim\n\n").transcript
    rows = (transcript.segments[0].with_text(0, "a <b>bold claim"),)
    data = write(replace(transcript, segments=rows)).data.decode()
    assert "<b>" not in data
    assert read(data).transcript.segments[0].texts == ("a <b>bold claim",)


def test_two_languages_come_back_byte_for_byte() -> None:
    transcript = read(BILINGUAL).transcript
    assert transcript.segments[0].texts == ("灯亮了。", "The lamp\nis lit.")
    assert [track.language for track in transcript.tracks] == ["zh", "en"]
    assert write(transcript).data.decode() == BILINGUAL


def test_a_cue_with_its_languages_the_other_way_round_comes_back_too() -> None:
    last = "3\n00:00:05,000 --> 00:00:06,000\nThe boat.\n船。\n\n"
    text = BILINGUAL + last
    transcript = read(text).transcript
    assert transcript.segments[2].texts == ("船。", "The boat.")
    assert write(transcript).data.decode() == text


def test_one_language_of_two_is_written_alone() -> None:
    written = write(read(BILINGUAL).transcript, (1,)).data.decode()
    assert written == HEAD + "The lamp\nis lit.\n\n" + NEXT + "The tide.\n\n"


def test_most_cues_in_one_script_make_one_column() -> None:
    transcript = read(HEAD + "Lamp\n灯\n\n" + NEXT + "Tide\n\n" + NEXT + "Boat\n").transcript
    assert len(transcript.tracks) == 1


@pytest.mark.parametrize("tail", ["", "\n", "\n\n"])
def test_the_end_of_the_file_stays_as_it_was(tail: str) -> None:
    text = HEAD + "The lamp." + tail
    assert write(read(text).transcript).data.decode() == text


def test_line_ends_and_mark_can_be_asked_for() -> None:
    data = write(read(HEAD + "Yes.\n\n").transcript, newline="\r\n", bom=True).data
    assert data == b"\xef\xbb\xbf" + (HEAD + "Yes.\n\n").replace("\n", "\r\n").encode()


def test_a_damaged_shape_is_left_out() -> None:
    transcript = read(HEAD + "Yes.\n\n").transcript
    wrong = Source("srt", shape={"raw": [1], "tail": "x", "newline": 5, "bom": "yes"})
    assert write(replace(transcript, source=wrong)).data.decode() == HEAD + "Yes.\n\n"


def test_cues_without_text_and_before_zero_are_told() -> None:
    cues = [Cue(-500, 700, ("Early",)), Cue(800, 900, ("",)), Cue(1000, 2000, ("a\n\nb",))]
    transcript = replace(read(HEAD + "Yes.\n").transcript, source=None)
    written = FORMATS.get("srt").write(Outgoing(transcript, cues, (), (0,)))
    assert [cue[:2] for cue in written.shown] == [(0, 700), (1000, 2000)]
    assert written.data.endswith("a\n\u00a0\nb\n\n".encode())
    assert len(written.warnings) == 3
