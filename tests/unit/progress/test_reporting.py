from datetime import date

import pytest

from gen.domain.programme import Deadline
from gen.domain.working_days import working_day_before
from gen.programme.forms.shared import shared_tables
from gen.progress import Receipt, ReportState, Unit, nothing_reported, receipt_of, reporting_board
from gen.progress.reporting import ReportingBoard
from tests.support.figures import tables

BEFORE_15 = Deadline("annual", "Báo cáo năm", 12, 15, inclusive=False)
HUE = Unit("hue", "Huế", "province")
AFTER = date(2024, 12, 20)


def board(*receipts: Receipt, on: date = AFTER) -> ReportingBoard:
    return reporting_board((HUE,), 2024, {receipt.agency_id: receipt for receipt in receipts}, BEFORE_15, on)


@pytest.mark.parametrize(
    ("received", "state", "late"),
    [
        (date(2024, 12, 14), ReportState.ON_TIME, 0),
        (date(2024, 12, 15), ReportState.LATE, 1),
        (date(2024, 12, 20), ReportState.LATE, 6),
        (None, ReportState.UNDATED, 0),
    ],
)
def test_what_came_in_is_held_against_the_last_day(received: date | None, state: ReportState, late: int) -> None:
    row = board(Receipt("hue", received)).rows[0]

    assert (row.state, row.days_late) == (state, late)


def test_what_has_not_come_in_is_late_by_the_days_since() -> None:
    found = board()

    assert [(row.state, row.days_late) for row in found.overdue] == [(ReportState.NOT_SENT, 6)]


def test_what_came_in_later_had_not_come_in_on_the_day_of_the_board() -> None:
    found = board(Receipt("hue", date(2024, 12, 21)))

    assert [(row.state, row.receipt) for row in found.rows] == [(ReportState.NOT_SENT, None)]


def test_before_the_deadline_nothing_is_late() -> None:
    found = board(on=date(2024, 12, 14))

    assert found.rows[0].state is ReportState.NOT_DUE
    assert found.overdue == ()


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2025, 12, 14), date(2025, 12, 12)),
        (date(2024, 12, 14), date(2024, 12, 13)),
        (date(2023, 12, 14), date(2023, 12, 14)),
    ],
)
def test_a_deadline_on_a_weekend_proposes_the_friday_before(day: date, working: date) -> None:
    assert working_day_before(day) == working


def test_the_board_points_out_a_weekend() -> None:
    assert board().due.falls_on_weekend


def test_a_report_is_valid_as_the_checks_say_and_unknown_where_they_were_not_run() -> None:
    found = [board(Receipt("hue", date(2024, 12, 10), errors=errors)) for errors in (0, 2, None)]

    assert [each.rows[0].valid for each in found] == [True, False, None]
    assert [each.checked for each in found] == [True, True, False]
    assert [(len(each.valid), len(each.faulty)) for each in found] == [(1, 0), (0, 1), (0, 0)]


def test_tables_bear_witness_of_a_receipt_not_before_the_day_they_count_up_to() -> None:
    receipt = receipt_of(tables("hue", as_of=date(2024, 12, 14), absent=("budget",)))

    assert receipt == Receipt("hue", date(2024, 12, 14), inferred=True, absent=("budget",))


def test_a_recorded_day_goes_before_the_day_of_the_figures() -> None:
    receipt = receipt_of(tables("hue", as_of=date(2024, 12, 14)), recorded=date(2024, 12, 16))

    assert receipt is not None
    assert (receipt.received_on, receipt.inferred) == (date(2024, 12, 16), False)


def test_an_agency_without_any_table_has_sent_nothing() -> None:
    assert receipt_of(nothing_reported("hue", 2024, shared_tables())) is None
