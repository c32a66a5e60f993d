"""Words heard by faster-whisper (MIT), with a model folder on this computer."""

from typing import Any

from answering import Said, language_of, serve, tell, tell_word


def work(request: dict[str, Any], model: str) -> None:
    """Answer with each word as it is heard; the editor finds the rows among them."""
    tell(progress=0.0, text="Reading the model")
    from faster_whisper import WhisperModel

    whisper = WhisperModel(model, device="cpu", compute_type="int8", local_files_only=True)
    segments, about = whisper.transcribe(
        request["audio"], language=language_of(request), word_timestamps=True
    )
    for segment in segments:
        for word in segment.words or ():
            tell_word(Said(word.word, word.start, word.end, word.probability))
        tell(progress=min(1.0, segment.end / max(about.duration, 0.1)), text="Listening")


if __name__ == "__main__":
    serve(work)
