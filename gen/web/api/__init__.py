"""The desk for programs: the JSON of the command line, problems as ``application/problem+json``."""
