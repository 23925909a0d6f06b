"""Documents that arrive: what can be read of them, their line in the book, the copy that is kept."""
