"""Files for the archive (ND30 Điều 28 to 30, Annex V): which lines of the two books lie in which."""
