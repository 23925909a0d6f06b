"""The letter that returns a report: it is of the day the report came in, or of a later one."""

from datetime import date

import pytest

from gen.documents import DocumentContext
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.programme import Programme
from gen.progress.returned import Fault, FaultyReport
from tests.unit.documents.asking import AskMinistry

FAULT = Fault("Chỉ tiêu", "D5", "“khoảng mười” ở cột “Tử số” không phải là số.", "Ghi một số.")


def letter(ask: AskMinistry, programme: Programme, day: date, received: date | None, *, dated: bool) -> DocumentContext:
    """Return the letter that returns the report of a province."""
    report = FaultyReport("lao-cai", 2024, received, (FAULT,))
    province = programme.agencies.get("lao-cai", day)
    return ask(Behaviour.RETURN, 2024, day=day, dated=dated, progress=report, addressee=province)


def test_a_letter_dated_before_the_report_came_in_is_refused(ask_ministry: AskMinistry, programme: Programme) -> None:
    with pytest.raises(GenError, match=r"16/12/2024, trước ngày tiếp nhận báo cáo \(19/12/2024\)"):
        letter(ask_ministry, programme, date(2024, 12, 16), date(2024, 12, 19), dated=True)


@pytest.mark.parametrize("received", [date(2024, 12, 16), None])
def test_a_report_of_the_same_day_or_of_a_day_nobody_noted_is_returned(
    ask_ministry: AskMinistry, programme: Programme, received: date | None
) -> None:
    values = letter(ask_ministry, programme, date(2024, 12, 16), received, dated=True).values

    assert values["received_on"] == received


def test_a_draft_whose_day_is_blank_waits_for_its_day(ask_ministry: AskMinistry, programme: Programme) -> None:
    values = letter(ask_ministry, programme, date(2024, 12, 16), date(2024, 12, 19), dated=False).values

    assert values["received_on"] == date(2024, 12, 19)
