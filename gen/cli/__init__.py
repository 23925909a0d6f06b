"""The command line."""


def run() -> None:
    """Start the command line."""
    raise SystemExit(2)
