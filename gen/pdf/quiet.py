"""Libraries that log what they meet in damaged files: their words are English and name no file."""

import logging


def quieten(*libraries: str) -> None:
    """Let these libraries log nothing short of a failure of their own."""
    for library in libraries:
        logging.getLogger(library).setLevel(logging.CRITICAL)
