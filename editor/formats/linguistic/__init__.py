"""Files of programs in which speech is cut and described: labels and tiers."""
