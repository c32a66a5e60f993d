"""Ways through the window: what is shown, where to go, help and preferences."""
