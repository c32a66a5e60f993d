"""Rows aligned by stable-ts (MIT), with a Whisper model on this computer.

The model is a .pt file of openai-whisper, or a folder of faster-whisper.
"""

from pathlib import Path
from typing import Any

from answering import Said, language_of, rows_of, serve, tell, tell_row


def work(request: dict[str, Any], model: str) -> None:
    """Answer with a time for each row that is found, in one pass over the text as it stands."""
    tell(progress=0.0, text="Reading the model")
    whisper = _loaded(model)
    rows = rows_of(request)
    texts = {row["row"]: row["text"] for row in request["rows"]}
    tell(progress=0.05, text="Listening")
    found = whisper.align(
        request["audio"],
        "\n".join(row.text for row in rows),
        language=language_of(request) or "en",
        original_split=True,
        verbose=None,
    )
    if found is None:
        raise ValueError("no row was found in the recording")
    segments = iter(found.segments)
    for row in rows:
        # A row that it could not place is left out, so the next segment may be of a later row.
        segment = next(segments, None)
        while segment is not None and " ".join(segment.text.split()) != row.text:
            segment = next(segments, None)
        if segment is None:
            break
        said = segment.words
        words = [Said(one.word, one.start, one.end, one.probability or 0.0) for one in said]
        tell_row(row, words, texts[row.number])


def _loaded(model: str) -> Any:
    import stable_whisper

    if Path(model).is_dir():
        return stable_whisper.load_faster_whisper(model, device="cpu", compute_type="int8")
    return stable_whisper.load_model(model, device="cpu")


if __name__ == "__main__":
    serve(work)
