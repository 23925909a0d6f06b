"""Findings as lines of text: the gravest first, each with its place and how to fix it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from gen.cli.output import Painted
from gen.domain.diagnostic import Diagnostic, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def finding_lines(findings: Iterable[Diagnostic], least: Severity = Severity.INFO) -> Iterator[Painted]:
    """Yield a line for each finding of at least this severity."""
    for finding in sorted(findings, key=lambda found: -found.severity):
        if finding.severity >= least:
            said = " ".join(part for part in (finding.message, finding.fix) if part)
            place = f"{from_here(str(finding.location))}: "
            yield Painted(finding.code, _COLOURS[finding.severity], before=place, after=f" {said}")


def from_here(place: str | Path) -> str:
    """Return a path, or a place in a file, as one would name it from the folder at hand."""
    return str(place).removeprefix(f"{Path.cwd()}{os.sep}")
