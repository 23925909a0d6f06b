"""What is wrong where it stands in a document's way no more: told as a warning, so that it stops nothing."""

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.intake.findings.blank import NOTHING_TO_COMPARE_WITH
from gen.intake.findings.forms import MISSING_SHEET


def is_missing_or_in(finding: Diagnostic, sheets: Collection[str]) -> bool:
    """Tell whether a finding is of one of the sheets, or misses one of them."""
    return finding.code == MISSING_SHEET.code or stands_in(finding, sheets)


def stands_in(finding: Diagnostic, sheets: Collection[str]) -> bool:
    """Tell whether a finding is of one of the sheets."""
    place = finding.location
    return isinstance(place, TableLocation) and place.sheet in sheets


def softened(finding: Diagnostic) -> Diagnostic:
    """Return a finding that is no error."""
    return replace(finding, severity=min(finding.severity, Severity.WARNING))


def of_before(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what is to be said of a year that is only compared with: its errors, as warnings.

    What else was to be said was said in its own year; that nothing came in is a note.
    """
    for finding in findings:
        if finding.severity is Severity.ERROR or finding.code == NOTHING_TO_COMPARE_WITH.code:
            yield softened(finding)
