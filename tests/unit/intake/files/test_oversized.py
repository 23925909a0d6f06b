"""Workbooks that would fill the memory once laid out: one finding, with the place, however they are written."""

import zipfile
from pathlib import Path

import pytest

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TableError
from gen.domain.location import TableLocation
from gen.intake import ProgressFolder
from gen.intake.annotation import annotated
from gen.intake.cells.limits import load_limits
from gen.programme.forms.shared import shared_tables
from tests.support.workbook_parts import MAIN, WORKSHEET, ods, write, xlsx

NAME = "Kinh phí"
NEAR = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nguồn</t></is></c></row>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "2024" / "lao-cai.xlsx"


def the_one(path: Path) -> tuple[str, str | None, str]:
    """Return code, cell and message of the only finding."""
    (finding,) = found(path)
    assert isinstance(finding.location, TableLocation)
    return finding.code, finding.location.cell, finding.message


def found(path: Path) -> tuple[Diagnostic, ...]:
    return ProgressFolder(path.parents[1], shared_tables()).read("lao-cai", 2024).findings


@pytest.mark.parametrize(
    "rows",
    [
        NEAR + "<row r='1048576'><c r='AZ1048576'><v>1</v></c></row>",
        NEAR + '<row r = "1048576"><c\n r\t=\n"AZ1048576" ><v>1</v></c></row>',
        NEAR + '<row r="1048576"><c r="az1048576"><v>1</v></c></row>',
        '<row r="1048576"><c r="AZ1048576"><v>1</v></c></row>' + NEAR,
        NEAR + '<row><c r="AZ1048576"><v>1</v></c></row>',
        '<row r="1048576">' + "<c/>" * 51 + "<c><v>1</v></c></row>" + NEAR,
        NEAR + '<row r="1048576"><c r="AY1048576"/><c><v>1</v></c></row>',
        NEAR + '<row r="1048575"><c r="A1048575"/></row><row><c r="AZ1048576"><v>1</v></c></row>',
        NEAR + '<row r="1048576"><c t="inlineStr" s="1" r="AZ1048576"><is><t> </t></is></c></row>',
    ],
    ids=[
        "single quotes",
        "blanks",
        "small letters",
        "rows out of order",
        "row without number",
        "cells without reference",
        "cell after an empty one",
        "row after a far one",
        "reference in the end",
    ],
)
def test_far_cell_is_told_however_it_is_written(path: Path, rows: str) -> None:
    xlsx(path, {NAME: WORKSHEET % (rows, "")})

    assert the_one(path)[:2] == ("TAB031", "AZ1048576")


def test_far_cell_is_told_under_a_prefix(path: Path) -> None:
    rows = '<x:row r="1048576"><x:c r="AZ1048576"><x:v>1</x:v></x:c></x:row>'
    xlsx(path, {NAME: f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'})

    assert the_one(path)[:2] == ("TAB031", "AZ1048576")


def test_far_cell_is_told_in_letters_of_two_bytes(path: Path) -> None:
    xml = WORKSHEET % ('<row r="1048576"><c r="AZ1048576"><v>1</v></c></row>', "")
    xlsx(path, {NAME: f'<?xml version="1.0" encoding="UTF-16"?>{xml}'})
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    write(path, {**parts, "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"].decode().encode("utf-16")})

    assert the_one(path)[:2] == ("TAB031", "AZ1048576")


def test_far_cell_of_an_opendocument_sheet_is_told(path: Path) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="1"/>'
    far = f'<table:table-cell table:number-columns-repeated="51"/>{cell}'
    ods(path.with_suffix(".ods"), f'<table:table-row table:number-rows-repeated="1048576">{far}</table:table-row>')

    assert the_one(path)[:2] == ("TAB031", "AZ1048576")


def test_many_rows_and_cells_without_references_do_not_pass_for_a_small_sheet(path: Path) -> None:
    rows = "<row/>" * 30_000 + "<row>" + "<c/>" * 90 + "<c><v>1</v></c></row>"
    xlsx(path, {NAME: WORKSHEET % (rows, "")})

    assert the_one(path)[:2] == ("TAB031", "CM30001")


def test_long_text_shared_by_many_cells_is_too_much(path: Path) -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 100_001))
    xlsx(path, {NAME: WORKSHEET % (cells, "")}, f"<si><t>{'chữ ' * 8000}</t></si>")

    code, _cell, message = the_one(path)

    assert code == "TAB037"
    assert message == "Tệp “lao-cai.xlsx” quá lớn nên không đọc được: các ô có quá nhiều chữ."


def test_long_text_that_few_of_many_cells_share_is_not_too_much(path: Path) -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>1</v></c></row>' for row in range(1, 10_001))
    xlsx(path, {NAME: WORKSHEET % (cells, "")}, f"<si><t>{'chữ ' * 8000}</t></si><si><t>ngắn</t></si>")

    assert not {finding.code for finding in found(path)} & {"TAB002", "TAB031", "TAB037", "TAB038"}


def test_long_text_repeated_in_an_opendocument_sheet_is_too_much(path: Path) -> None:
    text = f'<table:table-cell table:number-columns-repeated="10"><text:p>{"chữ " * 8000}</text:p></table:table-cell>'
    ods(path.with_suffix(".ods"), f'<table:table-row table:number-rows-repeated="1000">{text}</table:table-row>')

    assert the_one(path)[0] == "TAB037"


def test_one_part_shown_as_thousands_of_sheets_is_too_much(path: Path) -> None:
    names = {f"Trang {number}": WORKSHEET % (NEAR, "") for number in range(3000)}
    xlsx(path, names, same_part=True)

    code, _cell, message = the_one(path)

    assert code == "TAB037"
    assert "có hơn 255 trang" in message


def test_one_large_part_shown_as_many_sheets_is_too_much(path: Path) -> None:
    rows = NEAR + '<row r="100000"><c r="O100000"><v>1</v></c></row>'
    xlsx(path, {f"Trang {number}": WORKSHEET % (rows, "") for number in range(100)}, same_part=True)

    code, _cell, message = the_one(path)

    assert code == "TAB037"
    assert "quá nhiều ô" in message


def test_part_that_unpacks_to_more_than_is_allowed_is_refused_unread(path: Path) -> None:
    limit = load_limits().file["package_bytes"]
    write(path, {"xl/workbook.xml": b" " * (limit + 1)})

    code, _cell, message = the_one(path)

    assert code == "TAB037"
    assert "giải nén" in message


def test_part_that_says_less_than_it_unpacks_to_is_one_finding(path: Path) -> None:
    xlsx(path, {NAME: WORKSHEET % (NEAR, "<!--" + " " * 50_000_000 + "-->")})
    content = path.read_bytes()
    written = len(WORKSHEET % (NEAR, "<!---->")) + 2 * NEAR.count("ồ") + 50_000_000
    assert content.count(written.to_bytes(4, "little")) == 2
    path.write_bytes(content.replace(written.to_bytes(4, "little"), (400).to_bytes(4, "little")))

    assert the_one(path)[0] == "TAB002"


def test_entities_of_a_workbook_are_not_expanded(path: Path) -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "chữ"}">' for n in range(12))
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e11;</t></is></c></row>'
    xlsx(path, {NAME: f"<!DOCTYPE x [{lines}]>{WORKSHEET % (cell, '')}"})

    assert the_one(path)[0] == "TAB002"


def test_deep_nesting_is_no_more_than_a_finding(path: Path) -> None:
    xlsx(path, {NAME: WORKSHEET % (NEAR, "<extLst>" + "<a>" * 300_000 + "</a>" * 300_000 + "</extLst>")})

    assert "TAB031" not in {finding.code for finding in found(path)}


@pytest.mark.parametrize("merged", ["A1:XFD1048576", "xfd1048576:a1", "A2:A1048576"])
def test_range_merged_over_a_whole_sheet_is_told_and_not_marked(path: Path, tmp_path: Path, merged: str) -> None:
    xlsx(path, {NAME: WORKSHEET % (NEAR, f"<mergeCells><mergeCell ref='{merged}'/></mergeCells>")})

    code, cell, message = the_one(path)

    assert code == "TAB038"
    assert cell in ("A1", "A2")
    assert "1048576" in message
    with pytest.raises(TableError):
        annotated(path, found(path))


def test_many_ranges_that_are_wide_together_are_told(path: Path) -> None:
    ranges = "".join(f'<mergeCell ref="A{row}:XFD{row}"/>' for row in range(2, 60))
    xlsx(path, {NAME: WORKSHEET % (NEAR, f"<mergeCells>{ranges}</mergeCells>")})

    assert the_one(path)[:2] == ("TAB038", "A2")
