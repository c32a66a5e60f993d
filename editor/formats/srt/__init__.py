"""SubRip: reading the most careless files, and writing them as they came."""
