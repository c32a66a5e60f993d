"""Many files at once: looked through and corrected."""
