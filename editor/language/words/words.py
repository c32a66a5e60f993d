"""The words of a text: what stands between blanks, in Chinese and Japanese the parts of that."""

from typing import NamedTuple

from editor.language.scripts import has_cjk
from editor.language.words.chunks import Chunks, chunks_of
from editor.language.words.pieces import pieces


class Words(NamedTuple):
    """The words of a text with their marks, and the code points at which they begin.

    Parts that have a blank in front come with it.
    """

    at: list[int]
    raw: list[str]


def words_in(text: str, language: str) -> Words:
    """Return the words of a text of a language (BCP 47)."""
    return words_among(chunks_of(text), text, language)


def words_among(chunks: Chunks, text: str, language: str) -> Words:
    """Return the same of a text that has been taken apart already."""
    if not has_cjk(text):
        return Words(chunks.at, chunks.raw)
    offsets: list[int] = []
    words: list[str] = []
    for begin, raw in chunks.placed():
        at = begin
        run = pieces(raw, language)
        for piece in run:
            offsets.append(at)
            words.append(piece)
            at += len(piece)
        if begin > chunks.at[0]:
            words[-len(run)] = f" {run[0]}"
    return Words(offsets, words)
