"""A cue as it will stand on the screen."""
