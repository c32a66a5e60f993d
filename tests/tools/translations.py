"""The catalogues of the program's languages.

python -m tests.tools.translations update     strings of the code into the catalogues
python -m tests.tools.translations compile    the catalogues as the program reads them
python -m tests.tools.translations check      says what is missing, unused or does not fit
python -m tests.tools.translations check --strict    the same; a missing one is a failure too
"""

import ast
import string
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
EDITOR = ROOT / "editor"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("nl", "zh_CN")
Id = str | tuple[str, str]


def po_of(language: str) -> Path:
    """Return where the catalogue of a language is."""
    return FOLDER / language / "LC_MESSAGES" / "interlinear.po"


@cache
def strings() -> dict[Id, str]:
    """Return the strings of the code that are translated, with the file that each is in."""
    found: dict[Id, str] = {}
    for path in sorted(EDITOR.rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for one in (*_called(tree), *_titles(tree)):
            found.setdefault(one, where)
    return found


def _called(tree: ast.AST) -> Iterator[Id]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", "")
        values = [one.value for one in node.args if isinstance(one, ast.Constant)]
        texts = [value for value in values if isinstance(value, str)]
        if name == "_" and texts:
            yield texts[0]
        elif name == "ngettext" and len(texts) == 2:
            yield texts[0], texts[1]


def _titles(tree: ast.AST) -> Iterator[Id]:
    """Yield what registered parts are called: the first line of the docstring of their class."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(map(_registers, node.decorator_list)):
            doc = ast.get_docstring(node) or node.name
            yield doc.strip().splitlines()[0].rstrip(".")


def _registers(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Attribute) and decorator.attr == "register"


def read(language: str) -> Catalog:
    """Return the catalogue of a language, an empty one where there is none yet."""
    path = po_of(language)
    if not path.is_file():
        return Catalog(language, project="Interlinear")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def translated(catalogue: Catalog, one: Id) -> tuple[str, ...]:
    """Return what stands for a string, all forms of it; nothing while one is missing."""
    message = catalogue.get(one if isinstance(one, str) else one[0])
    if message is None or not message.string or message.fuzzy:
        return ()
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return forms if all(forms) else ()


def updated(language: str) -> Catalog:
    """Return the catalogue with the strings of the code as they are now, and no others."""
    old = read(language)
    new = Catalog(language, project="Interlinear", fuzzy=False)
    new.creation_date = new.revision_date = old.creation_date
    for one, where in sorted(strings().items(), key=lambda item: (item[1], str(item[0]))):
        forms = translated(old, one)
        value: str | tuple[str, ...] = forms if isinstance(one, tuple) else "".join(forms)
        new.add(
            one, value or (("",) * new.num_plurals if isinstance(one, tuple) else ""), [(where, 0)]
        )
    return new


def po_bytes(catalogue: Catalog) -> bytes:
    """Return a catalogue as a file."""
    file = BytesIO()
    write_po(file, catalogue, width=0, omit_header=False, include_lineno=False)
    return file.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """Return a catalogue as the program reads it."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def fields(text: str) -> set[str]:
    """Return the placeholders of a string."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


def misfits(catalogue: Catalog) -> list[str]:
    """Return the strings whose translation has other placeholders, blanks or marks at its ends."""
    found = []
    for message in catalogue:
        for form in _forms(message):
            source = message.id if isinstance(message.id, str) else message.id[-1]
            single = message.id if isinstance(message.id, str) else message.id[0]
            try:
                fits = fields(single) & fields(source) <= fields(form) <= fields(source)
            except ValueError:
                fits = False
            ends = (source[:1].isspace(), source[-1:].isspace(), source[-1:] == "…")
            if not fits or ends != (form[:1].isspace(), form[-1:].isspace(), form[-1:] == "…"):
                found.append(f"{source!r}: {form!r}")
    return found


def _forms(message: Message) -> tuple[str, ...]:
    if not message.id or not message.string:
        return ()
    if isinstance(message.string, str):
        return (message.string,)
    return tuple(form for form in message.string if form)


def missing(catalogue: Catalog) -> list[Id]:
    """Return the strings of the code without a translation."""
    return [one for one in strings() if not translated(catalogue, one)]


def unused(catalogue: Catalog) -> list[Id]:
    """Return the strings of a catalogue that the code does not have."""
    known = strings()
    return [message.id for message in catalogue if message.id and message.id not in known]


def check(*, strict: bool) -> int:
    """Say what is not as it should be, and return the exit code."""
    failed = False
    for language in LANGUAGES:
        catalogue = read(language)
        left, spare, wrong = missing(catalogue), unused(catalogue), misfits(catalogue)
        count = len(strings())
        print(f"{language}: {count - len(left)} of {count} translated, {len(spare)} unused")
        for one in wrong:
            print(f"  does not fit: {one}")
        if strict:
            for one in (*left, *spare):
                print(f"  {'missing' if one in left else 'unused'}: {one!r}")
        failed |= bool(wrong) or (strict and bool(left or spare))
    return int(failed)


def main(arguments: list[str]) -> int:
    """Do what is asked for, and return the exit code."""
    if arguments[:1] == ["check"]:
        return check(strict="--strict" in arguments)
    if arguments not in (["update"], ["compile"]):
        print(__doc__, file=sys.stderr)
        return 2
    for language in LANGUAGES:
        po = po_of(language)
        po.parent.mkdir(parents=True, exist_ok=True)
        if arguments == ["update"]:
            po.write_bytes(po_bytes(updated(language)))
        po.with_suffix(".mo").write_bytes(mo_bytes(read(language)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
