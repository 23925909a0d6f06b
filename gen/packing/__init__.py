"""Entries of zip files packed and unpacked fast, whatever the file is."""
