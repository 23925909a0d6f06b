"""A form filled with the sums over the units of an agency."""

from datetime import date
from decimal import Decimal

from gen.domain.tables import AgencyTables, BudgetRow, IndicatorRow
from gen.domain.values import Value
from gen.intake.form.content import FormRow, form_content
from gen.intake.form.sums import NAMED, Sums, with_sums
from gen.programme import Programme

UNITS = {f"u{number}": f"Xã {number}" for number in range(NAMED + 5)}


def filled(programme: Programme, tables: AgencyTables) -> dict[str, tuple[FormRow, ...]]:
    agency = programme.agencies.get("lao-cai", date(2024, 12, 14))
    sums = Sums(tables, (), UNITS, frozenset({"CT03"}))
    return dict(with_sums(form_content(agency, 2024, programme, None), sums).rows)


def number(value: int, lacking: tuple[str, ...] = ()) -> Value:
    return Value(Decimal(value), lacking=lacking)


def row_of(rows: tuple[FormRow, ...], key: str, name: str) -> FormRow:
    return next(row for row in rows if row.cells[key] == name)


def test_terms_are_filled_in_and_the_rate_stays_computed(programme: Programme) -> None:
    rows = filled(programme, AgencyTables("m", 2024, indicators=(IndicatorRow("CT01", "", "", number(9), number(10)),)))

    cells = row_of(rows["indicators"], "code", "CT01").cells
    assert (cells["numerator"], cells["denominator"], cells["value"]) == (Decimal(9), Decimal(10), "rate")
    assert not cells["note"]


def test_what_each_agency_does_for_itself_is_not_added(programme: Programme) -> None:
    rows = filled(programme, AgencyTables("m", 2024, indicators=(IndicatorRow("CT03", "", "", value=number(12)),)))

    assert row_of(rows["indicators"], "code", "CT03").cells.get("value") is None


def test_units_without_a_figure_are_named_beside_the_sum(programme: Programme) -> None:
    rows = filled(programme, AgencyTables("m", 2024, budget=(BudgetRow("Nguồn khác", number(5, ("u3",)), number(4)),)))

    cells = row_of(rows["budget"], "funding", "Nguồn khác").cells
    assert (cells["planned"], cells["spent"]) == (Decimal(5), Decimal(4))
    assert cells["note"] == "Cộng từ 14/15 đơn vị cấp dưới; chưa có: Xã 3"


def test_of_many_units_without_a_figure_the_first_are_named(programme: Programme) -> None:
    lacking = tuple(UNITS)[:-1]
    rows = filled(programme, AgencyTables("m", 2024, budget=(BudgetRow("Nguồn khác", number(5, lacking)),)))

    note = str(row_of(rows["budget"], "funding", "Nguồn khác").cells["note"])
    assert note.endswith(f"Xã {NAMED - 1} (+4)")
