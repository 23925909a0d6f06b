"""Findings as lines of text: the most serious first, those of one kind together, each with its place and fix."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gen.cli.output import Painted
from gen.domain.diagnostic import Diagnostic, Severity
from gen.formatters.grouping import cells_of, grouped, sheet_of
from gen.messages import _
from gen.messages.severities import severity_name

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_MOST_OF_A_KIND = 5
"""So many findings of one kind on a sheet are told one by one though their sentences differ."""
_NAMED = 3
"""Of more of them so many are told in full, of the others only the cells."""

Group = tuple[Diagnostic, ...]


def finding_lines(findings: Iterable[Diagnostic], least: Severity = Severity.INFO) -> Iterator[Painted]:
    """Yield lines for the findings of at least this severity; those that say the same of several cells are one line."""
    return (_line(group.findings) for group in grouped(findings, least))


def each_finding(findings: Iterable[Diagnostic]) -> Iterator[Painted]:
    """Yield a line for each finding."""
    return (_line((finding,)) for finding in sorted(findings, key=lambda found: -found.severity))


def gathered_lines(findings: Iterable[Diagnostic]) -> Iterator[Painted]:
    """Yield lines for the findings; of many of one kind on a sheet only the first are told in full."""
    kinds: dict[object, list[Group]] = {}
    for group in (one.findings for one in grouped(findings)):
        kinds.setdefault((sheet_of(group[0]) or group, group[0].severity, group[0].code), []).append(group)
    for groups in kinds.values():
        told = len(groups) if len(groups) <= _MOST_OF_A_KIND else _NAMED
        yield from map(_line, groups[:told])
        if rest := [finding for group in groups[told:] for finding in group]:
            yield _others(rest)


def counted(findings: Iterable[Diagnostic]) -> str:
    """Return how many findings there are of each severity, as words: “2 lỗi, 5 cảnh báo, 1 lưu ý”."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[severity]} {severity_name(severity)}" for severity in reversed(Severity))


def from_here(place: str | Path) -> str:
    """Return a path, or a place in a file, as one would name it from the current folder."""
    return str(place).removeprefix(f"{Path.cwd()}{os.sep}")


def _line(group: Group) -> Painted:
    first = group[0]
    said = " ".join(part for part in (first.message, first.fix) if part)
    if len(group) == 1:
        return _painted(first, str(first.location), severity_name(first.severity), said)
    count = _("{severity}, {count} ô").format(severity=severity_name(first.severity), count=len(group))
    return _painted(first, cells_of(group), count, said)


def _others(findings: Sequence[Diagnostic]) -> Painted:
    first = findings[0]
    count = _("{severity}, {count} ô khác cùng loại").format(
        severity=severity_name(first.severity), count=len(findings)
    )
    return _painted(first, cells_of(findings), count, _("Xem từng ô: thêm --all."))


def _painted(finding: Diagnostic, place: str, severity: str, said: str) -> Painted:
    return Painted(
        f"{finding.code} {severity}", COLOURS[finding.severity], before=f"{from_here(place)}: ", after=f": {said}"
    )
