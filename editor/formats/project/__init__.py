"""Our own project file, all that a document holds."""
