"""Writing Word files from nothing: markup as text, parts, and a package that holds no library's leftovers."""
