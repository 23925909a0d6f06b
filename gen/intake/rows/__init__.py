"""One row: which sheet and column is which, and cells read into typed rows."""
