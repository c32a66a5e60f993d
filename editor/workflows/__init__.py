"""Floor 3: the verbs: functions of a snapshot, options and progress, without a window."""
