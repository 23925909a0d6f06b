"""What two documents do not share."""

from pathlib import Path

from gen.pipeline.diff import FigureChange, ParagraphChange, diff_documents, paragraph_changes
from tests.support.edits import typed_in_control
from tests.unit.pipeline.test_read import REPORT

OLD, NEW = Path("old.docx"), Path("new.docx")


def test_the_same_document_has_no_difference() -> None:
    assert diff_documents(REPORT, REPORT, OLD, NEW).none


def test_a_changed_figure_and_its_paragraph_are_listed() -> None:
    found = diff_documents(REPORT, typed_in_control(REPORT, "training.people", "1.251"), OLD, NEW)

    assert found.figures == (FigureChange("training.people", "Số người", "người", "1.250", "1.251"),)
    assert [(one.old, one.new) for one in found.paragraphs] == [
        ("Có 1.250 người, kinh phí", "Có 1.251 người, kinh phí")
    ]


def test_paragraphs_added_removed_and_reworded_are_told_apart() -> None:
    changes = list(paragraph_changes(["một", "hai", "ba", ""], ["một", "hai!", "ba", "bốn"]))

    assert changes == [ParagraphChange("hai", "hai!", 2, 2), ParagraphChange(None, "bốn", None, 4)]


def test_a_removed_paragraph_is_told() -> None:
    assert list(paragraph_changes(["một", "hai"], ["hai"])) == [ParagraphChange("một", None, 1, None)]
