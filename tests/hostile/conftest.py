"""The window of the tests in `qt`, for those that show bad inputs in it."""

from tests.qt.conftest import opened, talk, window

__all__ = ["opened", "talk", "window"]
