"""Where a text may be broken, and what a break costs."""
