"""JSON in the shape of the transcripts of Podcasting 2.0, version 1.0.0."""

import json
from typing import Any

from editor.formats.base import FORMATS, Format, Outgoing, Shown, Written
from editor.formats.cue_changes import Changes, cues_to_write
from editor.formats.lines import encoded


@FORMATS.register
class JsonCues(Format):
    """JSON for podcasts."""

    id = "json-cues"
    suffixes = (".json",)
    writes = True
    is_subtitle = True

    def write(self, outgoing: Outgoing) -> Written:
        """Return a segment for each cue; two languages are two lines of its body."""
        changes = Changes()
        segments: list[dict[str, Any]] = []
        shown: list[Shown] = []
        for start, end, texts, speaker, _row in cues_to_write(outgoing.cues, changes):
            body = "\n".join(filter(None, texts))
            segment = {"startTime": start / 1000, "endTime": end / 1000, "body": body}
            segments.append({"speaker": speaker} | segment if speaker else segment)
            shown.append(Shown(start, end, body))
        text = json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1)
        data = encoded((text + "\n").replace("\n", outgoing.newline), outgoing.bom)
        return Written(data, changes.warnings(), tuple(shown))
