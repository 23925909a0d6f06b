"""Findings as lines of text: the gravest first, each with its place and how to mend it."""

from collections.abc import Iterable, Iterator

import click

from gen.domain.diagnostic import Diagnostic, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def finding_lines(findings: Iterable[Diagnostic], least: Severity = Severity.INFO) -> Iterator[str]:
    """Yield a line for each finding of at least this severity."""
    for finding in sorted(findings, key=lambda found: -found.severity):
        if finding.severity >= least:
            code = click.style(finding.code, fg=_COLOURS[finding.severity])
            fix = f" {finding.fix}" if finding.fix else ""
            yield f"{finding.location}: {code} {finding.message}{fix}"
