"""Reading bad files: what is tried, and what it may cost."""

import json
import time
from functools import cache
from pathlib import Path

from editor.core.errors import InputError
from editor.formats.base import FORMATS, Format, Imported
from editor.formats.sniffing import read_bytes
from tests.formats.broadcast.test_broadcast_captions import pop_on, stl
from tests.formats.foreign.files import FILES
from tests.formats.linguistic.test_tiers import EAF, LABELS, LONG, SHORT
from tests.formats.memory.test_memory import tmx, unit
from tests.formats.recognisers.test_mutations import VALID
from tests.formats.tables.test_odt import odt, p, table
from tests.formats.timed_text.test_podcast_html import PAGE
from tests.formats.timed_text.test_whisper_tsv import TABLE

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "formats"
READERS = [part for part in FORMATS if part.reads]
SECONDS = 5.0
LONGEST = 20_000

PAIRS = "So we lit the lamp.\n于是我们点亮了灯。\nThe tide was high that day.\n那天潮水很高。\n" * 5

SAMPLES = {
    "microdvd": "{1}{1}25\n{25}{75}{y:i}So we lit|the lamp.\n{100}{150}Up.\n",
    "mpl2": "[5][12]/Up.|Down.\n[13][20]On.\n",
    "tmp": "0:00:01:Up.\n0:00:03:Down|<i>there</i>.\n",
    "subviewer": "[TITLE]Tides\n\n00:00:01.50,00:00:02.75\nUp.[br]Down.\n",
    "sami": "<SAMI><BODY><SYNC Start=1000><P Class=EN>Up &amp; on.<SYNC Start=2000><P Class=EN>"
    "&nbsp;</BODY></SAMI>\n",
    "podcast-html": "<cite>Juniper:</cite>\n<time>0:01</time>\n<p>So we lit the lamp.</p>\n",
    "podcast": '{"version": "1.0.0", "segments": [{"startTime": 0.5, "endTime": 1.5, '
    '"body": "Up.", "speaker": "Juniper"}]}',
    "whisper": '{"text": "lit", "segments": [{"start": 0.5, "end": 1, "text": " lit", '
    '"words": [{"word": " lit", "start": 0.5, "end": 1}]}]}',
    "copied-text": "0:01\nSo we lit the lamp.\n0:05\nThe tide was high.\n0:09\nWe went home.\n",
}


XLIFF = """<xliff version="1.2"><file source-language="en" target-language="zh"><body>
<trans-unit id="1"><source>The lamp.</source><target>灯。</target></trans-unit></body></file>
</xliff>
"""
YOUTUBE = """<transcript><text start="0.5" dur="1.5">So we lit &amp;quot;it.</text></transcript>"""
TIMED_TEXT = """<timedtext format="3"><body><p t="500" d="900"><s>So</s><s t="90"> we</s></p></body>
</timedtext>"""
TURNS = """[00:00:01] Juniper: So we lit the lamp.\n[00:00:05] Marisol: The tide was high.\n"""
MORE: dict[str, list[bytes]] = {
    "audacity": [LABELS.encode()],
    "textgrid": [LONG.encode(), SHORT.encode()],
    "elan": [EAF.encode()],
    "ebu-stl": [stl((bytes([0, 0, 1, 0]), bytes([0, 0, 2, 0]), b"Up."))],
    "scc": [pop_on(("00:00:01:00", "00:00:03:00", "So we lit it."))],
    "tmx": [tmx(unit(en="The lamp.", zh="灯。"))],
    "xliff": [XLIFF.encode()],
    "podcast-html": [PAGE.encode()],
    "whisper-tsv": [TABLE.encode()],
    "youtube-xml": [YOUTUBE.encode(), TIMED_TEXT.encode()],
    "timed-text": [TURNS.encode()],
    "odt": [odt(table(("The lamp.", "灯。"), ("The tide.", "潮。")) + p("Up."))],
    "aws-call-analytics": [json.dumps(VALID["aws-transcribe"]).encode()],
}


def samples(part: Format) -> list[bytes]:
    """Return files of that format: the golden one, and some made by hand."""
    golden = GOLDEN / f"{part.id}{part.suffixes[0]}"
    found = [golden.read_bytes()[:LONGEST]] if golden.is_file() else []
    if part.id in SAMPLES:
        found.append(SAMPLES[part.id].encode())
    if part.id in VALID:
        found.append(json.dumps(VALID[part.id]).encode())
    found += MORE.get(part.id, []) + foreign().get(part.id, [])
    assert found, part.id
    return found


@cache
def foreign() -> dict[str, list[bytes]]:
    """Return the files of other programs by the format that each is read as."""
    by_format: dict[str, list[bytes]] = {}
    for file in FILES:
        by_format.setdefault(read_bytes(file.data, file.name).format, []).append(file.data)
    return by_format


def attempt(data: bytes, name: str, format_id: str | None = None) -> Imported | None:
    """Read the bytes; return what became of them, None where they were refused."""
    began = time.process_time()
    try:
        imported = read_bytes(data, name, format_id)
    except InputError as error:
        assert str(error).strip()
        imported = None
    assert time.process_time() - began < SECONDS
    return imported
