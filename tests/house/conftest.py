"""What the tests of the house share."""

from collections.abc import Iterator

import pytest

from tests.tools import sources


@pytest.fixture(scope="module", autouse=True)
def trees_let_go() -> Iterator[None]:
    """Let go of all syntax trees behind the last test of a file: they take much memory."""
    yield
    sources.tree_of.cache_clear()
