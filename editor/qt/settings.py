"""What the window remembers of itself; never anything about a document's content."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from editor import paths
from editor.core.errors import InterlinearError
from editor.core.preference import Value
from editor.qt.theme import Scheme
from editor.workflows.program import preferences as files

_RECENT = 8
_RECORDINGS = 200
_EXPORTS = 100
_EVEN = 0.5
_NARROWEST = 0.1
_MOST_DIGITS = 9


class Settings:
    """The window's memory, in an INI file in the user's configuration folder.

    What a person prefers stands in the file of settings that the command line reads too; `prefer`
    changes it. Where that cannot be written, it holds until the window is closed, and `trouble` is
    called with a sentence.
    """

    def __init__(self) -> None:
        """Open the file; it is made when something is first kept."""
        file = paths.config_dir() / "window.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self.preferences = files.load()
        self.trouble: Callable[[str], None] = lambda _sentence: None

    def prefer(self, key: str, value: Value | None) -> None:
        """Change a setting, None for its default."""
        value = None if value == self.preferences.default(key) else value
        changed = self.preferences.with_value(key, value)
        if changed.chosen == self.preferences.chosen:
            return
        self.preferences = changed
        try:
            files.change(key, value)
        except InterlinearError as error:
            self.trouble(str(error))

    def renew(self) -> None:
        """Read the file of settings again."""
        self.preferences = files.load()

    @property
    def fonts(self) -> dict[str, str]:
        """The family for texts in each language, "" for all; "" where none was chosen."""
        names = {"": "text", "zh": "zh", "ja": "ja", "ko": "ko"}
        return {key: self.preferences.text(f"fonts.{name}") for key, name in names.items()}

    @property
    def scheme(self) -> Scheme:
        """The chosen look."""
        return Scheme(self.preferences.text("look.theme"))

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self.prefer("look.theme", str(scheme))

    @property
    def zoom(self) -> int:
        """The size of the text in percent."""
        value = str(self._store.value("zoom", "100"))
        return int(value) if value.isdecimal() and len(value) < _MOST_DIGITS else 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("zoom", str(percent))

    @property
    def column_share(self) -> float:
        """The first text's part of the width for texts, from 0.1 to 0.9."""
        try:
            share = float(str(self._store.value("column-share", "0.5")))
        except ValueError:
            return _EVEN
        return share if _NARROWEST <= share <= 1 - _NARROWEST else _EVEN

    @column_share.setter
    def column_share(self, share: float) -> None:
        self._store.setValue("column-share", f"{share:.4f}")

    @property
    def export_guideline(self) -> str:
        """The id of the guideline by which an export cuts rows, "" for one subtitle a row."""
        return self.preferences.text("reading.export-guideline")

    @export_guideline.setter
    def export_guideline(self, guideline_id: str) -> None:
        self.prefer("reading.export-guideline", guideline_id)

    @property
    def guideline(self) -> str:
        """The id of the guideline by which rows are judged."""
        return self.preferences.text("reading.guideline")

    @guideline.setter
    def guideline(self, guideline_id: str) -> None:
        self.prefer("reading.guideline", guideline_id)

    @property
    def shows_cues(self) -> bool:
        """True while the grid marks where cues begin."""
        return str(self._store.value("cue-marks", "yes")) == "yes"

    @shows_cues.setter
    def shows_cues(self, wanted: bool) -> None:
        self._store.setValue("cue-marks", "yes" if wanted else "no")

    @property
    def shows_fillers(self) -> bool:
        """True while the grid strikes out what is a filler."""
        return str(self._store.value("filler-marks", "yes")) == "yes"

    @shows_fillers.setter
    def shows_fillers(self, wanted: bool) -> None:
        self._store.setValue("filler-marks", "yes" if wanted else "no")

    @property
    def shows_spelling(self) -> bool:
        """True while words that no dictionary knows are underlined."""
        return str(self._store.value("spelling", "no")) == "yes"

    @shows_spelling.setter
    def shows_spelling(self, wanted: bool) -> None:
        self._store.setValue("spelling", "yes" if wanted else "no")

    def export_of(self, project: str) -> Mapping[str, object]:
        """Return what is kept of the last export of a project, named by its path; {} if nothing."""
        kept = self._exports().get(project)
        return kept if isinstance(kept, dict) else {}

    def keep_export(self, project: str, kept: Mapping[str, object]) -> None:
        """Remember an export of a project, as plain values."""
        rest = {name: one for name, one in self._exports().items() if name != project}
        newest = [*rest.items(), (project, dict(kept))][-_EXPORTS:]
        self._store.setValue("exports", json.dumps(dict(newest)))

    def _exports(self) -> dict[str, object]:
        try:
            listed = json.loads(str(self._store.value("exports", "{}")))
        except ValueError:
            return {}
        return listed if isinstance(listed, dict) else {}

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window was, None at the first start."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that were chosen for actions, by their ids."""
        try:
            listed = json.loads(str(self._store.value("keys", "{}")))
        except ValueError:
            return {}
        if not isinstance(listed, dict):
            return {}
        return {
            str(one): tuple(str(key) for key in keys)
            for one, keys in listed.items()
            if isinstance(keys, list)
        }

    @keys.setter
    def keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._store.setValue("keys", json.dumps({one: list(keys[one]) for one in sorted(keys)}))

    @property
    def letters(self) -> bool:
        """True while letters alone are commands of the grid in move mode."""
        return self.preferences.flag("keys.letters")

    @letters.setter
    def letters(self, wanted: bool) -> None:
        self.prefer("keys.letters", wanted)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The files opened last, the newest first, as far as they are still there."""
        names = self._store.value("recent", [])
        listed = [names] if isinstance(names, str) else names
        if not isinstance(listed, list):
            return ()
        files = (Path(str(name)) for name in listed)
        return tuple(file for file in files if _is_there(file))

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of those opened last."""
        whole = path.resolve()
        rest = [one for one in self.recent if one != whole]
        self._store.setValue("recent", [str(one) for one in (whole, *rest)][:_RECENT])

    def may_open_recording(self, path: Path) -> bool:
        """True for a recording that the person chose, or allowed a project to name."""
        return str(path) in self._allowed()

    def allow_recording(self, path: Path) -> None:
        """Note that projects may name this recording, wherever it lies."""
        rest = [one for one in self._allowed() if one != str(path)]
        self._store.setValue("recordings", [str(path), *rest][:_RECORDINGS])

    def _allowed(self) -> list[str]:
        names = self._store.value("recordings", [])
        listed = [names] if isinstance(names, str) else names
        return [str(name) for name in listed] if isinstance(listed, list) else []

    def milliseconds(self, name: str, default: int) -> int:
        """Return a span of time that can be set."""
        value = str(self._store.value(name, default))
        is_number = value.removeprefix("-").isdecimal() and len(value) < _MOST_DIGITS
        return int(value) if is_number else default

    def set_milliseconds(self, name: str, value: int) -> None:
        """Remember a span of time."""
        self._store.setValue(name, str(value))

    @property
    def folder(self) -> Path:
        """The folder of the file opened last."""
        recent = self.recent
        return recent[0].parent if recent else Path.home()


def _is_there(path: Path) -> bool:
    """False also for what can be no name of a file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
