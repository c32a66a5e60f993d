"""Transcripts as people read and publish them: Markdown, a page of HTML, JSON for podcasts."""
