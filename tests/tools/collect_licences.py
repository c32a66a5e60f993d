"""Collects the licences of all that a bundle ships: `python -m tests.tools.collect_licences`.

Each installed distribution that the program needs, and what these need, gets one text in
`resources/licences`. The wheels of Qt for Python bring no texts; theirs are the system's copies.
"""

import re
import sys
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "resources" / "licences"
COMMON = Path("/usr/share/common-licenses")
IS_LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
QT = "PySide6 and Qt"
QT_NOTE = """\
Qt, and PySide6 and Shiboken6 (Qt for Python), are used under the GNU Lesser General Public License,
version 3. They are loaded as shared libraries that you may replace by your own builds. Their source
is at https://code.qt.io and https://download.qt.io. Qt Multimedia brings libraries of FFmpeg
(https://ffmpeg.org) under the GNU Lesser General Public License, version 2.1 or later.
"""


def needed() -> Iterator[metadata.Distribution]:
    """Yield the distributions that the program needs, directly or not, once each."""
    seen: set[str] = set()
    names = [Requirement(line).name for line in _own_requirements()]
    while names:
        name = re.sub(r"[-_.]+", "-", names.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        found = metadata.distribution(name)
        yield found
        names += [one.name for one in _requirements(found.requires or [])]


def _own_requirements() -> list[str]:
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    return list(project["dependencies"])


def _requirements(lines: list[str]) -> Iterator[Requirement]:
    for one in map(Requirement, lines):
        if one.marker is None or one.marker.evaluate({"extra": ""}):
            yield one


def texts_of(found: metadata.Distribution) -> Iterator[str]:
    """Yield the licence texts that a distribution brings, each once."""
    seen = set()
    for file in found.files or []:
        if ".dist-info" in str(file) and IS_LICENCE.search(file.name):
            text = Path(str(found.locate_file(file))).read_text(encoding="utf-8", errors="replace")
            if text not in seen:
                seen.add(text)
                yield text.strip()


def collected() -> dict[str, str]:
    """Return the texts by the names of what they are for."""
    made = {}
    for found in needed():
        name = found.metadata["Name"]
        if name.lower().startswith(("pyside6", "shiboken6")):
            continue
        made[name] = "\n\n----\n\n".join(texts_of(found))
    common = [
        (COMMON / name).read_text(encoding="utf-8") for name in ("LGPL-3", "GPL-3", "LGPL-2.1")
    ]
    made[QT] = "\n\n----\n\n".join([QT_NOTE.strip(), *common])
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    made["Python"] = python.read_text(encoding="utf-8").strip()
    return made


def main() -> int:
    """Write the texts, and return the exit code: 1 when a distribution brings none."""
    TARGET.mkdir(exist_ok=True)
    missing = 0
    for name, text in sorted(collected().items()):
        if not text:
            print(f"{name} brings no licence", file=sys.stderr)
            missing = 1
        (TARGET / f"{name}.txt").write_text(text.rstrip() + "\n", encoding="utf-8")
    return missing


if __name__ == "__main__":
    sys.exit(main())
