"""Words that no dictionary knows: underlined, walked through, and put right from a menu."""
