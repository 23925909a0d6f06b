"""Journals of what was decided about edits in Word: a CSV file of the workspace, to which lines are added."""

from collections.abc import Sequence
from pathlib import Path

from gen.domain.issuing import Store
from gen.spreadsheets.csv_text import csv_text


def add_to_journal(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]], store: Store) -> None:
    """Add lines to a journal; it begins with its heading."""
    heading, _end, lines = csv_text(columns, rows).partition("\r\n")
    before = path.read_bytes() if path.exists() else f"\ufeff{heading}\r\n".encode()
    store.write(path, before + lines.encode())
