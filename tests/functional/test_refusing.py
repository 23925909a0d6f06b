"""Edits made in Word are refused: the document says again what was generated, and what was refused is kept."""

import csv
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gen.domain.workspace import Workspace
from gen.pipeline.output.store import FileStore
from gen.pipeline.refuse import Refusal, refuse
from tests.functional.conftest import YEAR
from tests.support import hands
from tests.support.both_sides import blocks_of
from tests.support.cli import Said, gen
from tests.support.clock import StoppedClock
from tests.support.edits import typed_in_control
from tests.support.generated import KINDS, generated
from tests.support.random_edits import Which, edited_at_random
from tests.support.reported import CORRECT, write_workbook
from tests.support.tries import one_in
from tests.support.workspaces import year_folder

AGENCY = "lao-cai"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the workbook of one agency."""
    root = tmp_path_factory.mktemp("office")
    year_folder(root, YEAR)
    write_workbook(workbook(root))
    return root


def workbook(office: Path) -> Path:
    return office / "data" / "progress" / str(YEAR) / f"{AGENCY}.xlsx"


@pytest.fixture(scope="module")
def made(office: Path) -> bytes:
    said = gen("make", "annual", AGENCY, "--year", str(YEAR), "-o", office / "made.docx", workspace=office)
    assert said.code == 0, said.err
    return (office / "made.docx").read_bytes()


@pytest.fixture
def report(office: Path, made: bytes) -> Path:
    (office / "tu-choi.csv").unlink(missing_ok=True)
    (office / "a.docx").write_bytes(made)
    return office / "a.docx"


def edit(report: Path, change: Callable[[etree._Element], None]) -> None:
    report.write_bytes(hands.edited(report.read_bytes(), change))


def refused(office: Path, *words: str) -> Said:
    return gen("refuse", office / "a.docx", "--by", "Chị Lan", *words, workspace=office)


def said_by(content: bytes) -> list[str]:
    return [hands.text_of(block) for block in blocks_of(hands.body_of(content))]


def test_a_figure_typed_over_is_the_generated_one_again(office: Path, report: Path, made: bytes) -> None:
    edit(report, lambda root: hands.write_in(root, "(1.234/1.500", "(1.300/1.500"))

    said = refused(office)

    assert (said.code, "1.300 → 1.234" in said.out) == (0, True), said.err
    assert said_by(report.read_bytes()) == said_by(made)
    assert "0 đã sửa trong Word" in gen("read", report, workspace=office).out


def test_who_refused_what_is_noted_and_the_edited_document_is_kept(office: Path, report: Path) -> None:
    edit(report, lambda root: hands.write_in(root, "(1.234/1.500", "(1.300/1.500"))
    edited = report.read_bytes()

    refused(office)

    journal = (office / "tu-choi.csv").read_text(encoding="utf-8-sig").splitlines()
    ((_when, who, document, place, old, new, kept),) = csv.reader(journal[1:])
    assert (who, document, old, new) == ("Chị Lan", "a.docx", "1.234", "1.300")
    assert place.startswith("đoạn ")
    assert (office / "ban-luu" / kept).read_bytes() == edited


def test_a_figure_in_a_control_is_the_generated_one_again_in_the_record_too(office: Path, report: Path) -> None:
    report.write_bytes(typed_in_control(report.read_bytes(), "CT01.result", "99%"))

    said = refused(office)

    assert said.code == 0, said.err
    assert "0 đã sửa trong Word" in gen("read", report, workspace=office).out


def test_rows_and_sentences_are_as_generated_again(office: Path, report: Path, made: bytes) -> None:
    def change(root: etree._Element) -> None:
        hands.delete(hands.rows_of(root)[7])
        hands.copy_row(hands.rows_of(root)[12], "Mục thêm")
        hands.write_in(root, "Trên đây là", "Trên đây chính là")
        hands.delete(hands.paragraphs_of(root)[9])
        hands.add_paragraph(hands.paragraphs_of(root)[4], "Đoạn viết thêm.")

    edit(report, change)

    said = refused(office)

    assert said.code == 0, said.err
    assert said_by(report.read_bytes()) == said_by(made)


def test_one_change_is_refused_by_its_number_and_the_others_stay(office: Path, report: Path) -> None:
    def change(root: etree._Element) -> None:
        hands.write_in(root, "(1.234/1.500", "(1.300/1.600")
        hands.write_in(root, "Trên đây là", "Trên đây chính là")

    edit(report, change)
    listed = gen("read", report, workspace=office).out
    (number,) = (line.split("]")[0].strip(" [") for line in listed.splitlines() if "1.500 → 1.600" in line)

    said = refused(office, "--only", number)

    assert said.code == 0, said.err
    text = "".join(said_by(report.read_bytes()))
    assert "(1.300/1.500" in text
    assert "Trên đây chính là" in text


def test_words_that_the_data_would_give_otherwise_now_are_left_and_said(office: Path, report: Path) -> None:
    edit(report, lambda root: hands.write_in(root, "kết quả thực hiện", "kết quả đã thực hiện"))
    edit(report, lambda root: hands.write_in(root, "1.234/1.500", "hơn một nghìn trên 1.500"))
    before, whole = report.read_bytes(), workbook(office).read_bytes()
    first, *others = CORRECT["indicators"]
    write_workbook(workbook(office), {**CORRECT, "indicators": [[*first[:3], 1235, *first[4:]], *others]})

    said = refused(office)

    workbook(office).write_bytes(whole)
    assert said.code == 1
    assert "số liệu nay đã khác" in said.err
    assert report.read_bytes() != before


def test_a_number_that_no_change_has_is_refused_in_one_sentence(office: Path, report: Path) -> None:
    before = report.read_bytes()

    said = refused(office, "--only", "7")

    assert (said.code, "không có thay đổi số 7" in said.err, report.read_bytes()) == (2, True, before)


@one_in(8)
@given(random=st.randoms(use_true_random=False), which=st.sampled_from(KINDS))
def test_whatever_was_edited_all_is_as_generated_once_it_is_refused(
    random: Random, which: Which, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content, _done = edited_at_random(random, which)
    folder = tmp_path_factory.mktemp("refused")
    path = folder / "a.docx"
    path.write_bytes(content)
    asked = Refusal(Workspace(folder), FileStore(), StoppedClock(), "Chị Lan", lambda _record: generated(*which))

    (done,) = refuse([path], asked)

    assert (done.reason, done.left) == ("", ())
    assert said_by(path.read_bytes()) == said_by(generated(*which))
