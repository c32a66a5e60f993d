"""Documents: opened, kept, saved, exported, left."""
