"""Floor 2: one file a way to fill time slots, found through the registry in base."""
