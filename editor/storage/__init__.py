"""Floor 2: files: the project file, and the only module that writes (fs)."""
