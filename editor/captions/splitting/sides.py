"""The texts of a row measured, one side a language."""

from collections.abc import Sequence

from editor.captions.breaking import one_line
from editor.captions.prepared import Prepared, Text, prepare_all
from editor.core.guideline import Guideline
from editor.core.segments import Segment, Track


def sides_of(
    segment: Segment,
    tracks: Sequence[Track],
    guideline: Guideline,
    fixed: Sequence[tuple[int, ...]],
) -> list[Prepared]:
    """Return each text measured for the limits of its language.

    The places of the cuts `fixed` (code point offsets, one a track) are places that cost nothing.
    """
    return prepare_all(
        [
            Text(
                one_line(text),
                track.language,
                guideline.limits_for(track.language),
                [cut[number] for cut in fixed],
            )
            for number, (text, track) in enumerate(zip(segment.texts, tracks, strict=True))
        ]
    )
