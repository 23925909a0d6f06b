"""Where the desk keeps what is its own, within the workspace."""

from pathlib import Path

_NAME = ".gen-desk"


def own_folder(root: Path) -> Path:
    """Return the folder of journal, accounts, pictures of pages and uploads in hand of a workspace."""
    return root / _NAME
