"""Recordings: only local files with sound, whatever their path or name says; never a shell."""

import struct
import wave
import zipfile
from pathlib import Path

import pytest

from editor.audio import decoding
from editor.audio.decoding import decode, refuse_what_is_no_sound
from editor.core.errors import InputError

NAMES = [
    "-i", '"; rm -rf ~', "a\nb.wav", "x" * 251 + ".wav", "🌊.wav", "$(touch bad).wav", "a b.wav",
    "%s.wav", "concat:a|b.wav", "http:x.wav", "-", "--", "a'b.wav", "\u202egnp.wav", "#?.wav",
]  # fmt: skip


def sound(path: Path, samples: int = 8000) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(struct.pack("<h", 900) * samples)
    return path


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name[:12]))
def test_22_an_odd_name_is_only_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = sound(tmp_path / "plain.wav").rename(tmp_path / name)
    assert sum(map(len, decode(Path(name)))) == 8000
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "name",
    [
        "http://localhost:9/x.wav", "https://localhost:9/x.mp3", "concat:a.wav|b.wav", "rtsp://x/y",
        "data:audio/wav;base64,AAAA", "pipe:0", "file:///etc/hostname", "//host/share/x.wav",
        "subfile,,start,0,end,0,,:/etc/hostname", "tcp://localhost:9", "../../../etc/nothing.wav",
    ],
)  # fmt: skip
def test_21_an_address_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(decoding, "_start", lambda _path: pytest.fail("the decoder was asked"))
    with pytest.raises(InputError):
        list(decode(Path(name)))


PLAYLISTS = {
    "m3u8": b"#EXTM3U\n#EXTINF:1,\nhttp://localhost:9/x.ts\n",
    "m3u8 bom": b"\xef\xbb\xbf#EXTM3U\nfile:///etc/passwd\n",
    "concat": b"ffconcat version 1.0\nfile /etc/passwd\n",
    "pls": b"[playlist]\nFile1=http://localhost:9/\n",
    "dash": b'<?xml version="1.0"?><MPD><BaseURL>http://localhost:9/</BaseURL></MPD>',
    "dash nul": b"\x00\x01<MPD><BaseURL>http://localhost:9/</BaseURL></MPD>",
    "sdp": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n",
    "text": b"So we lit the lamp.\n",
    "passwd": b"root:x:0:0:root:/root:/bin/bash\n",
    "empty": b"",
}


@pytest.mark.parametrize("data", PLAYLISTS.values(), ids=list(PLAYLISTS))
def test_21_a_file_that_names_others_does_not_reach_the_decoder(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "talk.mp3"
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"talk\.mp3"):
        refuse_what_is_no_sound(path)


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("x", b"lamp" * 4000)


DAMAGED = {
    "zip": zipped,
    "zeros": lambda path: path.write_bytes(bytes(20_000)),
    "noise": lambda path: path.write_bytes(bytes(range(256)) * 80),
    "no sample": lambda path: sound(path, 0),
    "head alone": lambda path: path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x00\x00"),
    "picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500)),
}


@pytest.mark.parametrize("make", DAMAGED.values(), ids=list(DAMAGED))
def test_23_what_holds_no_sound_is_a_sentence_with_the_reason(tmp_path: Path, make) -> None:
    path = tmp_path / "talk.mp3"
    make(path)
    with pytest.raises(InputError, match=r"talk\.mp3.*\."):
        list(decode(path))


def test_23_a_recording_of_days_is_refused_when_it_has_lasted_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert decoding.LONGEST_S == 24 * 3600
    monkeypatch.setattr(decoding, "LONGEST_S", 1)
    with pytest.raises(InputError, match="hours"):
        list(decode(sound(tmp_path / "talk.wav", 40_000)))


def test_23_a_length_that_lies_is_not_believed(tmp_path: Path) -> None:
    path = sound(tmp_path / "talk.wav")
    data = bytearray(path.read_bytes())
    data[40:44] = struct.pack("<I", 0xFFFFFFF0)
    data[4:8] = struct.pack("<I", 0xFFFFFFF0)
    path.write_bytes(data)
    assert sum(map(len, decode(path))) in range(7000, 9001)
