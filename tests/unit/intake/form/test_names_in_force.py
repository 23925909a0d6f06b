"""A form names agencies as they are called on its day, also where it repeats last year's words."""

import re
from datetime import date

import pytest

from gen.domain.tables import AgencyTables, TaskRow
from gen.intake.checks.names import OldNames
from gen.intake.form.content import form_content
from gen.intake.form.names_in_force import in_force
from gen.programme import Programme

NAMES = OldNames(
    re.compile("Sở Cũ|cấp huyện|tỉnh Tách|Bộ Mất"),
    {"Sở Cũ": "Sở Mới", "cấp huyện": "cấp xã", "tỉnh Tách": "tỉnh A; tỉnh B", "Bộ Mất": ""},
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Sở Nội vụ; các sở, ngành", "Sở Nội vụ; các sở, ngành"),
        ("Sở Cũ", "Sở Mới"),
        ("Sở Cũ; Sở Mới; Sở Nội vụ", "Sở Mới; Sở Nội vụ"),
        ("UBND cấp huyện; UBND cấp xã", "UBND cấp xã"),
        ("Mở lớp tại Sở Cũ và cấp huyện", "Mở lớp tại Sở Mới và cấp xã"),
        ("tỉnh Tách", "Nơi chủ trì"),
        ("Bộ Mất; Sở Cũ", "Nơi chủ trì"),
        ("", ""),
    ],
)
def test_last_years_words_are_said_with_the_names_in_force(written: str, said: str) -> None:
    assert in_force(written, NAMES, "Nơi chủ trì") == said


def test_words_stay_where_nobody_knows_who_is_meant_now() -> None:
    assert in_force("Bộ Mất", NAMES, "") == "Bộ Mất"


@pytest.mark.parametrize(
    ("agency_id", "lead"),
    [
        ("cao-bang", "Sở Thông tin và Truyền thông"),
        ("cao-bang", "Sở Kế hoạch và Đầu tư; Sở Tài chính"),
        ("lao-cai", "Ủy ban nhân dân cấp huyện; Ủy ban nhân dân tỉnh Yên Bái"),
        ("btc", "Bộ Kế hoạch và Đầu tư"),
    ],
)
def test_the_check_finds_no_old_name_in_what_the_form_was_filled_with(
    programme: Programme, agency_id: str, lead: str
) -> None:
    day = date(2025, 12, 14)
    names = OldNames.on(day, programme)
    task = TaskRow("1a", f"Việc của {lead}", lead, lead, None, None, "Sản phẩm", None, "", "")
    before = AgencyTables(agency_id, 2024, tasks=(task,))

    content = form_content(programme.agencies.get(agency_id, day), 2025, programme, before)

    assert names.within(lead)
    (row,) = content.rows["tasks"]
    assert [names.within(text) for text in row.cells.values() if isinstance(text, str) and names.within(text)] == []


def test_a_place_that_was_merged_is_called_by_the_place_and_not_by_its_committee(programme: Programme) -> None:
    names = OldNames.on(date(2025, 12, 14), programme)

    assert names.successors["tỉnh Yên Bái"] == "tỉnh Lào Cai"
    assert names.successors["Ủy ban nhân dân tỉnh Yên Bái"] == "Ủy ban nhân dân tỉnh Lào Cai"
