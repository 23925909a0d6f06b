"""Check what comes back: every report among the paths named, every finding with its cell."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.errors import ConfigurationError
from gen.domain.location import TableLocation
from gen.domain.schema import SUMMARY_SHEET
from gen.intake import Checked, check_paths
from gen.intake.findings import files as file_findings
from gen.intake.findings import forms
from gen.messages import _
from gen.messages.one_file import attempted
from gen.pipeline.output.beside import with_part, write_apart
from gen.pipeline.output.store import FileStore
from gen.pipeline.reports.workshop import Workshop

MARKED = with_part("xl/workbook.xml", SUMMARY_SHEET)
"""What tells a workbook that was marked before: the sheet of its findings."""
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_UNREAD = frozenset(
    one.code
    for one in (
        forms.UNREADABLE_FILE,
        file_findings.UNHANDLED_FILE,
        file_findings.OVERSIZED_FILE,
        file_findings.WIDE_MERGE,
    )
)
"""What is said of a workbook of which nothing was read."""


class CheckRequest(Struct, frozen=True):
    """What ``gen check`` was asked for.

    No paths means the figures of the year in the workspace; ``workers`` 0 is all cores.
    """

    year: int
    paths: tuple[Path, ...] = ()
    annotate: Path | None = None
    workers: int = 0


def check(request: CheckRequest, workshop: Workshop) -> Iterator[Checked]:
    """Check every report, one after the other as they are asked for; raise where a path does not exist."""
    workshop.programme.require_year(request.year)
    paths = request.paths or (workshop.year_folder(request.year),)
    for path in paths:
        if not path.exists():
            raise ConfigurationError(_("Không tìm thấy “{path}”.").format(path=path))
        if request.annotate and request.annotate.resolve() == (path if path.is_dir() else path.parent).resolve():
            text = _("Bản sao của “{file}” sẽ ghi đè bản gốc; hãy chọn một thư mục khác “{folder}”.")
            raise ConfigurationError(text.format(file=path, folder=request.annotate))
    workers = request.workers or os.cpu_count() or 1
    mark = partial(_mark, paths, request.annotate) if request.annotate else None
    return check_paths(paths, request.year, workshop.programme, workshop.folder, workers, mark)


def _mark(paths: tuple[Path, ...], folder: Path, checked: Checked) -> Checked:
    """Write the copy with the findings marked, if there are any; one that cannot be written is one finding more.

    Nothing is marked in a file that cannot be read, which its findings say.
    """
    if checked.path.suffix.lower() not in WORKBOOKS or not checked.findings:
        return checked
    if any(finding.code in _UNREAD for finding in checked.findings):
        return checked
    found = attempted(lambda: _marked(paths, folder, checked), checked.path)
    if isinstance(found, Path):
        return replace(checked, marked=found)
    place = TableLocation(checked.path.as_posix())
    unmarked = file_findings.COPY_NOT_WRITTEN.at(place, reason=found.reason)
    return replace(checked, findings=(*checked.findings, unmarked))


def _marked(paths: tuple[Path, ...], folder: Path, checked: Checked) -> Path:
    """Write the copy into the folder, at the same relative path as the workbook; return where it is."""
    from gen.intake.annotation import annotated  # openpyxl is needed for nothing else

    within = next((path for path in paths if path.is_dir() and checked.path.is_relative_to(path)), checked.path.parent)
    copy = (folder / checked.path.relative_to(within)).with_suffix(".xlsx")
    return write_apart(copy, annotated(checked.path, checked.findings), FileStore(), MARKED)
