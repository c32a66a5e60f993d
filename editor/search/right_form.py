"""A right form, prepared so that many words can be compared with it."""

import re

from editor.language.forms.case_forms import in_case_of, is_case_of
from editor.language.similarity import likeness
from editor.language.tokens import words


class RightForm:
    """What a person says is right, and how it takes the place of something else."""

    def __init__(self, text: str) -> None:
        """Prepare a name, a word, or several words."""
        self.text = text.strip()
        self.words = words(self.text)
        self.alike = likeness(self.text)
        self.is_name = self.text != self.text.lower()
        self.is_phrase = not self.is_name and len(self.words) > 1
        self.is_compound = re.search("[a-z][A-Z]", self.text) is not None

    def replacement(self, found: str) -> str:
        """Return the right form as it should stand for what was found.

        Capitals stay capitals, and Slavic cases stay as they are.
        """
        if len(found) > 1 and found.isupper() and self.text.upper() != found:
            return self.text.upper()
        return in_case_of(self.text, found)

    def is_in(self, found: str) -> bool:
        """Return True when what was found is the right form but for capitals or a Slavic case."""
        return found.casefold() == self.text.casefold() or is_case_of(self.text, found)
