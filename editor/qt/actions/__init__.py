"""What a user can do: one table of actions, and what each of them does."""
