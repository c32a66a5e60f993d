"""The files of the wordfreq library, read here: importing the library takes longer than that."""

import gzip
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_SIZES = ("large", "small")


def words_by_step(code: str) -> list[list[str]]:
    """Return the words of a language (ISO 639 code) by how common they are: see `word_steps`."""
    return list(word_steps(code))


def word_steps(code: str) -> Iterator[list[str]]:
    """Yield the words of a language (ISO 639 code) by how common they are.

    Each list holds the words that are rarer by a hundredth of a power of ten than those of the list
    before; a word of list 0 would be every word there is. There is none for a language that is not
    known. Lists are read one by one, so that other threads go on in between; all at once take a
    twentieth of a second in which a window stands still.
    """
    for size in _SIZES:
        path = _data_file(f"{size}_{code}") if code.isalpha() else None
        if path is not None:
            yield from _steps(path)
            return


def loaded_file(name: str) -> Any:
    """Return what a data file of the library holds, None where it is not there."""
    path = _data_file(name)
    if path is None:
        return None
    import msgpack

    with gzip.open(path) as file:
        return msgpack.load(file, raw=False, strict_map_key=False)


def _steps(path: Path) -> Iterator[list[str]]:
    """Yield all lists of a file but the first, which tells what it is."""
    import msgpack

    with gzip.open(path) as file:
        unpacker = msgpack.Unpacker(file, raw=False, strict_map_key=False)
        count = unpacker.read_array_header()
        unpacker.skip()
        for _ in range(count - 1):
            yield unpacker.unpack()


def _data_file(name: str) -> Path | None:
    found = find_spec("wordfreq")
    places = found.submodule_search_locations if found is not None else None
    if not places:
        return None
    path = Path(places[0]) / "data" / f"{name}.msgpack.gz"
    return path if path.is_file() else None
