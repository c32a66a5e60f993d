"""What serves the program itself: settings, help, log, faults, desktop, workers."""
