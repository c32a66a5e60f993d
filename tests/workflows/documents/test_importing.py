"""A tidy file opens at once; of a doubtful one is told why, and it can be read in another way."""

import subprocess
import sys
from pathlib import Path

import pytest

from editor.core.errors import InputError, SignatureError
from editor.workflows.documents.importing import (
    Reading,
    choices_for,
    doubts_of,
    read_as,
    suspicious_rows,
)
from editor.workflows.documents.opening import open_file

ROOT = Path(__file__).parents[3]
PAIRS = "".join(
    f"So we lit lamp {n} in the tower.\n我们点亮了塔里的第{n}盏灯。\n" for n in range(20)
)
RUSSIAN = "Мы зажгли лампу в башне, и прилив был высок.\nПотом мы пошли домой.\n" * 5
CUES = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\nLamp {n}.\n\n" for n in range(1, 9))


def file(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("talk.txt", PAIRS),
        ("titled.txt", "Harbour Lights\nWith Juniper Vale\n" + PAIRS),
        ("one.txt", "So we lit the lamp.\nThen the tide came in.\n"),
        ("odd.txt", PAIRS + "One line more.\n"),
        ("talk.srt", CUES),
        ("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nThe lamp.\n"),
        ("talk.tsv", "So we lit it.\t我们点亮了它。\nIt was late.\t很晚了。\n"),
        ("talk.json", '{"segments":[{"start":0,"end":1,"text":"So."}],"language":"en"}'),
        ("empty.txt", ""),
    ],
)
def test_a_tidy_file_is_not_in_doubt(tmp_path: Path, name: str, text: str) -> None:
    assert doubts_of(open_file(file(tmp_path, name, text))) == ()


def test_a_file_that_is_what_it_promises_loads_no_other_format(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.srt", CUES)
    code = (
        "import sys; from pathlib import Path\n"
        "from editor.workflows.documents.importing import doubts_of\n"
        "from editor.workflows.documents.opening import open_file\n"
        "assert doubts_of(open_file(Path(sys.argv[1]))) == ()\n"
        "assert 'editor.formats.broadcast' not in sys.modules, 'all formats were loaded'\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=True)


def test_a_guessed_encoding_is_in_doubt(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.txt", RUSSIAN, "cp1251")
    (doubt,) = doubts_of(open_file(path))
    assert "encoding is a guess" in doubt


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        ("我们点亮了塔里的灯，然后回家了。\n" * 10, "gb18030"),
        ("我們點亮了塔裡的燈，然後回家了。\n" * 10, "big5"),
        ("塔の灯りをともしました。それから帰りました。\n" * 10, "cp932"),
        ("우리는 탑의 등불을 켰다. 그리고 집에 갔다.\n" * 10, "cp949"),
        ("Zażółć gęślą jaźń, powiedział latarnik.\n" * 10, "cp1250"),
        ("À côté du phare, l’été était très doux.\n" * 10, "cp1252"),
    ],
)
def test_the_right_encoding_can_be_chosen_and_gives_the_text(
    tmp_path: Path, text: str, encoding: str
) -> None:
    path = file(tmp_path, "talk.txt", text, encoding)
    assert encoding in choices_for(path).encodings
    rows = read_as(path, Reading(encoding=encoding)).transcript.segments
    assert [row.texts[0] for row in rows] == text.splitlines()


def test_rows_that_may_be_paired_wrong_are_in_doubt_and_named(tmp_path: Path) -> None:
    lines = PAIRS.splitlines()
    lines[10:12] = reversed(lines[10:12])
    del lines[25]
    path = file(tmp_path, "talk.txt", "\n".join(lines) + "\n")
    opened = open_file(path)
    assert any("2 of 20 rows" in doubt for doubt in doubts_of(opened))
    odd = suspicious_rows(opened.transcript)
    assert odd == ((5, "the other way round"), (12, "no counterpart"))


def test_a_file_that_is_not_what_its_name_promises_is_in_doubt(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.srt", "So we lit the lamp.\nThen the tide came in.\n")
    (doubt,) = doubts_of(open_file(path))
    assert "promises “SubRip subtitles”" in doubt


def test_letters_that_were_lost_are_suspicious(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes("Zoë lit it.\nIt was late.\n".encode() * 20 + b"Zo\xeb left.\n")
    odd = suspicious_rows(open_file(path).transcript)
    assert [one.row for one in odd] == [40]


def test_it_can_be_read_as_one_column_or_the_other_way_round(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.txt", PAIRS)
    assert {"text", "bilingual-text"} <= {one for one, _title in choices_for(path).formats}
    assert len(read_as(path, Reading(format="text")).transcript.segments) == 40
    swapped = read_as(path, Reading(swapped=True)).transcript
    assert [track.language for track in swapped.tracks] == ["zh", "en"]
    assert swapped.segments[0].texts[1] == "So we lit lamp 0 in the tower."
    assert swapped.segments[0].imported == swapped.segments[0].texts


def test_a_kind_that_it_is_not_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.txt", PAIRS)
    with pytest.raises(InputError, match=r"\.$"):
        read_as(path, Reading(format="srt"))


def test_a_file_without_its_signature_can_be_opened_for_what_it_holds(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.vtt", "00:01.000 --> 00:02.000\nThe lamp.\n")
    with pytest.raises(SignatureError):
        open_file(path)
    opened = open_file(path, by_content=True)
    assert [row.texts for row in opened.transcript.segments] == [("The lamp.",)]
    assert opened.transcript.segments[0].slot.start == 1000
