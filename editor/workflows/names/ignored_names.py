"""Forms that are never to be proposed as misheard, in no talk: the user's list, one a line."""

from collections.abc import Iterable

from editor import paths
from editor.core.errors import InputError
from editor.core.glossary_check import one_line
from editor.formats.encodings.decoding import decode
from editor.storage.fs import make_folder, write_atomic
from editor.workflows.documents.opening import bytes_of

_NAME = "ignored-names.txt"


def ignored_forms() -> frozenset[str]:
    """Return the forms, none where nobody has ignored one yet.

    Raises:
        InputError: the file cannot be read; the sentence names it.
    """
    path = paths.config_dir() / _NAME
    if not path.exists():
        return frozenset()
    try:
        text = decode(bytes_of(path)).text
    except InputError as error:
        raise InputError(f"“{path}”: {error}") from error
    return frozenset(filter(None, map(one_line, text.splitlines())))


def keep_ignored(forms: Iterable[str]) -> None:
    """Keep these forms, in order, instead of those that were kept.

    Raises:
        OutputError: they were not saved; the file is as it was.
    """
    path = paths.config_dir() / _NAME
    make_folder(path.parent)
    lines = sorted(set(filter(None, map(one_line, forms))))
    write_atomic(path, "".join(f"{line}\n" for line in lines).encode())
