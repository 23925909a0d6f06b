"""Findings as a Code Quality report of GitLab: a JSON list, each finding with a fingerprint of its own."""

import json
from collections.abc import Iterable
from hashlib import sha256

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation, Location, TextLocation
from gen.formatters.places import shown_place

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def to_gitlab(findings: Iterable[Diagnostic]) -> str:
    """Return the list. The line of a finding in a document is its paragraph; 1 where it has none."""
    seen: dict[str, int] = {}
    return json.dumps([_object(finding, seen) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def _object(finding: Diagnostic, seen: dict[str, int]) -> dict[str, object]:
    known = "\0".join((finding.location.file, finding.code, shown_place(finding.location), finding.message))
    again = seen[known] = seen.get(known, -1) + 1
    return {
        "description": " ".join(part for part in (finding.message, finding.fix) if part),
        "check_name": finding.code,
        "fingerprint": sha256(f"{known}\0{again}".encode(errors="surrogateescape")).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.location.file, "lines": {"begin": _line(finding.location)}},
    }


def _line(location: Location) -> int:
    match location:
        case DocumentLocation(block=int() as number) | TextLocation(line=int() as number):
            return number
        case _:
            return 1
