"""Findings as SARIF 2.1.0 (OASIS), the exchange format of code checkers, with the rules that brought them up."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TextLocation
from gen.formatters.places import place_of, shown_place

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(findings: Sequence[Diagnostic], *, version: str) -> str:
    """Return the log of one run of the program of this version."""
    rules = {finding.code: finding for finding in sorted(findings, key=lambda finding: finding.code)}
    codes = list(rules)
    driver = {
        "name": "gen",
        "version": version,
        "rules": [{"id": code, "name": rules[code].name, "helpUri": _help(code)} for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _help(code: str) -> str:
    return f"docs/rules.md#{code.lower()}"


def _result(finding: Diagnostic, index: int) -> dict[str, object]:
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join(part for part in (finding.message, finding.fix) if part)},
        "locations": [_location(finding)],
        "properties": {"clause": finding.clause, "fixable": finding.fixable, **place_of(finding.location)},
    }


def _location(finding: Diagnostic) -> dict[str, object]:
    path = PurePath(finding.location.file)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")
    physical: dict[str, object] = {"artifactLocation": {"uri": uri}}
    if isinstance(finding.location, TextLocation) and finding.location.line is not None:
        physical["region"] = {"startLine": finding.location.line}
    place = shown_place(finding.location)
    logical = [{"fullyQualifiedName": place}] if place else []
    return {"physicalLocation": physical, "logicalLocations": logical}
