"""What travels in a bundle and runs there before anything is installed: the standard library alone, no word of gen."""
