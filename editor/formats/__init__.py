"""Floor 2: one file a format of transcripts or subtitles, found through the registry in base."""
