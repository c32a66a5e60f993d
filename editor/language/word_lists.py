"""The files of the wordfreq library, read here: importing the library takes longer than that."""

import gzip
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_SIZES = ("large", "small")


def words_by_step(code: str) -> list[list[str]]:
    """Return the words of a language (ISO 639 code) by how common they are.

    Each list holds the words that are rarer by a hundredth of a power of ten than those of the list
    before; a word of list 0 would be every word there is. Empty for a language that is not known.
    """
    for size in _SIZES:
        loaded = loaded_file(f"{size}_{code}") if code.isalpha() else None
        if loaded is not None:
            return list(loaded[1:])
    return []


def loaded_file(name: str) -> Any:
    """Return what a data file of the library holds, None where it is not there."""
    found = find_spec("wordfreq")
    places = found.submodule_search_locations if found is not None else None
    if not places:
        return None
    path = Path(places[0]) / "data" / f"{name}.msgpack.gz"
    if not path.is_file():
        return None
    import msgpack

    with gzip.open(path) as file:
        return msgpack.load(file, raw=False, strict_map_key=False)
