"""Files as other programs write them, read as a person would read them."""

import pytest

from .files import FILES
from .foreign import Foreign


@pytest.mark.parametrize("file", FILES, ids=[file.what for file in FILES])
def test_a_file_of_another_program_is_read_as_it_is_meant(file: Foreign) -> None:
    assert file.read() == file.truth()


def test_there_are_many_and_each_is_another_one() -> None:
    assert len({file.what for file in FILES}) == len(FILES)
