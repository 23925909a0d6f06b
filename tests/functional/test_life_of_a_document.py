"""Generated, edited in Word, numbered, sent, read back: nothing is lost on the way."""

import re
import subprocess
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from shutil import which

import pytest
from msgspec.structs import replace

from gen.domain.diagnostic import has_errors
from gen.domain.tables import AgencyTables
from gen.intake import ProgressFolder
from gen.intake.figures_in_document import FigureState
from gen.intake.packed_tables.reading import unpack_tables
from gen.pipeline.issue import issue
from gen.pipeline.numbering.examining import LintExaminer
from gen.pipeline.numbering.model import IssueRequest, IssueState
from gen.pipeline.read import read_documents, read_figures
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.update import update_document
from gen.programme.forms.shared import shared_tables
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.stamping import Draft
from tests.functional.conftest import YEAR
from tests.support import hands
from tests.support.cli import gen
from tests.support.edits import MAIN, edited_by_a_clerk, saved_by_word, typed_in_control
from tests.support.office import office_at
from tests.support.word import changed_parts, parts_of

EDITED = 20
FIGURE = "CT05.result"
"""The content of one cell: what people type over it can be put back into the table."""
STAMPED = {
    "[Content_Types].xml",
    "_rels/.rels",
    MAIN,
    "customXml/item1.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
}


def figure_of(content: bytes) -> str:
    """A figure that was reported and is the content of one cell: typed over, it can be put back into the table."""
    shown = Draft(content).figures_shown
    figures = read_figures(content, Path("x")).figures
    return next(one.id for one in figures if len(one.sources) == 1 and one.value is not None and one.id in shown)


@pytest.fixture(scope="module")
def sent(reports: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of 63 reports as provinces send them, one figure changed in 20 of them."""
    folder = tmp_path_factory.mktemp("sent") / str(YEAR)
    folder.mkdir()
    for place, (agency, content) in enumerate(sorted(reports.items())):
        if place < EDITED:
            content = typed_in_control(content, figure_of(content), "9.999")
        (folder / f"{agency}.docx").write_bytes(content)
    return folder


def bare(tables: AgencyTables) -> AgencyTables:
    """The tables without the files they were read from, and without who filled them in."""
    return replace(tables, files=(), prepared_by="", phone="")


def test_63_reports_are_read_back_as_generated_and_the_20_that_were_edited_are_no_valid_reports(
    sent: Path, reports: Mapping[str, bytes]
) -> None:
    folder = ProgressFolder(sent.parent, shared_tables())
    agencies = folder.agencies(YEAR)

    readings = {agency: folder.read(agency, YEAR) for agency in agencies}

    carried = {agency: bare(tables_in(content)) for agency, content in reports.items()}
    faulty = [agency for agency in agencies if has_errors(readings[agency].findings)]
    named = [agency for agency in agencies if "TAB044" in {one.code for one in readings[agency].findings}]
    assert {agency: bare(reading.tables) for agency, reading in readings.items()} == carried
    assert len(agencies) == 63
    assert faulty == named == sorted(agencies)[:EDITED]


def tables_in(content: bytes) -> AgencyTables:
    """The tables that a generated document carries."""
    record = Draft(content).record
    assert record is not None
    return unpack_tables(record.record.tables, shared_tables()).tables


def test_the_figures_of_63_reports_are_listed_with_their_states(sent: Path) -> None:
    read = list(read_documents(sorted(sent.glob("*.docx"))))

    edited = [(document.agency, figure.id, figure.text) for document in read for figure in document.edited]
    states = {figure.state for document in read for figure in document.figures}
    assert [(agency, text) for agency, _figure, text in edited] == [
        (path.stem, "9.999") for path in sorted(sent.glob("*.docx"))[:EDITED]
    ]
    assert states == {FigureState.GENERATED, FigureState.EDITED}


@pytest.fixture(scope="module")
def edited_elsewhere(
    reports: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[Path, tuple[str, str]]:
    """63 reports, in 20 of them a number of the prose, of a table or an annex typed over, outside controls."""
    folder = tmp_path_factory.mktemp("edited") / str(YEAR)
    folder.mkdir()
    typed: dict[Path, tuple[str, str]] = {}
    for place, (agency, content) in enumerate(sorted(reports.items())):
        path = folder / f"{agency}.docx"
        pieces = hands.numbered_texts(hands.body_of(content))
        if place < EDITED:
            piece = pieces[place * len(pieces) // EDITED]
            content = hands.edited(content, partial(hands.replace_number, piece=piece, new="98.765"))
            typed[path] = (piece.number, "98.765")
        path.write_bytes(content)
    return typed


def test_20_figures_edited_anywhere_in_63_reports_are_named_and_no_others(
    edited_elsewhere: dict[Path, tuple[str, str]],
) -> None:
    (folder,) = {path.parent for path in edited_elsewhere}

    read = list(read_documents(sorted(folder.glob("*.docx"))))

    named = {document.path: [(one.old, one.new) for one in document.revision.changes] for document in read}
    assert len(named) == 63
    assert {path: changes for path, changes in named.items() if changes} == {
        path: [change] for path, change in edited_elsewhere.items()
    }


def test_reports_with_edited_figures_are_not_added_up(
    edited_elsewhere: dict[Path, tuple[str, str]], workspace: Path
) -> None:
    (folder,) = {path.parent for path in edited_elsewhere}

    said = gen("make", "summary", "bnv", "--year", str(YEAR), "--data", folder.parent, workspace=workspace)

    assert said.code == 1
    assert f"Chưa lập được vì {EDITED} báo cáo còn lỗi số liệu" in said.err


def test_a_summary_of_documents_is_a_summary_of_workbooks(sent: Path, workshop: Workshop) -> None:
    folder = ProgressFolder(sent.parent, shared_tables())
    untouched = sorted(path.stem for path in sent.iterdir())[EDITED]

    carried = folder.read(untouched, YEAR)

    assert carried.tables.files[0].path == f"{YEAR}/{untouched}.docx"
    assert {"indicators", "tasks"} <= carried.rows.keys()


TEXT = re.compile(r"(?<=>)[^<]*(?=</w:t>)")


def texts(content: bytes) -> list[str]:
    return TEXT.findall(parts_of(content)[MAIN].decode())


@pytest.fixture
def edited(reports: Mapping[str, bytes]) -> bytes:
    return edited_by_a_clerk(reports["lao-cai"])


def test_issuing_keeps_every_edit(edited: bytes, tmp_path: Path) -> None:
    path = tmp_path / "lao-cai.docx"
    path.write_bytes(edited)
    office = office_at(tmp_path / "register.sqlite")

    (issued,) = issue(IssueRequest((path,), force="bản thử"), office)

    assert issued.state is IssueState.ISSUED
    after = path.read_bytes()
    assert changed_parts(edited, after) == STAMPED
    pairs = zip(texts(edited), texts(after), strict=True)
    assert [(" ".join(before.split()), now) for before, now in pairs if before != now] == [
        ("", "01"),
        ("ngày tháng 12 năm 2024", "ngày 20 tháng 12 năm 2024"),
        ("", "01"),
        ("ngày tháng 12 năm 2024", "ngày 20 tháng 12 năm 2024"),
    ]
    assert TEXT.sub("", parts_of(edited)[MAIN].decode()) == TEXT.sub("", parts_of(after)[MAIN].decode())
    office.register.close()


def test_updating_keeps_every_edit(edited: bytes, reports: Mapping[str, bytes]) -> None:
    corrected = typed_in_control(reports["lao-cai"], FIGURE, "888")
    updated = update_document(
        Draft(edited, "lao-cai.docx"), Draft(as_generated(corrected, FIGURE, "888"), "lao-cai.docx")
    )

    assert [change.new for change in updated.changes] == ["888"]
    assert changed_parts(edited, updated.content) == {MAIN, "customXml/item1.xml"}
    old = next(figure.text for figure in read_figures(edited, Path("x")).figures if figure.id == FIGURE)
    pairs = zip(parts_of(edited)[MAIN].split(b"<w:t"), parts_of(updated.content)[MAIN].split(b"<w:t"), strict=True)
    changed = [(before, after) for before, after in pairs if before != after]
    assert [before.replace(old.encode(), b"888") for before, _after in changed] == [after for _before, after in changed]
    assert changed


def as_generated(content: bytes, figure: str, text: str) -> bytes:
    """The document as if the figure had been generated with this text."""
    archive = DocxArchive(content)
    record = archive.read("customXml/item1.xml").decode()
    start = record.index(f'id="{figure}"')
    end = record.index(">", start)
    head = record[start:end]
    old = head[head.index('printed="') : head.rindex('"') + 1]
    return archive.replaced(
        {"customXml/item1.xml": (record[:start] + head.replace(old, f'printed="{text}"') + record[end:]).encode()}
    )


def test_a_document_saved_by_word_is_still_numbered_and_read(reports: Mapping[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "lao-cai.docx"
    path.write_bytes(saved_by_word(typed_in_control(reports["lao-cai"], FIGURE, "9.999")))
    office = office_at(tmp_path / "register.sqlite")

    (issued,) = issue(IssueRequest((path,), force="số đã được duyệt"), office)

    read = read_figures(path.read_bytes(), path)
    assert (issued.state, read.code) == (IssueState.ISSUED, "01/BC-UBND")
    assert [figure.id for figure in read.edited] == [FIGURE]
    office.register.close()


def test_the_linter_finds_nothing_that_keeps_a_report_from_its_number(
    reports: Mapping[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "lao-cai.docx"
    path.write_bytes(reports["lao-cai"])
    office = replace(office_at(tmp_path / "register.sqlite"), examine=LintExaminer())

    (issued,) = issue(IssueRequest((path,)), office)

    assert issued.state is IssueState.ISSUED, issued
    assert issued.entry is not None
    said = issued.entry.particulars
    assert (said.type_name, said.holder, said.issuer) == ("Báo cáo", "VT, NC", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI")
    office.register.close()


@pytest.mark.office
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed on this machine (no soffice found)")
def test_a_round_trip_through_libreoffice_keeps_number_and_figures_or_says_what_was_lost(
    reports: Mapping[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "in" / "lao-cai.docx"
    path.parent.mkdir()
    path.write_bytes(reports["lao-cai"])
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)

    content = (tmp_path / "lao-cai.docx").read_bytes()

    read = read_figures(content, path)
    before = {figure.id: figure.text for figure in read_figures(path.read_bytes(), path).figures}
    assert Draft(content).header.symbol == "BC-UBND"
    if read.reason:
        assert {figure.state for figure in read.figures} <= {FigureState.LOST}
    else:
        assert {figure.id: figure.text for figure in read.figures} == before
