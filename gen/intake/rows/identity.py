"""The sheet “Thông tin”: which agency these figures belong to, of which year, as of which day, who made them up."""

from datetime import date
from functools import lru_cache

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.periods import read_dated
from gen.domain.schema import ColumnKind, Schema
from gen.intake.cells.days import read_day
from gen.intake.cells.raw import Raw
from gen.intake.cells.texts import read_text
from gen.intake.findings import forms as form_findings
from gen.intake.folding import fold, nearest
from gen.intake.raw import RawSheet
from gen.intake.rows.headings import find_heading
from gen.intake.rows.whose import advice_on_agency
from gen.messages import _


class Identity(Struct):
    """What “Thông tin” says: texts by key, the day of the figures, and the cell of each item."""

    texts: dict[str, str] = field(default_factory=dict)
    as_of: date | None = None
    places: dict[str, TableLocation] = field(default_factory=dict)


def read_identity(schema: Schema, raw: RawSheet, year: int) -> tuple[Identity, list[Diagnostic]]:
    """Read the rows “Mục | Giá trị” below the heading, or from the first row on where there is no heading."""
    identity = Identity()
    heading = find_heading(schema.sheet("info"), raw)
    items, values = (heading.columns.get("item", 0), heading.columns.get("value", 1)) if heading else (0, 1)
    findings: list[Diagnostic] = list(heading.findings) if heading else []
    keys = _keys_of_items(schema)
    for number, row in raw.rows:
        label = row[items] if items < len(row) else None
        if not isinstance(label, str) or not label.strip() or (heading and number <= heading.row):
            continue
        key = keys.get(fold(label))
        if key is None:
            findings.append(_unknown_item(schema, raw.at(number, items), label))
            continue
        identity.places[key] = raw.at(number, values)
        findings.extend(_take(identity, schema, key, row[values] if values < len(row) else None, year))
    return identity, findings


@lru_cache(maxsize=8)
def _keys_of_items(schema: Schema) -> dict[str, str]:
    """Return the keys of the items by their folded names."""
    return {fold(name): key for key, name in schema.info.items()}


def _unknown_item(schema: Schema, place: TableLocation, label: str) -> Diagnostic:
    near = nearest(label, schema.info.values())
    hint = " " + _("Có phải là “{value}”?").format(value=near) if near else ""
    return form_findings.UNKNOWN_ITEM.at(place, found=label, nearest=hint, names="; ".join(schema.info.values()))


def _take(identity: Identity, schema: Schema, key: str, cell: Raw, year: int) -> list[Diagnostic]:
    place = identity.places[key]
    names = {"column": schema.info[key], "year": year}
    if key == "as_of":
        reading = read_day(cell, ColumnKind.DAY, year)
        identity.as_of = reading.day
        finding = reading.finding
    else:
        text = read_text(cell, schema.sheet("info").column("value"))
        identity.texts[key] = text.text
        finding = text.finding
    return [finding.declared.at(place, **{**names, **finding.values})] if finding else []


def check_identity(
    schema: Schema, identity: Identity, agency_id: str, year: int, sheet: TableLocation
) -> list[Diagnostic]:
    """Check that the tables are this agency's for this year, and that all of it is said."""
    findings: list[Diagnostic] = []
    places = identity.places
    for key in _NEEDED:
        if not (identity.as_of if key == "as_of" else identity.texts.get(key)):
            findings.append(form_findings.IDENTITY_INCOMPLETE.at(places.get(key, sheet), item=schema.info[key]))
    found = identity.texts.get("agency_id", "")
    if found and fold(found) != fold(agency_id):
        advice = advice_on_agency(found, agency_id, identity.texts.get("agency_name", ""))
        values = {"found": found, "expected": agency_id, "advice": advice}
        findings.append(form_findings.OTHER_AGENCY.at(places["agency_id"], **values))
    written = identity.texts.get("year", "")
    if written and written != str(year):
        findings.append(form_findings.OTHER_YEAR.at(places["year"], found=written, expected=year))
    return findings


def period_in(written: str) -> str:
    """Return the part of the year that “Kỳ báo cáo” names (``2026-Q1``: ``Q1``); what it is not is kept as written."""
    text = written.strip().upper()
    dated = read_dated(text)
    return text if dated is None else dated.period


_NEEDED = ("agency_id", "year", "as_of", "prepared_by")
