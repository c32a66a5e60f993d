"""Which text of a cue belongs to which language: by tags, without tags by scripts or words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor.core.segments import Track
from editor.core.warned import Warned
from editor.formats.languages.stacked import columns_of as stacked_columns
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.webvtt.cue_text import CueText

Column = list[str]


def columns_of(
    texts: Sequence[str], marked: Mapping[int, CueText], language: str
) -> tuple[tuple[Track, ...], tuple[Column, ...], tuple[Warned, ...]]:
    """Return one or two tracks, for each of them the texts of the cues, and what to tell.

    `marked` holds the cues with tags by their index, `language` is what the file says of itself.
    """
    tagged = _tagged_languages(texts, marked)
    if tagged:
        columns = _by_tags(texts, marked, tagged)
        both = zip(tracks_of(columns), tagged, strict=True)
        return tuple(replace(track, language=name) for track, name in both), columns, ()
    stacked, told = stacked_columns(texts)
    tracks = tracks_of(stacked)
    if len(tracks) == 1 and language:
        tracks = (replace(tracks[0], language=language),)
    return tracks, stacked, told


def _tagged_languages(
    texts: Sequence[str], marked: Mapping[int, CueText]
) -> tuple[str, str] | None:
    """Return the two languages in which all texts are tagged, the upper one first."""
    languages: set[str] = set()
    orders: Counter[tuple[str, ...]] = Counter()
    for shown in marked.values():
        found = shown.languages
        languages |= found
        if "" in found or len(languages) > 2:
            return None
        if len(found) == 2:
            parts = [name for name, text in shown.parts if name and text.strip()]
            orders[tuple(dict.fromkeys(parts))] += 1
    if not orders or any(index not in marked and text.strip() for index, text in enumerate(texts)):
        return None
    first, second = orders.most_common(1)[0][0]
    return first, second


def _by_tags(
    texts: Sequence[str], marked: Mapping[int, CueText], languages: tuple[str, str]
) -> tuple[Column, Column]:
    columns: tuple[Column, Column] = ([], [])
    for index in range(len(texts)):
        parts = marked[index].parts if index in marked else ()
        for language, column in zip(languages, columns, strict=True):
            column.append("".join(text for name, text in parts if name == language).strip("\n"))
    return columns
