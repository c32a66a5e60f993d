"""One module a verb; each registers itself in `editor.cli.base`."""
