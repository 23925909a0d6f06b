"""A province compared with the sum of its departments and districts."""

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError, UnknownName
from gen.domain.workspace import Workspace
from gen.intake import ProgressFolder
from gen.intake.receipts import read_receipt_days
from gen.pipeline.reports.boards import board_of
from gen.pipeline.reports.handed_in import Reports
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.trace_units import Comparison, UnitsRequest, UnitSum, add_up_units, units_under
from gen.programme import Programme, load_programme
from gen.programme.forms.shared import shared_tables
from gen.progress import ReportState, roll_up

DATA = Path(__file__).parents[3] / "data"
SILENT = "lao-cai.huyen-si-ma-cai"


@cache
def programme() -> Programme:
    return load_programme(DATA, "1439")


@cache
def lookup() -> Reports:
    return Reports(ProgressFolder(DATA / "progress", shared_tables()), programme())


@cache
def added_up(year: int, agency: str = "lao-cai", figure: str = "") -> UnitSum:
    request = UnitsRequest(year, date(year, 12, 14), agency, figure, workers=1)
    return add_up_units(request, Workshop(Workspace(DATA.parent, "1439")), int)


def comparison(year: int) -> Comparison:
    return added_up(year).comparison


def test_a_province_says_what_its_units_say_where_all_reported() -> None:
    assert {control.figure_id for control in comparison(2023).differing} == {"CT05.result", "training.attendances"}


def test_the_difference_names_the_unit_that_did_not_report() -> None:
    control = next(each for each in comparison(2024).controls if each.figure_id == "CT01.numerator")
    assert control.parts.lacking == (SILENT,)
    assert control.difference is not None
    assert control.difference == (control.whole.number or Decimal(0)) - (control.parts.number or Decimal(0))
    assert control.difference > 0


def test_what_every_agency_does_for_itself_is_not_compared() -> None:
    compared = {control.figure_id.partition(".")[0] for control in comparison(2024).controls}
    assert compared & {"CT03", "CT13", "instruments"} == set()
    assert {"CT01", "CT12", "training", "budget"} <= compared


def test_terms_are_compared_of_rates_alone() -> None:
    terms = [each.figure_id for each in comparison(2024).controls if each.figure_id.endswith(".numerator")]
    assert terms == ["CT01.numerator", "CT02.numerator", "CT09.numerator"]


def test_the_sum_of_units_rests_on_the_cells_of_every_unit() -> None:
    day = date(2024, 12, 14)
    tree = units_under(programme(), programme().agencies.get("lao-cai", day), day)
    tables = roll_up(tree, 2024, lookup(), programme())
    assert len(tables.members) == 28
    assert {unit for _sheet, unit in tables.lacking} == {SILENT}


def test_a_province_without_known_units_cannot_be_compared() -> None:
    day = date(2024, 12, 14)
    with pytest.raises(UnknownName):
        units_under(programme(), programme().agencies.get("ha-giang", day), day)


def test_units_are_held_against_the_fifth_of_december() -> None:
    recorded = read_receipt_days(DATA / "progress" / "2024", 2024).days
    day = date(2024, 12, 14)
    board = board_of(programme(), lookup().receipt, day, 2024, "annual", day, "units:lao-cai", recorded)
    assert board.last_day == date(2024, 12, 5)
    assert [row.unit.id for row in board.overdue] == [SILENT]
    assert board.in_state(ReportState.LATE)


def test_agencies_with_different_deadlines_are_not_on_one_board() -> None:
    day = date(2024, 12, 14)
    with pytest.raises(ConfigurationError, match="thời hạn khác nhau"):
        board_of(programme(), lookup().receipt, day, 2024, "annual", day, "lao-cai,units:lao-cai")
