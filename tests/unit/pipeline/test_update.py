"""New values go into the controls of an edited document; what people did stays."""

from pathlib import Path

import pytest

from gen.domain.errors import DocumentError
from gen.intake.figures_in_document import FigureState
from gen.pipeline.numbering.preparing import MARK
from gen.pipeline.output.store import FileStore
from gen.pipeline.read import read_figures
from gen.pipeline.update import Updated, update_document, update_file
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.properties import set_custom
from gen.wordml.stamping import Draft
from tests.support.edits import edited_by_a_clerk, typed_in_control
from tests.support.word import DRAFT_HEADER, RECORD, changed_parts, control, document, docx, paragraph, parts_of, run

TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1.250</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"


def updated_with(edited: bytes, fresh: bytes) -> Updated:
    return update_document(Draft(edited, "x.docx"), Draft(fresh, "x.docx"))


def report(
    people: str = "1.250", spent: str = "…", words: str = "Năm nay 1.250 người dự. Đủ 1.2501 và 11.250."
) -> bytes:
    body = paragraph(control("gen.figure.training.people", run(people)), run(" người")) + paragraph(run(words))
    money = paragraph(control("gen.figure.budget.spent", run(spent)))
    record = RECORD.replace("1.250", people).replace('value="1250"', f'value="{people.replace(".", "")}"')
    record = record.replace('printed="…"><g:text>…', f'printed="{spent}"><g:text>{spent}')
    return docx(document(DRAFT_HEADER, body, money, TABLE, "<w:sectPr/>"), record=record)


def test_new_values_stand_in_controls_and_record() -> None:
    updated = updated_with(report(), report("1.300", "12,5"))

    read = {figure.id: figure for figure in read_figures(updated.content, Path("x.docx")).figures}
    assert [(change.id, change.old, change.new) for change in updated.changes] == [
        ("training.people", "1.250", "1.300"),
        ("budget.spent", "…", "12,5"),
    ]
    assert {figure.state for figure in read.values()} == {FigureState.GENERATED}
    assert (read["training.people"].text, read["training.people"].old_text) == ("1.300", "1.300")


def test_only_the_text_of_controls_and_the_record_change() -> None:
    edited = edited_by_a_clerk(report())

    updated = updated_with(edited, report("1.300")).content

    assert changed_parts(edited, updated) == {"word/document.xml", "customXml/item3.xml"}
    before, after = (parts_of(one)["word/document.xml"].decode() for one in (edited, updated))
    assert after == before.replace(">1.250</w:t></w:r></w:sdtContent>", ">1.300</w:t></w:r></w:sdtContent>")


def test_sentences_and_cells_with_an_old_figure_are_listed() -> None:
    updated = updated_with(report(), report("1.300"))

    assert [mention.text for mention in updated.mentions] == ["Năm nay 1.250 người dự.", "1.250"]


def test_a_short_number_is_looked_for_with_its_unit_only() -> None:
    words = "Có 3 người vắng; điểm 3 của kế hoạch."

    updated = updated_with(report("3", words=words), report("4"))

    assert [mention.text for mention in updated.mentions] == ["Có 3 người vắng;"]


def test_a_figure_edited_in_word_is_kept_when_the_data_did_not_change() -> None:
    edited = typed_in_control(report(), "training.people", "1.260")

    updated = updated_with(edited, report(spent="12,5"))

    assert [figure.text for figure in updated.kept] == ["1.260"]
    (people, _spent) = read_figures(updated.content, Path("x.docx")).figures
    assert (people.text, people.old_text, people.state) == ("1.260", "1.250", FigureState.EDITED)


def test_a_figure_edited_in_word_with_new_data_is_a_conflict_and_the_edit_stays() -> None:
    edited = typed_in_control(report(), "training.people", "1.260")

    updated = updated_with(edited, report("1.300"))

    assert [(one.old, one.new) for one in updated.conflicts] == [("1.260", "1.300")]
    assert read_figures(updated.content, Path("x.docx")).figures[0].text == "1.260"


def test_nothing_new_changes_nothing_in_the_text() -> None:
    edited = edited_by_a_clerk(report())

    assert "word/document.xml" not in changed_parts(edited, updated_with(edited, report()).content)


def test_a_document_of_another_year_is_refused() -> None:
    other = docx(document(DRAFT_HEADER), record=RECORD.replace("2024", "2023"))

    with pytest.raises(DocumentError):
        updated_with(report(), other)


def test_the_file_is_written_in_place(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(report())

    update_file(path, report("1.300"), FileStore())

    assert read_figures(path.read_bytes(), path).figures[0].text == "1.300"


def test_an_issued_document_is_not_updated(tmp_path: Path) -> None:
    archive = DocxArchive(report())
    set_custom(archive, {MARK: "lao-cai@2024#1"})
    path = tmp_path / "x.docx"
    path.write_bytes(archive.packed())

    with pytest.raises(DocumentError, match="cấp số"):
        update_file(path, report("1.300"), FileStore())


def test_a_document_without_record_is_not_updated(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(docx(document(DRAFT_HEADER)))

    with pytest.raises(DocumentError, match="phần dữ liệu"):
        update_file(path, report(), FileStore())
