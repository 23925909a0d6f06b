"""Findings of a check, for programs."""

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation


def finding_record(finding: Diagnostic) -> dict[str, object]:
    """Return a finding: file, sheet, cell, code, name, severity, message, fix."""
    place = finding.location
    table = place if isinstance(place, TableLocation) else TableLocation(str(place))
    return {
        "file": table.file,
        "sheet": table.sheet,
        "cell": table.cell,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        "fix": finding.fix,
    }
