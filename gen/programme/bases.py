"""Reads ``legal_bases.csv``: the instruments documents rest on, with the days they were in force."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from gen.domain.programme import KindSpec, LegalBase
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import REPEATED, SPAN_REVERSED, UNKNOWN_REFERENCE
from gen.programme.kinds import ALL_LEVELS, BEHAVIOURS
from gen.programme.tables import CsvRow, read_rows

BASE_COLUMNS = (
    *("id", "citation", "short", "issued_on", "in_force_from", "in_force_to", "kinds", "levels", "agencies"),
    "source",
)


def read_bases(
    path: Path, agency_ids: tuple[str, ...], kinds: Iterable[KindSpec], findings: FindingCollector
) -> tuple[LegalBase, ...]:
    """Return the instruments in file order, which is the order they are cited in; ``kinds`` are the programme's."""
    known = tuple(dict.fromkeys((*BEHAVIOURS, *(spec.kind for spec in kinds))))
    found: dict[str, LegalBase] = {}
    for row in read_rows(path, BASE_COLUMNS, findings):
        base = _base(row)
        _check_words(row, "kinds", base.kinds, known)
        _check_words(row, "levels", base.levels, ALL_LEVELS)
        _check_words(row, "agencies", base.agencies, agency_ids)
        if base.id in found:
            row.blame(REPEATED, "id", _("mã “{code}” đã có ở dòng trên").format(code=base.id))
        found.setdefault(base.id, base)
    return tuple(found.values())


def _base(row: CsvRow) -> LegalBase:
    issued_on, validity = row.required_day("issued_on"), row.span("in_force_from", "in_force_to")
    if validity.start is not None and validity.start < issued_on:
        row.blame(SPAN_REVERSED, "in_force_from", _("có hiệu lực trước ngày ban hành"))
    return LegalBase(
        id=row.required("id"),
        citation=row.required("citation"),
        short=row.required("short"),
        issued_on=issued_on,
        validity=validity,
        kinds=row.words("kinds"),
        levels=row.words("levels"),
        source=row.required("source"),
        agencies=row.words("agencies"),
    )


def _check_words(row: CsvRow, field: str, words: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    for word in words:
        if word not in allowed:
            row.blame(UNKNOWN_REFERENCE, field, _("không có “{word}”").format(word=word))


def may_cite(base: LegalBase, day: date) -> bool:
    """Tell whether a document of that day may rest on the instrument: issued by then and in force."""
    return base.issued_on <= day and base.validity.covers(day)
