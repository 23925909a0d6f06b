"""The rules, one file each, a folder per family; every family lists its own by hand."""
