"""Windows that open over the main window for one question."""
