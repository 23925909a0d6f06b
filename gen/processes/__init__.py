"""Worker processes: ended with the one that started them, begun out of reach of Ctrl-C, seldom looking for garbage."""
