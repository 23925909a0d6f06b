"""What an earlier version of the program stored still works: each folder of ``tests/data/earlier`` is one version."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from gen.domain.tables import AgencyTables
from gen.intake.figures_in_document import FigureState
from gen.intake.report_reading import read_report_of
from gen.pipeline.read import ReadDocument, read_figures
from gen.programme.forms.shared import shared_tables
from tests.support.cli import ROOT, Said
from tests.support.cli import gen as gen_in
from tests.support.edits import typed_in_control
from tests.support.workspaces import linked

EARLIER = ROOT / "tests/data/earlier"
VERSIONS = tuple(sorted(path.name for path in EARLIER.iterdir() if path.is_dir()))
REPORT = "output/annual/2024/lao-cai.docx"
DOCUMENTS = (REPORT, "output/plan/2019/lao-cai.docx", "output/midterm/2022/lao-cai.docx")
FIGURE = "CT05.result"
"""The content of one cell, shown in the text of the report."""


@pytest.fixture(params=VERSIONS)
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The workspace of an office that has just put this version of the program in place of an earlier one."""
    office = tmp_path / "office"
    shutil.copytree(EARLIER / request.param, office)
    return linked(office)


def gen(office: Path, *words: str | Path) -> Said:
    """Run a command in the office."""
    return gen_in(*words, workspace=office)


def report_folder(office: Path, file: Path) -> Path:
    """Return a folder of figures that holds the file as the report of Lào Cai for 2024 and no other."""
    folder = office / "so-lieu"
    (folder / "2024").mkdir(parents=True)
    shutil.copy2(file, folder / "2024" / f"lao-cai{file.suffix}")
    return folder


def numbers(tables: AgencyTables) -> dict[str, Sequence[Any]]:
    """Return what the tables say, without the cells it came from."""
    return {
        "indicators": [(row.code, row.numerator.number, row.value.number) for row in tables.indicators],
        "tasks": [(row.code, row.status, row.result, row.end) for row in tables.tasks],
        "trainings": [(row.name, row.start, row.people.number) for row in tables.trainings],
        "instruments": [(row.symbol, row.issued_on) for row in tables.instruments],
        "publicity": [(row.form, row.quantity.number) for row in tables.publicity],
        "budget": [(row.funding, row.planned.number) for row in tables.budget],
        "paragraphs": [(row.section, row.text) for row in tables.paragraphs],
    }


def read(path: Path) -> ReadDocument:
    return read_figures(path.read_bytes(), path)


def test_a_filled_form_is_still_valid_and_makes_a_report(office: Path) -> None:
    form = office / "da-dien/2024/lao-cai.xlsx"

    checked = gen(office, "check", form, "--year", "2024")
    made = gen(
        office, "make", "annual", "lao-cai", "--year", "2024", "--data", form.parents[1], "-o", office / "x.docx"
    )

    assert (checked.code, made.code) == (0, 0), checked.out + made.err
    assert "0 lỗi" in checked.err + checked.out


def test_a_form_handed_out_before_can_still_be_filled_in(office: Path) -> None:
    form = office / "bieu-mau/2024/lao-cai.xlsx"
    book = openpyxl.load_workbook(form)
    row = next(row for row in book["Chỉ tiêu"].iter_rows(min_row=5) if row[0].value == "CT05")
    book["Chỉ tiêu"].cell(row[0].row or 0, 6).value = 1439
    book.save(form)

    reading = read_report_of(form, "lao-cai.xlsx", None, None, shared_tables())

    values = {row.code: row.value.number for row in reading.tables.indicators}
    assert values["CT05"] == 1439


def test_the_tables_do_not_change_without_a_new_version_of_the_form(office: Path) -> None:
    mark = openpyxl.load_workbook(office / "bieu-mau/2024/lao-cai.xlsx")["_gen"]

    version, fingerprint = mark["B1"].value, mark["B2"].value

    assert (version == shared_tables().version) == (fingerprint == shared_tables().fingerprint)


def test_a_document_is_still_valid_in_place_of_a_workbook(office: Path) -> None:
    folder = report_folder(office, office / REPORT)

    checked = gen(office, "check", folder / "2024", "--year", "2024")
    made = gen(office, "make", "annual", "lao-cai", "--year", "2024", "--data", folder, "-o", office / "x.docx")
    board = gen(office, "status", "--year", "2024", "--agencies", "lao-cai", "--data", folder, "--json")

    assert (checked.code, made.code) == (0, 0), checked.out + made.err
    assert [row["valid"] for row in json.loads(board.out)["agencies"]] == [True]


def test_a_document_carries_what_the_form_said(office: Path) -> None:
    document = read_report_of(office / REPORT, "lao-cai.docx", "lao-cai", 2024, shared_tables())
    form = read_report_of(office / "da-dien/2024/lao-cai.xlsx", "lao-cai.xlsx", "lao-cai", 2024, shared_tables())

    assert numbers(document.tables) == numbers(form.tables)


def test_a_report_made_from_an_earlier_one_has_the_same_figures(office: Path) -> None:
    folder = report_folder(office, office / REPORT)
    gen(office, "make", "annual", "lao-cai", "--year", "2024", "--data", folder, "-o", office / "x.docx")

    before = {figure.id: figure.text for figure in read(office / REPORT).figures}
    after = {figure.id: figure.text for figure in read(office / "x.docx").figures}

    own = {figure for figure in before if "previous" not in figure}
    assert len(own) > 20
    assert {figure: before[figure] for figure in own} == {figure: after.get(figure) for figure in own}


@pytest.mark.parametrize("path", DOCUMENTS)
def test_the_figures_of_a_document_are_still_read(office: Path, path: str) -> None:
    said = gen(office, "read", office / path, "--json")

    (document,) = json.loads(said.out)
    assert said.code == 0
    assert len(document["figures"]) >= 5
    assert {figure["state"] for figure in document["figures"]} == {str(FigureState.GENERATED)}


def test_two_documents_are_still_compared(office: Path) -> None:
    edited = office / "sua.docx"
    edited.write_bytes(typed_in_control((office / REPORT).read_bytes(), FIGURE, "9.999"))

    said = gen(office, "diff", office / REPORT, edited, "--json")

    assert [change["new"] for change in json.loads(said.out)["figures"]] == ["9.999"]


def test_an_edited_document_still_takes_new_figures(office: Path) -> None:
    folder = report_folder(office, office / REPORT)
    edited = office / "sua.docx"
    edited.write_bytes(typed_in_control((office / REPORT).read_bytes(), FIGURE, "9.999"))

    said = gen(office, "make", "annual", "lao-cai", "--year", "2024", "--data", folder, "--update", edited)

    assert said.code == 0, said.err
    assert [(figure.id, figure.text) for figure in read(edited).edited] == [(FIGURE, "9.999")]


def test_a_batch_goes_on_from_the_manifest_and_its_journal_and_keeps_what_was_edited(office: Path) -> None:
    output = office / "output"
    edited = typed_in_control((office / REPORT).read_bytes(), FIGURE, "9.999")
    (office / REPORT).write_bytes(edited)

    said = [
        gen(office, "batch", kind, "--year", year, "--agencies", "lao-cai", "--jobs", "1", "--force")
        for kind, year in (("annual", "2024"), ("midterm", "2022"))
    ]

    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    documents = {path.relative_to(output).as_posix() for path in output.rglob("*.docx")}
    assert [one.code for one in said] == [0, 0], [one.err for one in said]
    assert (office / REPORT).read_bytes() == edited
    assert documents == {path.removeprefix("output/") for path in DOCUMENTS} | {"annual/2024/lao-cai.moi.docx"}
    assert manifest["documents"].keys() == documents
    assert not (output / "manifest.journal").exists()


def test_the_book_of_numbers_goes_on(office: Path) -> None:
    draft = office / "moi.docx"
    shutil.copy2(office / "output/plan/2019/lao-cai.docx", draft)

    listed = json.loads(gen(office, "register", "list", "--json").out)
    issued = gen(office, "issue", draft, "--date", "24/12/2024", "--force", "Thử")
    after = json.loads(gen(office, "register", "list", "--json").out)

    assert [(line["number"], line["state"]) for line in listed] == [(1, "issued"), (2, "void"), (3, "reserved")]
    assert issued.code == 0, issued.err
    assert [line["number"] for line in after] == [1, 2, 3, 4]


def test_a_series_opened_in_mid_year_goes_on_from_its_number(office: Path) -> None:
    draft = office / "moi.docx"
    draft.write_bytes(typed_in_control((office / REPORT).read_bytes(), FIGURE, "9.999"))

    issued = gen(office, "issue", draft, "--date", "10/01/2025", "--force", "Thử")

    assert issued.code == 0, issued.err
    assert "58/BC-UBND" in issued.out


def test_the_book_is_still_checked_and_printed(office: Path) -> None:
    checked = gen(office, "register", "check", office / "da-cap-so", "--year", "2024")
    printed = gen(office, "register", "export", "--series", "lao-cai", "--year", "2024", "-o", office / "so")

    assert "REG013" in checked.out
    assert not {"REG002", "REG014", "REG015"} & set(checked.out.split())
    assert printed.code == 0, printed.err
    assert {path.suffix for path in (office / "so").iterdir()} == {".docx", ".xlsx", ".csv"}


def test_a_numbered_document_keeps_its_number_and_its_sidecar(office: Path) -> None:
    document, sidecar = office / "da-cap-so/lao-cai.docx", office / "da-cap-so/lao-cai.json"
    before, told = document.read_bytes(), json.loads(sidecar.read_bytes())

    said = gen(office, "issue", document, "--json")

    assert (said.code, document.read_bytes()) == (0, before), said.err
    now = json.loads(sidecar.read_bytes())
    assert {name: now[name] for name in told} == told


def test_findings_accepted_before_stay_accepted(office: Path) -> None:
    accepted = json.loads((office / "da-chap-nhan.json").read_bytes())["accepted"]

    alone = gen(office, "lint", office / REPORT, "--format", "json")
    rest = gen(office, "lint", office / REPORT, "--format", "json", "--baseline", office / "da-chap-nhan.json")

    assert len(json.loads(alone.out)) - len(json.loads(rest.out)) == len(accepted)
