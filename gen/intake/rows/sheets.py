"""Which sheet of a workbook is which table: by name, by another known name, by likeness."""

from collections.abc import Iterable

from gen.domain.diagnostic import Diagnostic
from gen.intake.cells.limits import load_limits
from gen.intake.cells.texts import readable
from gen.intake.findings import forms as form_findings
from gen.intake.folding import fold, likeness
from gen.intake.raw import RawSheet
from gen.intake.schema import Schema, Sheet
from gen.vietnamese.senses import same_direction


def match_sheets(
    schema: Schema, visible: Iterable[RawSheet], hidden: Iterable[RawSheet] = ()
) -> tuple[dict[str, RawSheet], list[Diagnostic]]:
    """Return the raw sheet of each table by the table's key, and what is to be said of names.

    A hidden sheet is taken only by a table's very name that no visible sheet bears.
    """
    found: dict[str, RawSheet] = {}
    findings: list[Diagnostic] = []
    rest = list(visible)
    for is_named in (_is_name, _is_alias, _is_alike):
        left: list[RawSheet] = []
        for raw in rest:
            sheet = next((s for s in schema.sheets if s.key not in found and is_named(s, raw.name)), None)
            if sheet is None:
                left.append(raw)
                continue
            found[sheet.key] = raw
            if not _is_name(sheet, raw.name):
                findings.append(form_findings.RENAMED_SHEET.at(raw.at(), found=raw.name, sheet=sheet.name))
        rest = left
    for raw in hidden:
        sheet = next((s for s in schema.sheets if s.key not in found and _is_name(s, raw.name)), None)
        if sheet is not None:
            found[sheet.key] = raw
            findings.append(form_findings.HIDDEN_SHEET.at(raw.at(), sheet=raw.name))
    known = "; ".join(sheet.name for sheet in schema.sheets)
    findings.extend(
        form_findings.UNKNOWN_SHEET.at(raw.at(), found=raw.name, sheets=known)
        for raw in rest
        if raw.name not in OWN_SHEETS
    )
    return found, findings


MARK_SHEET = "_gen"
"""The very hidden sheet of the form that holds its version and the fingerprint of its tables."""
INSTRUCTIONS_SHEET = "Hướng dẫn"
SUMMARY_SHEET = "Lỗi cần sửa"
"""The sheet that an annotated copy has in front."""
OWN_SHEETS = frozenset({INSTRUCTIONS_SHEET, SUMMARY_SHEET})
"""Sheets of the form that hold no table."""


def _is_name(sheet: Sheet, name: str) -> bool:
    return fold(readable(name)) == fold(sheet.name)


def _is_alias(sheet: Sheet, name: str) -> bool:
    return fold(readable(name)) in {fold(alias) for alias in sheet.aliases}


def _is_alike(sheet: Sheet, name: str) -> bool:
    return likeness(name, sheet.name) >= load_limits().form["similar_heading"] and same_direction(name, sheet.name)
