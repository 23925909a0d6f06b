"""Zip files from entries."""

import io
import zipfile
from collections.abc import Mapping


def rezipped(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip of ``entries``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()
