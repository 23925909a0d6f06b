"""Which agency each file of a year's folder belongs to: one answer for every command."""
