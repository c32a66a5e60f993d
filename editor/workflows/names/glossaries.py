"""The user's own glossary, which serves every project, and how it goes with a project's."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from editor import paths
from editor.core.errors import InputError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term, learned, merged, without
from editor.core.glossary_check import checked
from editor.core.i18n import _
from editor.core.warned import Warned
from editor.names.glossary_files.files import write_glossary
from editor.storage.fs import make_folder, reason_of, write_atomic
from editor.workflows.documents.opening import bytes_of
from editor.workflows.names.glossary_files import read_glossary


def user_glossary_path() -> Path:
    """Return where the user's glossary is kept; the file may not exist yet."""
    return paths.config_dir() / "glossary.csv"


def user_glossary() -> tuple[Glossary, tuple[Warned, ...]]:
    """Return the user's glossary, empty where there is none yet, and what is odd in its file.

    Raises:
        InputError: the file is damaged; the sentence names it.
    """
    path = user_glossary_path()
    try:
        state = path.stat()
    except FileNotFoundError:
        return EMPTY_GLOSSARY, ()
    except OSError as error:
        raise InputError(
            _("“{path}” cannot be read: {reason}.").format(path=path, reason=reason_of(error))
        ) from error
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1)
def _read(path: Path, _changed: int, _size: int) -> tuple[Glossary, tuple[Warned, ...]]:
    return read_glossary(bytes_of(path), str(path))


def save_user_glossary(glossary: Glossary) -> None:
    """Keep the user's glossary, in order and without what contradicts itself.

    Raises:
        OutputError: it was not saved; the old one is as it was.
    """
    path = user_glossary_path()
    make_folder(path.parent)
    write_atomic(path, write_glossary(checked(glossary.terms)[0], "csv"))


def teach_user(corrections: Iterable[tuple[str, str]]) -> Glossary:
    """Learn from corrections a person accepted, each the right form and what was heard for it.

    Returns:
        The user's glossary as it is now; the file is written only when something is new.

    Raises:
        InputError: the user's glossary is damaged, so nothing was added.
        OutputError: it was not saved.
    """
    old, _warnings = user_glossary()
    new = old
    for right, heard in corrections:
        new = learned(new, right, [heard])
    new = checked(new.terms)[0]
    if new != old:
        save_user_glossary(new)
    return new


def user_terms() -> Glossary:
    """Return the user's glossary, an empty one while its file is damaged, which others tell."""
    try:
        return user_glossary()[0]
    except InputError:
        return Glossary()


def combined(project: Glossary, user: Glossary) -> Glossary:
    """Return both glossaries as one in which the project's word is the last.

    Both are thought to be in order by themselves (see `checked`).

    What the project says was misheard is no right form of the user's here, and what it says of a
    form is not said otherwise by the user's.
    """
    heard = {form for term in project.terms for form in term.heard}
    rights = {term.preferred for term in project.terms}
    others = without(user, heard - rights)
    settled = heard | rights
    fitting = [_without_forms(term, settled) for term in others.terms]
    return merged(project, Glossary(tuple(fitting)))


def _without_forms(term: Term, settled: set[str]) -> Term:
    if settled.isdisjoint(term.heard):
        return term
    forms = tuple(form for form in term.heard if form not in settled)
    return Term(term.preferred, forms, term.translation, term.note, term.extra)
