"""Which sheet of a workbook is which table: by name, by another known name, by likeness, by its columns.

Two sheets that may be one table are told apart only where nothing is lost by it: one that holds nothing which the other
does not, one whose name says that it is of another year, one that is hidden. Else neither is read.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic
from gen.domain.finding import Finding
from gen.domain.schema import OWN_SHEETS, Schema
from gen.intake.findings import folders as sheet_findings
from gen.intake.findings import forms as form_findings
from gen.intake.raw import RawSheet
from gen.intake.rows.sheet_claims import Claim, Ground, claim_of


class Matched(Struct):
    """The sheet of each table by the table's key, what is to be said of names, and the tables that two may be."""

    found: dict[str, RawSheet] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    unsettled: set[str] = field(default_factory=set)


def match_sheets(
    schema: Schema, visible: Iterable[RawSheet], hidden: Iterable[RawSheet] = (), year: int = 0
) -> Matched:
    """Return which sheet is which table; ``year`` is that of the report, 0 where it is not known yet.

    A hidden sheet is taken only by a table's very name that no visible sheet may be meant by.
    """
    matched = Matched()
    claims: dict[str, list[Claim]] = {}
    known = "; ".join(sheet.name for sheet in schema.sheets)
    for raw in visible:
        claim = claim_of(schema, raw) if raw.name not in OWN_SHEETS else None
        if claim is not None:
            claims.setdefault(claim.sheet.key, []).append(claim)
        elif raw.name not in OWN_SHEETS:
            matched.findings.append(form_findings.UNKNOWN_SHEET.at(raw.at(), found=raw.name, sheets=known))
    for key, rivals in claims.items():
        _settle(matched, key, sorted(rivals, key=lambda claim: -claim.ground), year)
    for raw in hidden:
        _take_hidden(matched, schema, raw)
    return matched


def _settle(matched: Matched, key: str, claims: list[Claim], year: int) -> None:
    """Choose the sheet of a table among those that may be it, the one with the best ground first."""
    of_year = [claim for claim in claims if not claim.is_of_other_year(year)] or claims
    chosen = of_year[0] if len(of_year) == 1 else _fullest(of_year)
    rivals = [claim for claim in of_year if claim is not chosen and claim.adds_to(chosen)]
    named = [claim for claim in rivals if claim.ground > Ground.COLUMNS or chosen.ground == Ground.COLUMNS]
    if named:
        matched.unsettled.add(key)
        names = ", ".join(f"“{claim.raw.name}”" for claim in (chosen, *named))
        finding = sheet_findings.TWO_SHEETS.at(named[0].raw.at(), sheets=names, sheet=chosen.sheet.name)
        matched.findings.append(finding)
        return
    matched.found[key] = chosen.raw
    matched.findings.extend(_said_of(chosen))
    if chosen.is_of_other_year(year):
        values = {"found": chosen.raw.name, "sheet": chosen.sheet.name, "year": year or "…"}
        matched.findings.append(sheet_findings.SHEET_OF_OTHER_YEAR.at(chosen.raw.at(), **values))
    for claim in claims:
        if claim is not chosen:
            left = sheet_findings.SHEET_NOT_READ if claim in rivals else sheet_findings.SHEET_LEFT_OUT
            matched.findings.append(_left(left, claim, chosen))


def _fullest(claims: list[Claim]) -> Claim:
    """Return the first sheet to which no other adds anything; the first of all if there is none."""
    return next((one for one in claims if not any(other.adds_to(one) for other in claims)), claims[0])


def _said_of(claim: Claim) -> Iterator[Diagnostic]:
    values = {"found": claim.raw.name, "sheet": claim.sheet.name}
    if claim.ground is Ground.COLUMNS:
        yield sheet_findings.SHEET_BY_COLUMNS.at(claim.raw.at(), **values)
    elif claim.ground is not Ground.NAME:
        yield form_findings.RENAMED_SHEET.at(claim.raw.at(), **values)


def _take_hidden(matched: Matched, schema: Schema, raw: RawSheet) -> None:
    """Take a hidden sheet by a table's very name where there is no other; else say that it is not read."""
    claim = claim_of(schema, raw) if raw.name not in OWN_SHEETS else None
    if claim is None or claim.ground < Ground.PART or claim.sheet.key in matched.unsettled:
        return
    read = matched.found.get(claim.sheet.key)
    if read is None and claim.ground is Ground.NAME:
        matched.found[claim.sheet.key] = raw
        matched.findings.append(form_findings.HIDDEN_SHEET.at(raw.at(), sheet=raw.name))
    elif read is not None:
        chosen = Claim(claim.sheet, read, Ground.NAME)
        meant = claim.ground is Ground.NAME and claim.adds_to(chosen)
        left = sheet_findings.SHEET_NOT_READ if meant else sheet_findings.SHEET_LEFT_OUT
        matched.findings.append(_left(left, claim, chosen))


def _left(finding: Finding, claim: Claim, chosen: Claim) -> Diagnostic:
    return finding.at(claim.raw.at(), found=claim.raw.name, sheet=claim.sheet.name, read=chosen.raw.name)
