"""Reading what a project file holds beside its rows."""

from collections.abc import Mapping
from typing import Any

from editor.core.glossary import Term
from editor.core.segments import Role, Track
from editor.core.transcript import Media, Source
from editor.formats.project.values import (
    Problems,
    can_be_written,
    text_of,
    texts_of,
    unknown_of,
    whole_of,
)
from editor.formats.project.writing import MEDIA_KEYS, SOURCE_KEYS, TERM_KEYS, TRACK_KEYS


def objects_of(document: Mapping[str, Any], field: str, problems: Problems) -> list[dict[str, Any]]:
    """Return the objects in a list of the document."""
    value = document.get(field, [])
    if not isinstance(value, list):
        problems.left_out(field)
        return []
    objects = [one for one in value if isinstance(one, dict)]
    if len(objects) < len(value):
        problems.left_out(field)
    return objects


def read_track(values: Mapping[str, Any], number: int, problems: Problems) -> Track:
    """Return the track with that number."""
    role = values.get("role", Role.SOURCE)
    if role not in set(Role):
        problems.left_out("role")
        role = Role.TRANSLATION if number else Role.SOURCE
    return Track(
        text_of(values, "id", problems, str(number)),
        text_of(values, "language", problems, "und"),
        Role(role),
        unknown_of(values, TRACK_KEYS, problems),
    )


def read_media(values: Mapping[str, Any], problems: Problems) -> Media:
    """Return a recording."""
    return Media(
        text_of(values, "path", problems),
        whole_of(values.get("size"), "size", problems),
        text_of(values, "hash", problems),
        unknown_of(values, MEDIA_KEYS, problems),
    )


def read_term(values: Mapping[str, Any], problems: Problems) -> Term:
    """Return a term of the glossary."""
    return Term(
        text_of(values, "preferred", problems),
        texts_of(values.get("heard", []), "heard", problems),
        text_of(values, "translation", problems),
        text_of(values, "note", problems),
        unknown_of(values, TERM_KEYS, problems),
    )


def read_source(values: Any, problems: Problems) -> Source | None:
    """Return where the transcript came from, None where nothing tells."""
    if not isinstance(values, dict):
        if values is not None:
            problems.left_out("source")
        return None
    shape = values.get("shape", {})
    if not isinstance(shape, dict) or not can_be_written(shape):
        problems.left_out("shape")
        shape = {}
    return Source(
        text_of(values, "format", problems),
        text_of(values, "encoding", problems, "utf-8"),
        shape,
        unknown_of(values, SOURCE_KEYS, problems),
    )
