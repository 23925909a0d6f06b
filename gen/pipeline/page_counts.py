"""How many pages documents have, laid out by LibreOffice: a fixed copy is compared with its original by one measure."""

import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from gen.domain.errors import ConfigurationError
from gen.pipeline.making.pdf import convert_all, find_office

_PAGE = re.compile(rb"/Type\s{0,4}/Page(?![A-Za-z])")
"""A page in a PDF that LibreOffice writes: its objects are not packed into streams."""


def can_count() -> bool:
    """Tell whether LibreOffice is there."""
    try:
        find_office()
    except ConfigurationError:
        return False
    return True


def page_counts(contents: Sequence[bytes]) -> tuple[int | None, ...]:
    """Return the number of pages of each document, None for one that cannot be laid out.

    Raises ConfigurationError without LibreOffice.
    """
    with TemporaryDirectory(prefix="gen-pages-") as folder:
        files = [Path(folder, f"{number}.docx") for number in range(len(contents))]
        for file, content in zip(files, contents, strict=True):
            file.write_bytes(content)
        converted = {one.document: one.pdf for one in convert_all(files, workers=1)}
        return tuple(_pages(converted.get(file)) for file in files)


def _pages(pdf: Path | None) -> int | None:
    return len(_PAGE.findall(pdf.read_bytes())) or None if pdf is not None else None
