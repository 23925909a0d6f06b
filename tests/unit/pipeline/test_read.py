"""Figures are read back, each with what became of it."""

from decimal import Decimal
from pathlib import Path

from gen.intake.figures_in_document import FigureState, ReadFigure
from gen.pipeline.read import read_documents, read_figures
from gen.wordml.controls import set_controls
from gen.wordml.patching.archive import DocxArchive
from tests.support.edits import MAIN, typed_in_control, without_control
from tests.support.word import DRAFT_HEADER, RECORD, control, document, docx, paragraph, parts_of, run, zipped

HERE = Path("lao-cai.docx")
BODY = paragraph(run("Có "), control("gen.figure.training.people", run("1.250")), run(" người, kinh phí ")) + paragraph(
    control("gen.figure.budget.spent", run("…"))
)
REPORT = docx(document(DRAFT_HEADER, BODY), record=RECORD)


def figures(content: bytes) -> dict[str, ReadFigure]:
    return {figure.id: figure for figure in read_figures(content, HERE).figures}


def test_a_document_says_what_it_is() -> None:
    read = read_figures(REPORT, HERE)

    assert (read.kind, read.agency, read.year, read.code, read.day) == ("annual", "lao-cai", 2024, "/BC-UBND", None)


def test_figures_nobody_touched_are_as_generated() -> None:
    people, spent = figures(REPORT).values()

    assert (people.state, people.value, people.text) == (FigureState.GENERATED, Decimal(1250), "1.250")
    assert (spent.state, spent.value, spent.text) == (FigureState.GENERATED, None, "…")
    assert people.sources[0].cell == "F7"


def test_a_figure_typed_over_in_word_has_old_and_new() -> None:
    people = figures(typed_in_control(REPORT, "training.people", "1.251"))["training.people"]

    assert (people.state, people.value, people.old_value) == (FigureState.EDITED, Decimal(1251), Decimal(1250))
    assert (people.text, people.old_text) == ("1.251", "1.250")


def test_an_edit_that_only_the_text_shows_is_found() -> None:
    archive = DocxArchive(REPORT)
    edited = archive.replaced({MAIN: set_controls(archive.read(MAIN), {"gen.figure.training.people": "1.300"})})

    assert figures(edited)["training.people"].value == Decimal(1300)


def test_a_missing_figure_that_people_filled_in_is_read() -> None:
    spent = figures(typed_in_control(REPORT, "budget.spent", "12,5"))["budget.spent"]

    assert (spent.state, spent.value, spent.old_value) == (FigureState.EDITED, Decimal("12.5"), None)


def test_words_typed_for_a_figure_are_an_edit_without_a_number() -> None:
    people = figures(typed_in_control(REPORT, "training.people", "nhiều"))["training.people"]

    assert (people.state, people.value, people.text) == (FigureState.EDITED, None, "nhiều")


def test_blanks_around_a_figure_are_no_edit() -> None:
    assert figures(typed_in_control(REPORT, "training.people", " 1.250 "))["training.people"].state == "generated"


def test_a_figure_whose_control_was_deleted_is_lost_and_keeps_what_was_generated() -> None:
    recorded = RECORD.replace('id="training.people"', 'id="training.people" shown="true"')
    report = docx(document(DRAFT_HEADER, BODY), record=recorded)

    people = figures(without_control(report, "training.people"))["training.people"]

    assert (people.state, people.text, people.value) == (FigureState.LOST, "", None)
    assert (people.old_text, people.old_value, people.label) == ("1.250", Decimal(1250), "Số người")
    assert figures(report)["training.people"].state is FigureState.GENERATED


def test_a_figure_whose_control_was_deleted_is_still_in_the_record() -> None:
    without = docx(document(DRAFT_HEADER), record=RECORD)

    assert figures(without)["training.people"].value == Decimal(1250)


def test_a_lost_record_leaves_what_the_controls_show() -> None:
    parts = {name: part for name, part in parts_of(REPORT).items() if not name.startswith("customXml/")}

    read = read_figures(zipped(parts), HERE)

    assert [(one.id, one.state, one.value) for one in read.figures] == [
        ("training.people", FigureState.LOST, Decimal(1250)),
        ("budget.spent", FigureState.LOST, None),
    ]
    assert read.reason


def test_files_that_cannot_be_read_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"not Word")
    (tmp_path / "good.docx").write_bytes(REPORT)

    read = list(read_documents([tmp_path / "bad.docx", tmp_path / "absent.docx", tmp_path / "good.docx"]))

    assert [bool(one.reason) for one in read] == [True, True, False]
