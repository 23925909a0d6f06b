"""Findings as lines to read: one file after the other, each finding with its place, clause and remedy."""

from collections.abc import Sequence
from itertools import groupby

from gen.domain.diagnostic import Diagnostic, Severity
from gen.formatters.places import shown_place
from gen.messages import _
from gen.messages.severities import severity_name

_INDENT = "    "


def to_text(findings: Sequence[Diagnostic]) -> str:
    """Return the findings in the order given, grouped by file; “” if there are none."""
    lines: list[str] = []
    for file, group in groupby(findings, key=lambda finding: finding.location.file):
        lines.append(file)
        for finding in group:
            lines.extend(_lines(finding))
        lines.append("")
    return "\n".join(lines)


def _lines(finding: Diagnostic) -> list[str]:
    place = shown_place(finding.location)
    head = "  ".join(part for part in (finding.code, severity_name(finding.severity), place) if part)
    fixed = _(" [sửa được tự động]") if finding.fixable else ""
    lines = [f"  {head}", f"{_INDENT}{finding.message}{fixed}"]
    if finding.fix:
        lines.append(f"{_INDENT}{_('Cách sửa: {fix}').format(fix=finding.fix)}")
    if finding.clause:
        lines.append(f"{_INDENT}({finding.clause})")
    return lines


def summary(findings: Sequence[Diagnostic], files: int) -> str:
    """Return one sentence: how many files, how many findings of each severity, how many can be fixed."""
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in Severity}
    return _("{files} tệp: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý; {fixable} chỗ sửa được tự động.").format(
        files=files,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.INFO],
        fixable=sum(finding.fixable for finding in findings),
    )
