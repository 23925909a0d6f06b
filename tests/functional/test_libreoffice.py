"""Documents that people open and save in LibreOffice: it drops the tags of controls and keeps their bindings."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from gen.pipeline.issue import issue
from gen.pipeline.numbering.model import IssueRequest, IssueState
from gen.pipeline.read import read_figures
from gen.wordml.bindings import TAG_START
from gen.wordml.controls import read_controls
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import read_record
from tests.support.edits import MAIN
from tests.support.libreoffice import convert, needs_libreoffice, replaced_in_writer
from tests.support.office import office_at
from tests.support.word import parts_of

FIGURE, PRINTED, TYPED = "CT01.result", "82,51%", "91,25%"
"""A figure that the report of the province shows once, in a control."""

pytestmark = [pytest.mark.office, needs_libreoffice]


@pytest.fixture(scope="module")
def report(reports: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as it was generated."""
    path = tmp_path_factory.mktemp("report") / "lao-cai.docx"
    path.write_bytes(reports["lao-cai"])
    return path


@pytest.fixture(scope="module")
def edited(report: Path) -> Path:
    """The report with one figure typed over in Writer."""
    return replaced_in_writer(report, PRINTED, TYPED, report.parent / "edited")


def shown(content: bytes) -> list[tuple[str, str]]:
    return [(one.tag, one.text) for one in read_controls(parts_of(content)[MAIN])]


def test_what_libreoffice_saved_has_no_tags_and_the_same_controls(report: Path, edited: Path) -> None:
    before, after = shown(report.read_bytes()), shown(edited.read_bytes())

    assert TAG_START.encode() + b"figure" not in parts_of(edited.read_bytes())[MAIN]
    assert [tag for tag, _text in after] == [tag for tag, _text in before]
    assert [pair for pair in after if pair not in before] == [(f"gen.figure.{FIGURE}", TYPED)]


def test_a_figure_typed_over_in_libreoffice_is_read_as_edited_and_no_other(report: Path, edited: Path) -> None:
    generated = read_figures(report.read_bytes(), report)

    read = read_figures(edited.read_bytes(), edited)

    assert [(one.id, one.old_text, one.text) for one in read.edited] == [(FIGURE, PRINTED, TYPED)]
    assert (read.reason, read.lost) == ("", ())
    kept = [figure for figure in generated.figures if figure.id != FIGURE]
    assert [figure for figure in read.figures if figure.id != FIGURE] == kept


def test_a_document_saved_by_libreoffice_is_numbered_where_people_see_it(edited: Path, tmp_path: Path) -> None:
    path = tmp_path / "lao-cai.docx"
    path.write_bytes(edited.read_bytes())
    office = office_at(tmp_path / "register.sqlite")

    (issued,) = issue(IssueRequest((path,), force="số đã được duyệt"), office)

    record = read_record(DocxArchive(path.read_bytes()))
    numbered = [pair for pair in shown(path.read_bytes()) if pair[0] in ("gen.number", "gen.date")]
    assert issued.state is IssueState.ISSUED
    assert numbered == [("gen.number", "01"), ("gen.date", "ngày 20 tháng 12 năm 2024")] * 2
    assert record is not None
    assert (record.text("number"), record.text("date")) == ("01", "ngày 20 tháng 12 năm 2024")
    assert "Số: 01/BC-UBND" in convert(path, "txt", tmp_path / "text").read_text(encoding="utf-8-sig")
    office.register.close()


def test_a_document_that_libreoffice_stripped_of_its_record_says_so(edited: Path, tmp_path: Path) -> None:
    again = convert(edited, "docx", tmp_path)

    read = read_figures(again.read_bytes(), again)

    assert read.reason == "tệp không còn phần dữ liệu đi kèm"
    assert read.figures == read.lost
    assert {figure.id: figure.text for figure in read.lost}[FIGURE] == TYPED


def test_a_numbered_document_outlasts_another_saving_by_libreoffice(edited: Path, tmp_path: Path) -> None:
    path = tmp_path / "lao-cai.docx"
    path.write_bytes(edited.read_bytes())
    office = office_at(tmp_path / "register.sqlite")
    (issued,) = issue(IssueRequest((path,), force="số đã được duyệt"), office)

    again = convert(path, "docx", tmp_path / "again")

    read = read_figures(again.read_bytes(), again)
    assert issued.state is IssueState.ISSUED
    assert (read.reason, read.lost, read.code) == ("", (), "01/BC-UBND")
    assert [(one.id, one.text) for one in read.edited] == [(FIGURE, TYPED)]
    office.register.close()
