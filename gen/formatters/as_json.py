"""Findings as a JSON list, one object each, in the order given."""

import json
from collections.abc import Iterable

from gen.domain.diagnostic import Diagnostic
from gen.formatters.places import place_of


def to_json(findings: Iterable[Diagnostic]) -> str:
    """Return the list: file, code, name, severity, message, clause, location, fix, fixable."""
    return json.dumps([_object(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def _object(finding: Diagnostic) -> dict[str, object]:
    return {
        "file": finding.location.file,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        "clause": finding.clause,
        "location": place_of(finding.location),
        "fix": finding.fix,
        "fixable": finding.fixable,
    }
