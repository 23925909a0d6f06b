"""Findings as the annotations of GitHub: workflow commands, one line each, that a run prints."""

from collections.abc import Sequence

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TextLocation
from gen.formatters.places import shown_place

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def to_github(findings: Sequence[Diagnostic]) -> str:
    """Return a line for each finding, in the order given; “” if there are none."""
    return "\n".join(map(_command, findings))


def _command(finding: Diagnostic) -> str:
    properties = {"file": finding.location.file, "title": f"{finding.code} {finding.name}"}
    if isinstance(finding.location, TextLocation) and finding.location.line is not None:
        properties["line"] = str(finding.location.line)
    named = ",".join(f"{name}={_escaped(text, _IN_PROPERTIES)}" for name, text in properties.items())
    place = shown_place(finding.location)
    said = " ".join(part for part in (place and f"[{place}]", finding.message, finding.fix) if part)
    return f"::{_COMMANDS[finding.severity]} {named}::{_escaped(said, _IN_MESSAGES)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
