"""Floor 2: one file a rule that tidies what was said or how it was written down."""
