"""Exit codes of every command."""

DONE = 0
FAULTS_FOUND = 1
COULD_NOT_RUN = 2
