"""What tells that there was a book of numbers: issued and received documents, sidecars, copies of the book.

Looked for only where the book has no number: a workspace that is truly new has none of these.
"""

import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from mmap import ACCESS_READ, mmap
from pathlib import Path

from msgspec import Struct

from gen.domain.errors import GenError, RegisterError
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.pipeline.backup.model import MANIFEST as BACKUP_MANIFEST
from gen.pipeline.numbering.pdf_marks import read_pdf_marks
from gen.pipeline.numbering.preparing import MARK
from gen.pipeline.received import numbers_kept
from gen.register import Series, read_mark
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.properties import read_custom

_COMPANION = "-journal"
_MAGIC = b"SQLite format 3\0"
_OURS = b"one_number_per_draft"
"""The name of an index that only a book of ours has; SQLite keeps the description of the tables on any page."""
_LARGEST_SIDECAR = 1 << 20
_OWNER_FILE = "~$"
_NAMED = 3
"""How many traces are named."""


class Trace(Struct, frozen=True):
    """A file that tells of a book; ``number`` is the one it carries, None for a copy of the book itself."""

    path: Path
    number: tuple[Series, int, int] | None = None

    @property
    def said(self) -> str:
        """The file in words, with the number it carries."""
        if self.number is None:
            return f"“{self.path}”"
        series, year, number = self.number
        return _("“{file}” (số {number:02d} năm {year}, dãy {series})").format(
            file=self.path, number=number, year=year, series=series.key
        )


def refuse_lost_book(workspace: Workspace, book: Path | None, beside: Iterable[Path] = ()) -> None:
    """Raise RegisterError where the workspace, or a folder ``beside``, tells of an earlier book (None: on a server)."""
    found: list[str] = []
    for trace in traces(workspace, book, beside):
        found.append(trace.said)
        if len(found) == _NAMED:
            break
    if found:
        text = _(
            "Sổ đăng ký chưa có số nào, nhưng đã từng có sổ: {traces}. Hãy lấy lại sổ hoặc bản sao lưu của sổ; nếu "
            "không còn bản nào, mở sổ mới bằng gen register new --reason LÝ_DO."
        )
        raise RegisterError(text.format(traces="; ".join(found)))


def traces(workspace: Workspace, book: Path | None, beside: Iterable[Path] = ()) -> Iterator[Trace]:
    """Yield what tells of an earlier book. What was handed in (``data``) and the templates are not ours to judge by."""
    if book is not None and not book.exists() and Path(f"{book}{_COMPANION}").exists():
        yield Trace(Path(f"{book}{_COMPANION}"))
    yield from (Trace(path, number) for path, number in numbers_kept(workspace.received))
    seen = set()
    for path in (*_files(workspace), *_beside(beside)):
        if path not in seen and path != book:
            seen.add(path)
            yield from _trace(path)


def highest(found: Iterable[Trace]) -> Mapping[tuple[Series, int], int]:
    """Return the highest number that the traces tell for each series and year."""
    last: dict[tuple[Series, int], int] = {}
    for trace in found:
        if trace.number is not None:
            series, year, number = trace.number
            last[series, year] = max(number, last.get((series, year), 0))
    return last


_OF_PROGRAMS = frozenset({"tests", "build", "dist", "node_modules"})
"""Folders of a checkout of the program: documents and books in them are examples, not the office's."""


def _files(workspace: Workspace) -> Iterator[Path]:
    """Yield the files of the workspace except what is shipped, handed in, received, hidden or a program's own."""
    passed_over = {str(workspace.data), str(workspace.templates), str(workspace.received)}
    for folder, folders, names in os.walk(workspace.root):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and os.path.join(folder, name) not in passed_over  # noqa: PTH118
            and not (folder == str(workspace.root) and name in _OF_PROGRAMS)
        )
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _beside(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in dict.fromkeys(folders):
        if folder.is_dir():
            yield from sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))


def _trace(path: Path) -> Iterator[Trace]:
    """Yield what one file tells; one that cannot be read tells nothing."""
    readers = {".docx": _document, ".json": _sidecar, ".pdf": _pdf, ".zip": _backup}
    try:
        yield from readers.get(path.suffix.lower(), _copy)(path)
    except (GenError, OSError, ValueError, RecursionError, zipfile.BadZipFile):
        return


def _document(path: Path) -> Iterator[Trace]:
    if path.name.startswith(_OWNER_FILE):
        return
    number = read_mark(read_custom(DocxArchive(path.read_bytes(), path.name)).get(MARK, ""))
    if number is not None:
        yield Trace(path, number)


def _pdf(path: Path) -> Iterator[Trace]:
    """Yield the number of a copy made into a PDF."""
    marks = read_pdf_marks(path)
    number = read_mark(marks[0]) if marks else None
    if number is not None:
        yield Trace(path, number)


def _sidecar(path: Path) -> Iterator[Trace]:
    if path.stat().st_size > _LARGEST_SIDECAR:
        return
    content = json.loads(path.read_bytes())
    line = content.get("register") if isinstance(content, dict) and "outgoing" in content else None
    if isinstance(line, dict):
        number = read_mark(f"{line.get('series')}@{line.get('year')}#{line.get('number')}")
        if number is not None:
            yield Trace(path, number)


def _backup(path: Path) -> Iterator[Trace]:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            if BACKUP_MANIFEST in archive.namelist():
                yield Trace(path)


def _copy(path: Path) -> Iterator[Trace]:
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            return
        with mmap(file.fileno(), 0, access=ACCESS_READ) as pages:
            is_ours = pages.find(_OURS) >= 0
    if is_ours:
        yield Trace(path)
