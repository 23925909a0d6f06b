"""One PDF taken up: read within limits of size and time; whatever it brings up is a value that names it."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pdf.signing.reading import read_pdf
from gen.pipeline.making.budget import OutOfTime, limited

Result = TypeVar("Result")
_SECONDS = 30.0
"""What reading one file may take; a long report takes a tenth of a second."""


def taken(path: Path, work: Callable[[bytes], Result]) -> Result | Failure:
    """Return what the work makes of the bytes of a PDF, or why it makes nothing."""
    return attempted(lambda: _in_time(path, work), path)


def _in_time(path: Path, work: Callable[[bytes], Result]) -> Result:
    try:
        with limited(_SECONDS), _no_collecting():
            return work(read_pdf(path))
    except OutOfTime as error:
        text = _("“{file}” đọc quá lâu nên đã dừng; hãy in lại thành PDF từ bản gốc.")
        raise DocumentError(text.format(file=path.name)) from error


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let no garbage be looked for meanwhile: a PDF is tens of thousands of objects, walked through again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
