"""Finished documents in place of workbooks: their errors are findings, their edits are taken or named."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.domain.tables import AgencyTables, IndicatorRow, InputFile
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.edits_in_document import edits_found
from gen.intake.figures_in_document import FigureState, ReadFigure
from gen.intake.packed_tables.columns import ROWS
from gen.intake.packed_tables.writing import pack_tables
from gen.intake.report_reading import read_report_of
from gen.intake.rereading import reread
from gen.programme.forms.shared import shared_tables
from gen.revision.comparing import Memory, Revision
from tests.support.word import DRAFT_HEADER, RECORD, document, docx

CELL = Source("2024/lao-cai.xlsx", "Chỉ tiêu", "F7", "ab" * 32)
TABLES = AgencyTables(
    "lao-cai", 2024, indicators=(IndicatorRow("CT05", "Lượt người", "lượt", value=Value(Decimal(713), source=CELL)),)
)
FIGURE = ReadFigure(
    "CT05.result", "Lượt người", "lượt", FigureState.EDITED, "800", Decimal(800), "713", Decimal(713), (CELL,)
)


class LaterRow(IndicatorRow, frozen=True):
    """A row of a program to come, with a column more."""

    name: str = ""
    unit: str = ""
    later_lent: Value = NOT_REPORTED


def report(folder: Path, tables: AgencyTables | None, name: str = "lao-cai.docx") -> Path:
    return carrying(folder / name, pack_tables(tables, shared_tables()) if tables else "")


def carrying(path: Path, tables: str, record: str = RECORD) -> Path:
    """Write a document whose record has these tables as text."""
    carried = record.replace("</g:record>", f"<g:tables>{tables}</g:tables></g:record>")
    path.write_bytes(docx(document(DRAFT_HEADER), record=carried))
    return path


def codes(path: Path, agency: str | None = None, year: int | None = None) -> set[str]:
    return {finding.code for finding in read_report_of(path, path.name, agency, year, shared_tables()).findings}


def test_the_tables_of_a_document_are_read(tmp_path: Path) -> None:
    reading = read_report_of(report(tmp_path, TABLES), "2024/lao-cai.docx", None, None, shared_tables())

    assert reading.tables.indicators == TABLES.indicators
    assert [file.path for file in reading.tables.files] == ["2024/lao-cai.docx"]


def test_an_estimate_is_not_reported_as_if_somebody_had_typed_the_word(tmp_path: Path) -> None:
    value = Value(Decimal(713), source=CELL, estimated=True)
    estimated = replace(TABLES, indicators=(replace(TABLES.indicators[0], value=value),))

    reading = read_report_of(report(tmp_path, estimated), "lao-cai.docx", None, None, shared_tables())

    assert reading.tables.indicators[0].value.estimated
    assert "TAB104" not in {finding.code for finding in reading.findings}


def test_columns_that_this_version_does_not_know_are_named_and_the_others_are_read(tmp_path: Path) -> None:
    later = AgencyTables("lao-cai", 2024, indicators=(LaterRow("CT05", later_lent=Value(Decimal(12))),))
    path = carrying(tmp_path / "lao-cai.docx", pack_tables(later, shared_tables(), {**ROWS, "indicators": LaterRow}))

    reading = read_report_of(path, "lao-cai.docx", None, None, shared_tables())

    said = [finding for finding in reading.findings if finding.code == "TAB048"]
    assert [row.code for row in reading.tables.indicators] == ["CT05"]
    assert [(str(finding.location), finding.severity) for finding in said] == [("lao-cai.docx", Severity.INFO)]
    assert "cột “later_lent” của bảng “Chỉ tiêu”" in said[0].message


@pytest.mark.parametrize(
    ("old", "new"),
    [("urn:gen:record:1", "urn:gen:record:7"), ("gen.tables.2", "gen.tables.7")],
    ids=["record", "tables"],
)
def test_a_document_of_a_later_version_is_told_in_one_sentence(tmp_path: Path, old: str, new: str) -> None:
    record, tables = (text.replace(old, new) for text in (RECORD, pack_tables(TABLES, shared_tables())))
    path = carrying(tmp_path / "lao-cai.docx", tables, record)

    (finding,) = read_report_of(path, path.name, "lao-cai", 2024, shared_tables()).findings

    assert (finding.code, finding.severity) == ("TAB047", Severity.ERROR)
    assert "“lao-cai.docx” do phiên bản mới hơn của gen ghi (định dạng 7," in finding.message
    assert "hãy cập nhật gen rồi chạy lại" in finding.message


def test_a_document_without_tables_is_told(tmp_path: Path) -> None:
    assert codes(report(tmp_path, None)) == {"TAB042"}


def test_a_file_that_is_no_document_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"not Word")

    assert codes(tmp_path / "x.docx") == {"TAB041"}


@pytest.mark.parametrize(("agency", "year"), [("ha-noi", 2024), ("lao-cai", 2023)])
def test_a_document_of_another_agency_or_year_is_told(tmp_path: Path, agency: str, year: int) -> None:
    assert codes(report(tmp_path, TABLES), agency, year) == {"TAB043"}


def found(*figures: ReadFigure) -> list[Diagnostic]:
    return list(edits_found(Revision(), figures, TABLES, shared_tables(), "lao-cai.docx"))


def test_an_edited_figure_that_is_the_content_of_a_cell_waits_to_be_accepted() -> None:
    (finding,) = found(FIGURE)

    assert (finding.code, finding.severity) == ("TAB044", Severity.ERROR)
    assert str(finding.location) == "lao-cai.docx!Chỉ tiêu!F7"


@pytest.mark.parametrize(
    "figure",
    [
        replace(FIGURE, sources=(CELL, replace(CELL, cell="F8"))),
        replace(FIGURE, value=None, text="nhiều"),
        replace(FIGURE, old_value=Decimal(700)),
        replace(FIGURE, sources=()),
    ],
    ids=["of several cells", "no number", "another value in the cell", "of no cell"],
)
def test_a_figure_that_is_not_that_of_one_cell_is_an_error_too(figure: ReadFigure) -> None:
    assert [(finding.code, finding.severity) for finding in found(figure)] == [("TAB045", Severity.ERROR)]


def test_a_figure_deleted_from_the_text_is_named_and_does_not_speak_against_the_table() -> None:
    (finding,) = found(replace(FIGURE, state=FigureState.LOST, text="", value=None))

    assert (finding.code, finding.severity) == ("TAB046", Severity.WARNING)
    assert finding.location == TableLocation("lao-cai.docx", "Chỉ tiêu", "F7")


def test_a_document_whose_text_cannot_be_compared_is_told_in_one_sentence() -> None:
    torn = Revision(unknown="phần ghi nhớ bị hỏng", memory=Memory.TORN)

    (finding,) = edits_found(torn, (), TABLES, shared_tables(), "lao-cai.docx")

    assert (finding.code, finding.severity) == ("TAB051", Severity.ERROR)
    assert finding.message == "Không đối chiếu được văn bản với lúc lập: phần ghi nhớ bị hỏng."


def test_a_document_of_an_earlier_version_is_no_finding_for_that() -> None:
    assert edits_found(Revision(unknown="do phiên bản cũ lập"), (), TABLES, shared_tables(), "lao-cai.docx") == ()


def test_tables_laid_out_again_stand_at_their_own_rows() -> None:
    reading = reread(TABLES, shared_tables(), InputFile("lao-cai.docx", "0"))

    (record,) = reading.rows["indicators"].records
    assert (record.number, record.numbers["value"].number) == (7, Decimal(713))


def test_an_estimate_is_still_an_estimate() -> None:
    tables = replace(TABLES, indicators=(replace(TABLES.indicators[0], value=Value(Decimal("12.5"), True, CELL)),))

    reading = reread(tables, shared_tables(), InputFile("lao-cai.docx", "0"))

    value = reading.rows["indicators"].records[0].numbers["value"]
    assert (value.number, value.estimated) == (Decimal("12.5"), True)
