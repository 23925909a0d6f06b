"""What a later version of the program stored is left alone: one sentence that names file, version and what to do."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record
from tests.support.cli import ROOT, Said, gen
from tests.support.workspaces import linked

EARLIER = ROOT / "tests/data/earlier/0.1.0"
SENTENCE = "do phiên bản mới hơn của gen ghi"
ADVICE = "hãy cập nhật gen rồi chạy lại."
REPORT = "output/annual/2024/lao-cai.docx"
FORM = "da-dien/2024/lao-cai.xlsx"
OF_2024 = ("--year", "2024")
Change = Callable[[Path], None]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The workspace of an office."""
    office = tmp_path / "office"
    shutil.copytree(EARLIER, office)
    return linked(office)


def later_record(office: Path) -> None:
    _change_record(office / REPORT, b"urn:gen:record:1", b"urn:gen:record:9")


def later_tables(office: Path) -> None:
    _change_record(office / REPORT, b"gen.tables.1", b"gen.tables.9")


def later_form(office: Path) -> None:
    book = openpyxl.load_workbook(office / FORM)
    book["_gen"]["B1"] = "9999.1"
    book.save(office / FORM)


def later_manifest(office: Path) -> None:
    path = office / "output/manifest.json"
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 9'))


def later_register(office: Path) -> None:
    with closing(sqlite3.connect(office / "register.sqlite3")) as book:
        book.execute("INSERT INTO migration VALUES ('copies_by_unit', '2031-01-01')")
        book.commit()


def later_baseline(office: Path) -> None:
    path = office / "da-chap-nhan.json"
    path.write_bytes(path.read_bytes().replace(b'"version": 1', b'"version": 9'))


def _change_record(path: Path, old: bytes, new: bytes) -> None:
    archive = DocxArchive(path.read_bytes())
    part = find_record(archive)
    assert part is not None
    path.write_bytes(archive.replaced({part: archive.read(part).replace(old, new)}))


def contents(office: Path) -> dict[str, bytes]:
    """Return what the office has on its disk, templates and figures apart.

    The lock of a folder is no content, and an earlier book is sealed when it is first opened.
    """
    parts = ("gen.toml", "da-chap-nhan.json", "bieu-mau", "da-dien", "output", "da-cap-so")
    files = [file for part in parts for file in ([office / part] if part.count(".") else (office / part).rglob("*.*"))]
    kept = (file for file in files if file.name != ".gen.lock")
    return {file.relative_to(office).as_posix(): file.read_bytes() for file in kept}


def run(office: Path, *words: str) -> Said:
    return gen(*(word.replace("@", f"{office}/") for word in words), workspace=office)


@pytest.mark.parametrize(
    ("change", "words", "file", "version", "code"),
    [
        (later_record, ("check", f"@{REPORT}", *OF_2024), "lao-cai.docx", "9", 1),
        (later_record, ("read", f"@{REPORT}"), "lao-cai.docx", "9", 2),
        (later_record, ("diff", f"@{REPORT}", f"@{REPORT}"), "lao-cai.docx", "9", 2),
        (later_record, ("issue", f"@{REPORT}"), "lao-cai.docx", "9", 2),
        (later_record, ("make", "annual", "lao-cai", *OF_2024, "--update", f"@{REPORT}"), "lao-cai.docx", "9", 2),
        (later_tables, ("check", f"@{REPORT}", *OF_2024), "lao-cai.docx", "9", 1),
        (later_tables, ("make", "annual", "lao-cai", *OF_2024, "--data", f"@{REPORT}"), "lao-cai.docx", "9", 1),
        (later_form, ("check", f"@{FORM}", *OF_2024), "lao-cai.xlsx", "9999.1", 1),
        (later_form, ("make", "annual", "lao-cai", *OF_2024, "--data", f"@{FORM}"), "lao-cai.xlsx", "9999.1", 1),
        (later_manifest, ("batch", "annual", *OF_2024, "--agencies", "lao-cai"), "output/manifest.json", "9", 2),
        (later_manifest, ("make", "annual", "lao-cai", *OF_2024), "output/manifest.json", "9", 2),
        (later_register, ("issue", f"@{REPORT}"), "register.sqlite3", "copies_by_unit", 2),
        (later_register, ("register", "list"), "register.sqlite3", "copies_by_unit", 2),
        (later_baseline, ("lint", f"@{REPORT}", "--baseline", "@da-chap-nhan.json"), "da-chap-nhan.json", "9", 2),
    ],
)
def test_a_later_version_is_told_in_one_sentence_and_nothing_changes(
    office: Path, change: Change, words: tuple[str, ...], file: str, version: str, code: int
) -> None:
    change(office)
    before, book = contents(office), (office / "register.sqlite3").read_bytes()

    said = run(office, *words)

    told = said.out + said.err
    assert said.code == code, told
    assert told.count(SENTENCE) == 1, told
    assert told.count(ADVICE) == 1, told
    assert f"{file}” {SENTENCE} (định dạng {version}," in told
    assert contents(office) == before
    assert change is not later_register or (office / "register.sqlite3").read_bytes() == book


def test_tables_of_a_later_version_do_not_keep_the_figures_from_being_read(office: Path) -> None:
    later_tables(office)

    said = run(office, "read", f"@{REPORT}")

    assert said.code == 0
    assert SENTENCE not in said.out + said.err


def test_a_document_of_a_later_version_is_still_judged_by_the_linter(office: Path) -> None:
    later_record(office)

    said = run(office, "lint", f"@{REPORT}")

    assert said.code == 0, said.out
    assert "0 lỗi" in said.out + said.err


def test_the_other_documents_of_a_folder_are_read(office: Path) -> None:
    later_record(office)

    said = run(office, "read", "@output")

    assert said.code == 2
    assert (said.out + said.err).count(SENTENCE) == 1
    assert "plan/2019/lao-cai.docx: 5 số liệu" in said.out
