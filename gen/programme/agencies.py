"""Reads ``data/agencies``: agencies with their spans of dates, and what became of them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from gen.domain.agency import Agency, AgencyType, Succession, Validity
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import REPEATED, UNKNOWN_REFERENCE
from gen.programme.tables import CsvRow, read_rows

AGENCY_COLUMNS = (
    *("id", "type", "name", "unit", "short_name", "header_lines", "superior", "symbol", "place", "head_title"),
    *("deputy_title", "collective", "leaders", "unit_symbol", "code", "identifier", "reports", "valid_from"),
    *("valid_to", "source", "note"),
)
UNIT_COLUMNS = (*AGENCY_COLUMNS, "parent")
SUCCESSION_COLUMNS = ("predecessor", "successor", "on", "seat", "note")
_UNIT_TYPES = tuple(member for member in AgencyType if member.is_lower)
_REPORTING_TYPES = tuple(member for member in AgencyType if not member.is_lower)
_TYPES = {member.value: member for member in AgencyType}


def read_agencies(path: Path, findings: FindingCollector) -> tuple[Agency, ...]:
    """Return the agencies in file order; overlapping spans of one id are a finding."""
    rows = read_rows(path, AGENCY_COLUMNS, findings)
    agencies = tuple(_agency(row, _REPORTING_TYPES) for row in rows)
    _check_overlaps(zip(rows, agencies, strict=True))
    return agencies


def read_units(path: Path, agencies: tuple[Agency, ...], findings: FindingCollector) -> tuple[Agency, ...]:
    """Return the agencies below provinces in file order, none where there is no such file.

    The parent must be one of ``agencies``; overlapping spans of one id are a finding.
    """
    if not path.exists():
        return ()
    known = {agency.id for agency in agencies}
    rows = read_rows(path, UNIT_COLUMNS, findings)
    units = tuple(replace(_agency(row, _UNIT_TYPES), parent=row.required("parent")) for row in rows)
    for row, unit in zip(rows, units, strict=True):
        if unit.parent not in known:
            row.blame(
                UNKNOWN_REFERENCE, "parent", _("không có đơn vị “{id}” trong agencies.csv").format(id=unit.parent)
            )
        if unit.id in known:
            row.blame(REPEATED, "id", _("mã “{code}” đã có trong agencies.csv").format(code=unit.id))
    _check_overlaps(zip(rows, units, strict=True))
    return units


def _agency(row: CsvRow, types: tuple[AgencyType, ...]) -> Agency:
    kind = row.choice("type", types)
    return Agency(
        id=row.required("id"),
        type=_TYPES.get(kind, AgencyType.PROVINCE),
        name=row.required("name"),
        unit=row.required("unit"),
        short_name=row.required("short_name"),
        header_lines=row.lines("header_lines"),
        symbol=row.required("symbol"),
        place=row.required("place"),
        head_title=row.required("head_title"),
        deputy_title=row.required("deputy_title"),
        validity=row.span("valid_from", "valid_to"),
        superior=row.text("superior") or None,
        collective=row.text("collective") or None,
        leaders=row.required("leaders"),
        unit_symbol=row.text("unit_symbol"),
        code=row.text("code"),
        identifier=row.text("identifier"),
        reports=row.flag("reports"),
        source=row.required("source"),
        note=row.text("note"),
    )


def _check_overlaps(rows: Iterable[tuple[CsvRow, Agency]]) -> None:
    eras: defaultdict[str, list[Validity]] = defaultdict(list)
    for row, agency in rows:
        if any(_overlap(agency.validity, other) for other in eras[agency.id]):
            message = _("“{id}” có hai dòng cùng hiệu lực trong một thời gian").format(id=agency.id)
            row.blame(REPEATED, "valid_from", message)
        eras[agency.id].append(agency.validity)


def _overlap(one: Validity, other: Validity) -> bool:
    starts_in_time = (one.start or date.min) <= (other.end or date.max)
    return starts_in_time and (other.start or date.min) <= (one.end or date.max)


def read_successions(path: Path, agencies: tuple[Agency, ...], findings: FindingCollector) -> tuple[Succession, ...]:
    """Return what passed into what; ids that are not in the roster, and dates that fit no row, are findings."""
    rows = read_rows(path, SUCCESSION_COLUMNS, findings)
    ends = {(agency.id, agency.validity.end) for agency in agencies}
    known = {agency.id for agency in agencies}
    successions = []
    for row in rows:
        found = Succession(
            predecessor=row.required("predecessor"),
            successor=row.required("successor"),
            on=row.required_day("on"),
            seat=row.flag("seat"),
            note=row.text("note"),
        )
        _check_succession(row, found, agencies, known, ends)
        successions.append(found)
    return tuple(successions)


def _check_succession(
    row: CsvRow, found: Succession, agencies: tuple[Agency, ...], known: set[str], ends: set[tuple[str, date | None]]
) -> None:
    for field, name in (("predecessor", found.predecessor), ("successor", found.successor)):
        if name not in known:
            row.blame(UNKNOWN_REFERENCE, field, _("không có đơn vị “{id}” trong agencies.csv").format(id=name))
            return
    if found.on == date.min:
        return
    eve = date.fromordinal(found.on.toordinal() - 1)
    if (found.predecessor, eve) not in ends:
        row.blame(UNKNOWN_REFERENCE, "on", _("“{id}” không kết thúc vào ngày liền trước").format(id=found.predecessor))
    if not any(agency.id == found.successor and agency.validity.covers(found.on) for agency in agencies):
        row.blame(UNKNOWN_REFERENCE, "on", _("“{id}” chưa có vào ngày này").format(id=found.successor))
