"""What can go wrong, each with one sentence that a person can act on.

The message of each of these says what happened, where, and what to do; it is already translated.
"""


class InterlinearError(Exception):
    """The family of all errors that are shown as a sentence, never as a traceback."""


class InputError(InterlinearError):
    """A file cannot be read, or was refused as unsafe."""


class DamagedError(InputError):
    """A project is not whole, as after a crash of the computer; a part of it may be saved."""


class SignatureError(InputError):
    """A file does not begin as its suffix promises; it may be of another kind."""


class OutputError(InterlinearError):
    """A file could not be written; nothing was overwritten."""


class RequestError(InterlinearError):
    """The request does not fit the input: an unusable pattern, a refused untimed row."""


class ConflictError(InterlinearError):
    """A file was changed by another program since it was read."""


class LockedError(InterlinearError):
    """Another window or another machine has the file open; `is_here` tells a window apart."""

    def __init__(self, sentence: str, *, is_here: bool = True) -> None:
        """Tell it in a sentence."""
        super().__init__(sentence)
        self.is_here = is_here


class StaleEditError(InterlinearError):
    """An edit was computed from text that has changed meanwhile; nothing was applied."""
