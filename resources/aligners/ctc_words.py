"""Words heard by a CTC model of transformers (Apache-2.0), such as wav2vec 2.0, HuBERT or MMS.

The model is a folder as `save_pretrained` writes it, with its processor. The sound is decoded by
the program ffmpeg and heard in pieces of half a minute.
"""

import subprocess
from collections.abc import Iterator
from typing import Any

from answering import Said, serve, tell, tell_word

RATE = 16_000
PIECE_S = 30
MARGIN_S = 2


def work(request: dict[str, Any], model: str) -> None:
    """Answer with each word as it is heard; the editor finds the rows among them."""
    tell(progress=0.0, text="Reading the model")
    from transformers import AutoModelForCTC, AutoProcessor

    processor = AutoProcessor.from_pretrained(model, local_files_only=True)
    listener = AutoModelForCTC.from_pretrained(model, local_files_only=True).eval()
    samples = _decoded(request["audio"])
    step = PIECE_S * RATE
    for start in range(0, len(samples), step):
        for word in _heard(processor, listener, samples, start):
            tell_word(word)
        tell(progress=min(1.0, (start + step) / len(samples)), text="Listening")


def _decoded(path: str) -> Any:
    import numpy as np

    command = ["ffmpeg", "-v", "error", "-nostdin", "-i", f"file:{path}"]
    command += ["-f", "s16le", "-ac", "1", "-ar", str(RATE), "-"]
    raw = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout  # noqa: S603
    return np.frombuffer(raw, "<i2").astype(np.float32) / 32768


def _heard(processor: Any, listener: Any, samples: Any, start: int) -> Iterator[Said]:
    """Yield the words that begin in a piece; a margin on both sides keeps them whole."""
    import torch

    first = max(0, start - MARGIN_S * RATE)
    piece = samples[first : start + (PIECE_S + MARGIN_S) * RATE]
    given = processor(piece, sampling_rate=RATE, return_tensors="pt")
    with torch.inference_mode():
        ids = listener(given.input_values).logits[0].argmax(-1)
    step = listener.config.inputs_to_logits_ratio / RATE
    found = processor.tokenizer.decode(ids, output_word_offsets=True)
    for word in found["word_offsets"]:
        begin, end = (first / RATE + word[name] * step for name in ("start_offset", "end_offset"))
        if start / RATE <= begin < start / RATE + PIECE_S:
            yield Said(word["word"], begin, end)


if __name__ == "__main__":
    serve(work)
