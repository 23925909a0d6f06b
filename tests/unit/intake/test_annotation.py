"""The copy sent back to the clerk: bad cells coloured and commented, a list of errors in front."""

import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import TableError
from gen.domain.schema import SUMMARY_SHEET
from gen.intake import ProgressFolder
from gen.intake.annotation import annotated
from gen.intake.cells.limits import load_limits
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, write_workbook
from tests.support.word import parts_of, zipped
from tests.support.workbook_parts import write

WITH_ERRORS = {
    **CORRECT,
    "trainings": [["Lớp kiến thức ASEAN", "Khác", "6/5/2024", "8/5/2024", "Lào Cai", 95, 80]],
    "budget": [["Ngân sách địa phương", "nhiều", 320, ""]],
}


@pytest.fixture
def with_errors(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "2024" / "lao-cai.xlsx", WITH_ERRORS)


def findings(path: Path) -> tuple[Diagnostic, ...]:
    return ProgressFolder(path.parent.parent, shared_tables()).read("lao-cai", 2024).findings


def annotate(path: Path, said: Iterable[Diagnostic], out: Path) -> Path:
    """Write the copy and return its path."""
    out.write_bytes(annotated(path, said))
    return out


def test_bad_cell_is_coloured_and_says_what_is_wrong_and_how_to_fix_it(with_errors: Path, tmp_path: Path) -> None:
    out = annotate(with_errors, findings(with_errors), tmp_path / "out.xlsx")

    cell = openpyxl.load_workbook(out)["Kinh phí"]["B2"]
    assert cell.fill.fgColor.rgb == "00FF9999"
    assert cell.comment is not None
    assert "TAB101" in cell.comment.text
    assert "để trống" in cell.comment.text


def test_good_cell_is_left_alone(with_errors: Path, tmp_path: Path) -> None:
    out = annotate(with_errors, findings(with_errors), tmp_path / "out.xlsx")

    cell = openpyxl.load_workbook(out)["Kinh phí"]["C2"]
    assert cell.comment is None
    assert cell.value == 320


def test_summary_in_front_lists_every_error_and_links_to_its_cell(with_errors: Path, tmp_path: Path) -> None:
    said = findings(with_errors)

    book = openpyxl.load_workbook(annotate(with_errors, said, tmp_path / "out.xlsx"))

    summary = book[book.sheetnames[0]]
    assert summary.title == SUMMARY_SHEET
    assert sorted(str(row[0].value) for row in summary.iter_rows(min_row=2)) == sorted(each.code for each in said)
    assert summary["D2"].hyperlink is not None


def test_of_very_many_findings_the_worst_are_marked_and_the_others_counted(with_errors: Path, tmp_path: Path) -> None:
    some, marked = findings(with_errors), load_limits().file["findings_marked"]
    worst = max(some, key=lambda each: each.severity)
    note = replace(worst, severity=Severity.INFO)

    book = openpyxl.load_workbook(annotate(with_errors, [note] * marked + [worst] * 3, tmp_path / "out.xlsx"))

    summary = book[SUMMARY_SHEET]
    assert [row[1].value for row in summary.iter_rows(min_row=2, max_row=5)] == ["Lỗi", "Lỗi", "Lỗi", "Ghi chú"]
    assert summary.max_row == marked + 2
    assert str(summary.cell(summary.max_row, 5).value).startswith("Còn 3 lỗi, cảnh báo hoặc ghi chú khác")


def test_annotated_copy_has_the_same_errors_when_checked_again(with_errors: Path, tmp_path: Path) -> None:
    target = tmp_path / "again" / "2024" / "lao-cai.xlsx"
    target.parent.mkdir(parents=True)

    said = findings(with_errors)
    annotate(with_errors, said, target)

    assert [(each.code, each.location) for each in findings(target)] == [(each.code, each.location) for each in said]


def test_same_findings_give_the_same_bytes(with_errors: Path, tmp_path: Path) -> None:
    said = findings(with_errors)

    one = annotate(with_errors, said, tmp_path / "one.xlsx")
    two = annotate(with_errors, said, tmp_path / "two.xlsx")

    assert one.read_bytes() == two.read_bytes()


def test_a_copy_keeps_the_clerks_formulas_but_not_those_that_reach_out(with_errors: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(with_errors)
    sheet = book["Kinh phí"]
    sheet["F1"], sheet["F2"], sheet["F3"] = "=SUM(C2:C3)", "=cmd|'/c calc'!A0", '=HYPERLINK("http://x.test","y")'
    book.save(with_errors)

    copy = openpyxl.load_workbook(annotate(with_errors, findings(with_errors), tmp_path / "out.xlsx"))["Kinh phí"]

    assert [copy[name].data_type for name in ("F1", "F2", "F3")] == ["f", "s", "s"]
    assert copy["F2"].value == "=cmd|'/c calc'!A0"


@pytest.mark.parametrize(
    "cell",
    ['<c r="F1" t="str"><v>=1+1</v></c>', '<c r="F1" t="inlineStr"><is><t>=1+1</t></is></c>'],
    ids=["str", "inline"],
)
def test_a_text_of_the_clerk_that_looks_like_a_formula_stays_a_text(
    with_errors: Path, tmp_path: Path, cell: str
) -> None:
    name = "xl/worksheets/sheet7.xml"
    parts = parts_of(with_errors.read_bytes())
    said = findings(with_errors)
    assert b'<c r="E1"' not in parts[name]
    parts[name] = parts[name].replace(b"</row>", f"{cell}</row>".encode(), 1)
    with_errors.write_bytes(zipped(parts))

    copy = openpyxl.load_workbook(annotate(with_errors, said, tmp_path / "out.xlsx"))["Kinh phí"]

    assert (copy["F1"].value, copy["F1"].data_type) == ("=1+1", "s")


def test_a_workbook_with_a_link_to_a_program_is_marked_and_the_link_is_gone(with_errors: Path, tmp_path: Path) -> None:
    said = findings(with_errors)
    with_errors.write_bytes(zipped(with_a_dde_link(parts_of(with_errors.read_bytes()))))

    out = annotate(with_errors, said, tmp_path / "out.xlsx")

    assert [name for name in parts_of(out.read_bytes()) if "externalLink" in name] == []


def with_a_dde_link(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a workbook as Excel writes one with ``=cmd|'/c calc'!A0``."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    link = f'<externalLink xmlns="{main}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    override = f'<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="{kind}"/></Types>'
    types, rels = "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
    target = f'<Relationship Id="rId99" Type="{relation}/externalLink" Target="externalLinks/externalLink1.xml"/>'
    book = f'<externalReferences><externalReference xmlns:r="{relation}" r:id="rId99"/></externalReferences>'
    return parts | {
        types: parts[types].replace(b"</Types>", override.encode()),
        rels: parts[rels].replace(b"</Relationships>", f"{target}</Relationships>".encode()),
        "xl/workbook.xml": parts["xl/workbook.xml"].replace(b"</sheets>", f"</sheets>{book}".encode()),
        "xl/externalLinks/externalLink1.xml": link.encode(),
    }


def test_a_workbook_that_declares_entities_is_refused(with_errors: Path, tmp_path: Path) -> None:
    parts = parts_of(with_errors.read_bytes())
    name = "xl/worksheets/sheet7.xml"
    parts[name] = b'<!DOCTYPE x [<!ENTITY a "320">]>' + parts[name].replace(b"<v>320</v>", b"<v>&a;</v>")
    assert b"&a;" in parts[name]
    with_errors.write_bytes(zipped(parts))

    with pytest.raises(TableError):
        annotate(with_errors, (), tmp_path / "out.xlsx")


def test_file_that_is_no_workbook_cannot_be_annotated(tmp_path: Path) -> None:
    path = tmp_path / "lao-cai.xlsx"
    path.write_text("no workbook")

    with pytest.raises(TableError):
        annotate(path, (), tmp_path / "out.xlsx")


def test_control_characters_in_what_is_said_do_not_keep_the_copy_from_being_written(
    with_errors: Path, tmp_path: Path
) -> None:
    said = [replace(each, message=f"{each.message}\x00\x1b") for each in findings(with_errors)]

    out = annotate(with_errors, said, tmp_path / "out.xlsx")

    comment = openpyxl.load_workbook(out)["Kinh phí"]["B2"].comment
    assert comment is not None
    assert "TAB101" in comment.text


def test_workbook_that_cannot_be_marked_in_time_is_told(
    with_errors: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = findings(with_errors)
    monkeypatch.setitem(load_limits().file, "annotation_seconds", 1)
    with_errors.unlink()
    os.mkfifo(with_errors)

    with pytest.raises(TableError, match="đọc quá 1 giây mà chưa xong"):
        annotate(with_errors, said, tmp_path / "out.xlsx")

    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/workbook.xml", "docProps/core.xml"])
def test_workbook_of_which_a_part_is_another_cannot_be_annotated(with_errors: Path, tmp_path: Path, part: str) -> None:
    with zipfile.ZipFile(with_errors) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    write(with_errors, {**parts, part: b'<other count="?"><a><b/></a></other>'})

    with pytest.raises(TableError, match="hãy mở bằng Excel"):
        annotate(with_errors, (), tmp_path / "out.xlsx")
