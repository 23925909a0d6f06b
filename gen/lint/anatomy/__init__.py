"""The classifier: which line of a document is which component. What it cannot find stays empty; it never guesses."""
