"""What was worked out of recordings, kept by their hashes; without it all works, only slower."""

from dataclasses import dataclass
from pathlib import Path

from editor import paths
from editor.core.errors import InterlinearError
from editor.storage import fs


@dataclass(frozen=True, slots=True)
class SoundCache:
    """A folder of the cache with a file a recording.

    `most_bytes` is what the folder may hold; the files used longest ago go first.
    """

    folder: str
    suffix: str
    most_bytes: int = 200 << 20

    def file(self, digest: str) -> Path:
        """Return where what belongs to a recording with that hash is kept."""
        safe = "".join(char for char in digest if char.isalnum())[:64]
        return paths.cache_dir() / self.folder / f"{safe or 'none'}{self.suffix}"

    def read(self, digest: str) -> bytes | None:
        """Return what is kept, None where there is nothing."""
        file = self.file(digest)
        try:
            data = file.read_bytes()
        except OSError:
            return None
        fs.mark_used(file)
        return data

    def keep(self, digest: str, data: bytes) -> None:
        """Keep it; where that cannot be done, nothing is kept."""
        file = self.file(digest)
        try:
            fs.make_folder(file.parent)
            fs.write_atomic(file, data)
            fs.trim_folder(file.parent, self.most_bytes)
        except InterlinearError:
            return
