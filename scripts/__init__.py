"""Scripts for those who work on the repository; not part of the installed program."""
