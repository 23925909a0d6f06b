"""Giving a number: examine and describe the draft, find the places to write in, say what speaks against it."""
