"""Floor 2: one file a check; each says what a person should look at in a row."""
