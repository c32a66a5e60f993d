"""Floor 4: the window; the only package that imports PySide6."""
