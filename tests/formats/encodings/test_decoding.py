"""Bytes become text, or a sentence says why not."""

import pytest

from editor.core.errors import InputError
from editor.formats.encodings.decoding import decode
from editor.formats.sniffing import read_bytes

TEXT = "The lamp is lit.\n灯亮了。\nThe tide is high.\n涨潮了。\n"


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
    ],
)
def test_unicode_is_read_with_and_without_a_mark(encoding: str, mark: bytes, name: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.encoding == name
    assert decoded.has_bom == bool(mark)
    assert decoded.warnings == ()


def test_one_bad_byte_does_not_make_it_another_encoding() -> None:
    decoded = decode(TEXT.encode() * 3 + b"bad \xff byte\n")
    assert decoded.encoding == "utf-8"
    assert "bad \ufffd byte" in decoded.text
    assert decoded.warnings[0].line == 13


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "shift_jis"])
def test_an_old_encoding_is_guessed_and_said_to_be_a_guess(encoding: str) -> None:
    text = "灯塔亮了、潮水来了。今天我们谈论大海与天空。\n" * 20
    decoded = decode(text.encode(encoding, "ignore"))
    assert "guessed" in decoded.warnings[0].message
    assert decoded.text.count("\n") == 20


def test_characters_nobody_sees_are_taken_out_and_counted() -> None:
    decoded = decode(("lamp\x00\x07 is lit\n" + TEXT * 3).encode())
    assert decoded.text.startswith("lamp is lit\n")
    assert "2 control characters" in decoded.warnings[0].message


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(40), b"PK\x03\x04" + bytes(60)])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        decode(data)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n \r\n\t\n"])
@pytest.mark.parametrize("name", ["talk.txt", "talk.srt", ""])
def test_an_empty_file_opens_as_nothing_with_a_hint(data: bytes, name: str) -> None:
    imported = read_bytes(data, name)
    assert imported.transcript.segments == ()
    assert "empty" in imported.warnings[0].message


def test_what_is_in_a_file_decides_and_not_its_name() -> None:
    srt = b"1\n00:00:01,000 --> 00:00:02,000\nLamp\n"
    assert read_bytes(srt, "talk.txt").format == "srt"
    assert read_bytes(TEXT.encode(), "talk.srt").format == "bilingual-text"


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
def test_japanese_is_known_by_its_hiragana(encoding: str) -> None:
    text = "潮が満ちていた。\nランプを灯した。\n私たちは港まで歩いて行きました。\n"
    decoded = decode(text.encode(encoding))
    assert (decoded.encoding, decoded.text) == (encoding, text)
    assert decoded.warnings


@pytest.mark.parametrize(
    ("encodings", "text"),
    [
        ("cp1251 koi8_r cp866 iso8859_5", "Мы зажгли старую лампу.\nНикто не пришёл.\n"),
        ("cp1251 koi8_u", "Ми запалили стару лампу.\nНіхто не прийшов, її забули.\n"),
        ("cp1253 iso8859_7", "Ανάψαμε το παλιό φανάρι.\nΔεν ήρθε κανείς.\n"),
        ("cp1255", "הדלקנו את המנורה הישנה.\nאיש לא בא.\n"),
        ("cp1256", "أشعلنا المصباح القديم.\nولم يأت أحد.\n"),
        ("cp874", "เราจุดตะเกียงเก่า\nไม่มีใครมา\n"),
        ("cp1252 mac_roman cp850", "Wir zündeten die alte Lampe an.\nSchöne Grüße!\n"),
        ("cp1252 mac_roman", "Déjà la fête, l'été\nà la mer.\n"),
        ("cp1252", "“It’s late – nobody came…”\n"),
        ("cp1250 iso8859_2 cp852", "Zapaliliśmy starą lampę.\nNikt nie przyszedł.\n"),
        ("cp1250", "Meggyújtottuk a régi lámpát.\nSenki sem jött, szörnyű idő volt.\n"),
        ("cp1254", "Eski lambayı yaktık.\nKimse gelmedi, şaşırdık.\n"),
        ("cp1257", "Mēs iededzām veco lampu.\nNeviens nenāca.\n"),
    ],
)
def test_an_old_encoding_is_known_by_the_letters_of_its_language(encodings: str, text: str) -> None:
    for encoding in encodings.split():
        assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "那天潮水很高，我们走回了港口。\n没有人睡得着觉。\n"),
        ("big5", "那天潮水很高，我們走回了港口。\n沒有人睡得著覺。\n"),
        ("cp949", "오늘은 바다가 조용했다.\n우리는 항구까지 걸어갔다.\n"),
    ],
)
def test_chinese_and_korean_are_not_taken_for_japanese(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text
