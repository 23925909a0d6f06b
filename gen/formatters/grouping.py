"""Findings that say the same of several cells of a sheet, as one."""

from collections.abc import Iterable

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.formatters.ranges import cell_ranges

_MOST_RANGES = 20


class FindingGroup(Struct, frozen=True):
    """Findings with one code, severity and sentence, in the cells of one sheet; else a finding alone."""

    findings: tuple[Diagnostic, ...]

    @property
    def place(self) -> str:
        """The place of a finding alone, else the cells as ranges: ``data.xlsx!Chỉ tiêu!H5:H7, J2``."""
        return str(self.findings[0].location) if len(self.findings) == 1 else cells_of(self.findings)


def grouped(findings: Iterable[Diagnostic], least: Severity = Severity.INFO) -> list[FindingGroup]:
    """Return the findings of at least this severity in groups, the most serious first, else in their order."""
    groups: dict[object, list[Diagnostic]] = {}
    wanted = sorted((found for found in findings if found.severity >= least), key=lambda found: -found.severity)
    for place, finding in enumerate(wanted):
        said = (finding.code, finding.severity, finding.message, finding.fix)
        groups.setdefault((sheet_of(finding) or place, *said), []).append(finding)
    return [FindingGroup(tuple(group)) for group in groups.values()]


def sheet_of(finding: Diagnostic) -> tuple[str, str | None] | None:
    """Return the sheet in which the finding has a cell; None if it is elsewhere."""
    place = finding.location
    return (place.file, place.sheet) if isinstance(place, TableLocation) and place.cell else None


def cells_of(findings: Iterable[Diagnostic]) -> str:
    """Return the cells of findings on one sheet as ranges."""
    tables = [finding.location for finding in findings if isinstance(finding.location, TableLocation)]
    ranges = cell_ranges(place.cell or "" for place in tables)
    shown = ", ".join(ranges[:_MOST_RANGES]) + (" …" if len(ranges) > _MOST_RANGES else "")
    return str(TableLocation(tables[0].file, tables[0].sheet, shown))
