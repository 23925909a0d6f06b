"""One cell: numbers, days and texts as clerks write them, each with what is to be said of it."""
