"""Whose each file of a year's folder is: one answer for every command."""
