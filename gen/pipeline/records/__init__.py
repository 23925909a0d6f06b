"""What use cases found, as records for programs: the same for the command line and for ``/api``."""
