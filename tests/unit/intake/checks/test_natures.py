"""Each figure against its nature and the level of its agency, in the very first year, with nothing to compare with."""

import copy
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.intake import Checker, ProgressFolder, Report
from gen.intake.checking import Checked
from gen.programme import Programme
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, Rows, write_workbook

Change = tuple[str, int, int, object]
"""A table, a row and a column of it counted from 0, and what is typed there."""


def checked(change: Change, folder: Path, programme: Programme) -> Checked:
    key, row, column, value = change
    tables: dict[str, Rows] = copy.deepcopy(CORRECT)
    tables[key][row][column] = value
    write_workbook(folder / "2024" / "lao-cai.xlsx", tables)
    return Checker(programme).check(Report(folder / "2024", "lao-cai", 2024))


def loud(report: Checked) -> set[tuple[str, str, str]]:
    """Return cell, code and sentence of the errors and warnings."""
    return {
        (f"{finding.location.sheet}!{finding.location.cell}", finding.code, finding.message)
        for finding in report.findings
        if finding.severity is not Severity.INFO and isinstance(finding.location, TableLocation)
    }


TOLD: dict[str, tuple[Change, str, str, str]] = {
    "thousands of an English Excel": (
        ("publicity", 0, 2, 1.234),
        "Tuyên truyền!C2",
        "TAB106",
        "1,234. Có phải là 1.234?",
    ),
    "half a person": (("trainings", 0, 5, 1.5), "Tập huấn!F2", "TAB106", "1,5. Có phải là 1.500?"),
    "thousands in a count": (("indicators", 2, 5, 2.75), "Chỉ tiêu!F4", "TAB106", "2,75. Có phải là 2.750?"),
    "many decimals in a count": (("indicators", 2, 5, 2.12345), "Chỉ tiêu!F4", "TAB106", "2,12345."),
    "phone of a mobile": (("trainings", 0, 6, 912345678), "Tập huấn!G2", "TAB150", "912345678"),
    "phone as text": (("trainings", 0, 6, "0912 345 678"), "Tập huấn!G2", "TAB150", "0912 345 678"),
    "phone with points": (("trainings", 0, 6, "0987.654.321"), "Tập huấn!G2", "TAB150", "0987.654.321"),
    "phone of a country": (("publicity", 0, 2, "+84 912 345 678"), "Tuyên truyền!C2", "TAB150", "+84"),
    "phone of an office": (("publicity", 0, 2, "0214 3840 123"), "Tuyên truyền!C2", "TAB150", "0214"),
    "phone for a value": (("indicators", 4, 5, 387654321), "Chỉ tiêu!F6", "TAB150", "387654321"),
    "two numbers": (("trainings", 0, 6, "100 200"), "Tập huấn!G2", "TAB151", "100 200"),
    "two lines": (("trainings", 0, 6, "80\n120"), "Tập huấn!G2", "TAB151", "80 120"),
    "two lines of money": (("budget", 0, 1, "350\r\n120"), "Kinh phí!B2", "TAB151", "350 120"),
    "perhaps two numbers": (("publicity", 0, 2, "80 120"), "Tuyên truyền!C2", "TAB152", "80.120"),
    "two numbers with a stroke": (("trainings", 0, 6, "80/120"), "Tập huấn!G2", "TAB101", "80/120"),
    "two numbers with a semicolon": (("trainings", 0, 6, "100; 200"), "Tập huấn!G2", "TAB101", "100; 200"),
    "a raised digit": (("trainings", 0, 6, "1200²"), "Tập huấn!G2", "TAB101", "1200²"),
    "per cent of people": (("trainings", 0, 5, "80%"), "Tập huấn!F2", "TAB110", "80%"),
    "per cent of a count": (("indicators", 2, 5, "12 %"), "Chỉ tiêu!F4", "TAB110", "12 %"),
    "the year for people": (("trainings", 0, 6, 2024), "Tập huấn!G2", "TAB160", "2024"),
    "the year for meetings": (("indicators", 2, 5, 2024), "Chỉ tiêu!F4", "TAB160", "2024"),
    "the year before for an audience": (("publicity", 0, 2, 2023), "Tuyên truyền!C2", "TAB161", "2023"),
    "đồng": (("budget", 0, 1, 90501200), "Kinh phí!B2", "TAB155", "Có phải là 90.501.200 đồng (90,5012 triệu đồng)?"),
    "nghìn đồng": (("budget", 0, 1, 350500), "Kinh phí!B2", "TAB155", "350.500 nghìn đồng (350,5 triệu đồng)?"),
    "perhaps nghìn đồng": (("budget", 0, 1, 120000), "Kinh phí!B2", "TAB156", "120.000 nghìn đồng (120 triệu đồng)?"),
    "đồng in words": (("budget", 0, 1, "350.500.000 đồng"), "Kinh phí!B2", "TAB153", "350,5 triệu đồng"),
    "a class like a town": (("trainings", 0, 6, 80120), "Tập huấn!G2", "TAB157", "80.120"),
    "a large class": (("trainings", 0, 6, 4200), "Tập huấn!G2", "TAB158", "4.200"),
    "more officials than any province": (("indicators", 0, 4, 15001500), "Chỉ tiêu!E2", "TAB157", "15.001.500"),
    "more experts than officials": (("indicators", 4, 5, 45000), "Chỉ tiêu!F6", "TAB159", "1.500 công chức"),
}


@pytest.mark.parametrize(("change", "cell", "code", "part"), TOLD.values(), ids=list(TOLD))
def test_figure_that_cannot_be_or_hardly_is_told_at_its_cell(
    change: Change, cell: str, code: str, part: str, tmp_path: Path, programme: Programme
) -> None:
    said = loud(checked(change, tmp_path, programme))

    assert [message for place, found, message in said if (place, found) == (cell, code) and part in message]


CLEAN: dict[str, Change] = {
    "one delegation": ("indicators", 3, 5, 1),
    "three meetings": ("indicators", 4, 5, 3),
    "a count as text": ("publicity", 0, 2, "12345"),
    "thousands with a point": ("publicity", 0, 2, "12.345"),
    "thousands with a hard space": ("publicity", 0, 2, "12\u00a0345"),
    "a float that is whole": ("publicity", 0, 2, 150.0),
    "an audience of millions": ("publicity", 0, 2, 2500000),
    "money with a decimal": ("budget", 0, 1, "1.290,5"),
    "money as a number": ("budget", 0, 1, 1290.5),
    "money of a large province": ("budget", 0, 1, 24850.75),
    "money of two thousand": ("budget", 0, 1, 2024),
    "no money at all": ("budget", 0, 1, 330),
    "not reported": ("budget", 0, 1, "–"),
    "a rate as a target": ("indicators", 0, 6, 100.0),
    "a rate with a comma": ("indicators", 0, 5, "82,3 %"),
    "a large class of a hall": ("trainings", 0, 6, 850),
    "a province of many officials": ("indicators", 0, 4, 24567),
}


@pytest.mark.parametrize("change", CLEAN.values(), ids=list(CLEAN))
def test_figure_as_it_should_be_is_neither_refused_nor_asked_about(
    change: Change, tmp_path: Path, programme: Programme
) -> None:
    usual = loud(checked(("info", 5, 1, "0214 3840 000"), tmp_path / "usual", programme))

    assert loud(checked(change, tmp_path / "changed", programme)) <= usual


MONEY = {
    "1,2 tỷ": "1200",
    "1.2 tỷ đồng": "1200",
    "1 tỷ 200 triệu": "1200",
    "1 tỷ 290 triệu 500 nghìn đồng": "1290.5",
    "120.000.000 đồng": "120",
    "120 000 000 đ": "120",
    "120.000.000đ": "120",
    "350.500.000 VNĐ": "350.5",
    "120.000 nghìn đồng": "120",
    "120.500 ngàn": "120.5",
    "khoảng 1,5 tỉ": "1500",
    "350tr": "350",
    "350,5 triệu": "350.5",
    "350 trđ": "350",
}


@pytest.mark.parametrize(("text", "amount"), MONEY.items())
def test_money_with_its_unit_is_converted_exactly_and_said(text: str, amount: str, tmp_path: Path) -> None:
    tables: dict[str, Rows] = {**CORRECT, "budget": [["Ngân sách địa phương", text, 1, ""]]}
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", tables)

    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    assert reading.tables.budget[0].planned.number == Decimal(amount)
    assert any(f.severity is Severity.WARNING and "B2" in str(f.location) for f in reading.findings) or "khoảng" in text


@pytest.mark.parametrize("text", ["1.234 tỷ", "1 tỷ 200", "200 triệu 1 tỷ", "5 USD", "1tỷ2", "3 tỷ 2 tỷ"])
def test_money_that_may_be_two_amounts_is_asked(text: str, tmp_path: Path) -> None:
    tables: dict[str, Rows] = {**CORRECT, "budget": [["Ngân sách địa phương", text, 1, ""]]}
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx", tables)

    reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)

    assert reading.tables.budget[0].planned.number is None
    assert any(f.severity is Severity.ERROR and "B2" in str(f.location) for f in reading.findings)


def test_amounts_that_are_nothing_once_converted_are_refused(tmp_path: Path, programme: Programme) -> None:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx")
    book = openpyxl.load_workbook(path)
    book["Kinh phí"]["B1"] = "Dự toán (nghìn đồng)"
    book.save(path)

    found = loud(Checker(programme).check(Report(tmp_path / "2024", "lao-cai", 2024)))
    assert ("Kinh phí!B2", "TAB162") in {(cell, code) for cell, code, _message in found}
