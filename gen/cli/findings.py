"""Print findings, errors first, one line each with its place and how to mend it."""

from collections.abc import Iterable

import click

from gen.domain.diagnostic import Diagnostic, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def echo_findings(findings: Iterable[Diagnostic], least: Severity = Severity.INFO) -> None:
    """Print the findings of at least this severity to standard error."""
    for finding in sorted(findings, key=lambda found: -found.severity):
        if finding.severity >= least:
            code = click.style(finding.code, fg=_COLOURS[finding.severity])
            fix = f" {finding.fix}" if finding.fix else ""
            click.echo(f"{finding.location}: {code} {finding.message}{fix}", err=True)
