"""Refusing a workbook that would fill the memory once it is laid out, with the place that makes it so."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.intake.cells.limits import load_limits
from gen.intake.cells.raw import address
from gen.intake.files.described import Described
from gen.intake.files.extent import area_of
from gen.intake.findings import files as file_findings
from gen.intake.findings import forms as form_findings
from gen.messages import _


def refuse_oversized(file: str, sheets: Sequence[Described]) -> None:
    """Raise TableError, with a finding for each place or for the file, where its sheets reach beyond the limits."""
    findings = [*_stray_cells(file, sheets), *_wide_merges(file, sheets)]
    reason = None if findings else _reason(sheets)
    if reason:
        findings = [oversized(file, reason)]
    if findings:
        raise TableError(findings[0].message, tuple(findings))


def refuse_wide_merges(file: str, sheets: Sequence[Described]) -> None:
    """Raise TableError where more cells are merged than a program that keeps each of them could hold."""
    if findings := tuple(_wide_merges(file, sheets)):
        raise TableError(findings[0].message, findings)


def oversized(file: str, reason: str) -> Diagnostic:
    """Return the finding of a file that is too large, for a reason in a few words."""
    return file_findings.OVERSIZED_FILE.at(TableLocation(file), file=PurePath(file).name, reason=reason)


def _stray_cells(file: str, sheets: Sequence[Described]) -> Iterator[Diagnostic]:
    for sheet in {sheet.name: sheet for sheet in sheets}.values():
        if sheet.extent.cells > load_limits().file["cells_allowed"]:
            cell = address(sheet.extent.rows, sheet.extent.columns - 1)
            yield form_findings.STRAY_CELL.at(TableLocation(file, sheet.name, cell), sheet=sheet.name, cell=cell)


def _wide_merges(file: str, sheets: Sequence[Described]) -> Iterator[Diagnostic]:
    """Yield a finding for the widest range of each sheet where all merged cells together are too many."""
    if sum(sheet.extent.merged_cells for sheet in sheets) <= load_limits().file["merged_cells_allowed"]:
        return
    for sheet in {sheet.name: sheet for sheet in sheets if sheet.extent.merged}.values():
        top, left, bottom, right = max(sheet.extent.merged, key=area_of)
        place = TableLocation(file, sheet.name, address(top, left))
        span = f"{address(top, left)}:{address(bottom, right)}"
        yield file_findings.WIDE_MERGE.at(place, sheet=sheet.name, range=span)


def _reason(sheets: Sequence[Described]) -> str | None:
    limits = load_limits().file
    if len(sheets) > limits["sheets_allowed"]:
        return _("có hơn {count} trang").format(count=limits["sheets_allowed"])
    if sum(sheet.extent.cells for sheet in sheets) > limits["all_cells_allowed"]:
        return _("các trang có quá nhiều ô")
    if sum(sheet.extent.text for sheet in sheets) > limits["letters_allowed"]:
        return _("các ô có quá nhiều chữ")
    return None
