"""All the text of a Word or Excel file, without its markup."""

import html
import re
import zipfile
from pathlib import Path


def text_of(path: Path) -> str:
    """Return the text of all parts of the file, each on lines of its own."""
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
    return html.unescape(re.sub("<[^>]+>", "", "\n".join(parts)).replace("\u00a0", " "))
