"""One file that cannot be handled is one line of the answer: the others are handled, the exit code tells the worst."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from tests.support.cli import ROOT, Said, gen
from tests.support.reported import write_workbook
from tests.support.word import parts_of, zipped

DAMAGED = ROOT / "tests/data/damaged"
YEAR = ("--year", "2024")
UNPLANNED = ("ngoài dự kiến", "Traceback")
Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with two drafts in it."""
    office = tmp_path_factory.mktemp("made")
    for part in ("templates", "data/programmes/1439", "data/agencies", "data/progress/2024"):
        shutil.copytree(ROOT / part, office / part)
    assert gen("batch", "annual", *YEAR, "--agencies", "lao-cai,ha-giang", workspace=office).code == 0
    return office


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "office")


def inbox(office: Path, damaged: Path | bytes) -> list[Path]:
    """A damaged document between two sound ones."""
    folder = office / "inbox"
    folder.mkdir()
    drafts = office / "output/annual/2024"
    paths = [folder / "a.docx", folder / "b.docx", folder / "c.docx"]
    shutil.copy(drafts / "ha-giang.docx", paths[0])
    shutil.copy(drafts / "lao-cai.docx", paths[2])
    paths[1].write_bytes(damaged if isinstance(damaged, bytes) else damaged.read_bytes())
    return paths


def planned(said: Said) -> Said:
    assert not [words for words in UNPLANNED if words in said.out + said.err], said.err
    return said


def line_of(said: Said, path: Path) -> str:
    (line,) = [line for line in (said.out + said.err).splitlines() if path.name in line]
    return line


def test_a_draft_whose_properties_cannot_be_written_gets_no_number_and_the_others_do(office: Path) -> None:
    before, damaged, after = inbox(office, DAMAGED / "other-core-root.docx")

    said = planned(gen("issue", "--force", "thử", before, damaged, after, workspace=office))

    assert said.code == 2
    assert "đã cấp số 01/BC-UBND" in line_of(said, before)
    assert "đã cấp số 01/BC-UBND" in line_of(said, after)
    assert "hỏng; hãy mở tệp bằng Word rồi lưu lại" in line_of(said, damaged)
    assert "đang giữ số" not in gen("register", "list", workspace=office).out


def test_every_file_of_an_issue_is_in_the_json(office: Path) -> None:
    paths = inbox(office, DAMAGED / "other-core-root.docx")

    said = planned(gen("issue", "--json", "--force", "thử", *paths, workspace=office))

    assert [(Path(one["file"]).name, one["state"]) for one in json.loads(said.out)] == [
        ("a.docx", "issued"),
        ("b.docx", "failed"),
        ("c.docx", "issued"),
    ]


def test_a_file_whose_mark_has_an_endless_number_is_refused_and_the_others_are_issued(office: Path) -> None:
    paths = inbox(office, b"")
    gen("issue", "--force", "thử", paths[0], workspace=office)
    shutil.copy(paths[0], paths[1])
    changed(paths[1], {"docProps/custom.xml": lambda xml: xml.replace(b"#1<", b"#" + b"9" * 30 + b"<")})

    said = planned(gen("issue", "--force", "thử", *paths, workspace=office))

    assert said.code == 2
    assert "mà sổ này không có" in line_of(said, paths[1])
    assert "đã cấp số" in line_of(said, paths[2])


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_control_in_a_part_with_unequal_tags_is_told_of_between_the_others(office: Path, form: str) -> None:
    before, damaged, after = inbox(office, DAMAGED / "unequal-tags.docx")

    said = planned(gen("read", before, damaged, after, "--format", form, workspace=office))

    assert said.code == 2
    assert str(before) in said.out
    assert str(after) in said.out
    assert "hỏng; hãy mở tệp bằng Word rồi lưu lại" in said.out + said.err


def test_a_folder_with_a_damaged_document_is_read_into_a_workbook(office: Path) -> None:
    paths = inbox(office, DAMAGED / "unequal-tags.docx")

    said = planned(gen("read", *paths, "-o", office / "all.xlsx", workspace=office))

    assert said.code == 2
    assert str(paths[1]) in said.err
    cells = [cell for row in openpyxl.load_workbook(office / "all.xlsx").worksheets[0].values for cell in row]
    assert {str(paths[0]), str(paths[2])} <= set(cells)


@pytest.mark.parametrize("turned", [False, True])
def test_two_documents_are_compared_or_the_damaged_one_is_named(office: Path, turned: bool) -> None:
    good, damaged, _other = inbox(office, DAMAGED / "unequal-tags.docx")

    said = planned(gen("diff", *((damaged, good) if turned else (good, damaged)), workspace=office))

    assert said.code == 2
    assert "b.docx" in said.err


def test_a_register_is_checked_against_a_folder_with_a_damaged_document(office: Path) -> None:
    paths = inbox(office, DAMAGED / "unequal-tags.docx")
    gen("issue", "--force", "thử", paths[0], workspace=office)
    paths[0].unlink()

    said = planned(gen("register", "check", office / "inbox", workspace=office))

    assert said.code == 1
    assert "b.docx" in said.out
    assert "Đã đối chiếu 1 số" in said.out


@pytest.mark.parametrize(("damaged", "code"), [("other-core-root.docx", 0), ("unequal-tags.docx", 2)])
def test_documents_are_judged_whatever_one_of_them_is_like(office: Path, damaged: str, code: int) -> None:
    paths = inbox(office, DAMAGED / damaged)

    said = planned(
        gen("lint", *paths, "--fix", "-o", office / "fixed", "--annotate", office / "noted", workspace=office)
    )

    assert {file.name for file in (office / "fixed").iterdir()} >= {"a.docx", "c.docx"}
    assert said.code == code


def changed(path: Path, changes: Mapping[str, Callable[[bytes], bytes]]) -> Path:
    """Change parts of a package."""
    parts = parts_of(path.read_bytes())
    for name, change in changes.items():
        before = parts[name]
        parts[name] = change(before)
        assert parts[name] != before
    path.write_bytes(zipped(parts))
    return path


UNWRITABLE: dict[str, Mapping[str, Callable[[bytes], bytes]]] = {
    "a sheet that is not closed": {"xl/worksheets/sheet1.xml": lambda xml: xml.replace(b"</worksheet>", b"")},
    "a content type with an unknown attribute": {
        "[Content_Types].xml": lambda xml: xml.replace(b"<Override PartName", b'<Override zz="1" PartName', 1)
    },
    "a margin that is no number": {
        "xl/worksheets/sheet1.xml": lambda xml: xml.replace(b'<pageMargins left="', b'<pageMargins left="x')
    },
}


@pytest.mark.parametrize("changes", UNWRITABLE.values(), ids=UNWRITABLE.keys())
def test_a_marked_copy_that_cannot_be_written_is_one_finding_and_the_check_stands(
    tmp_path: Path, changes: Mapping[str, Callable[[bytes], bytes]]
) -> None:
    for name in ("a", "b", "c"):
        write_workbook(tmp_path / f"inbox/{name}.xlsx")
    unmarked = json.loads(gen("check", tmp_path / "inbox", *YEAR, "--json").out)
    changed(tmp_path / "inbox/b.xlsx", changes)

    said = planned(gen("check", tmp_path / "inbox", *YEAR, "--json", "--annotate", tmp_path / "marked"))

    found = json.loads(said.out)
    more = [one for one in found if one["code"] == "TAB040"]
    assert [(Path(one["file"]).name, one["severity"]) for one in more] == [("b.xlsx", "warning")]
    assert [one for one in found if one not in more] == unmarked
    assert {file.name for file in (tmp_path / "marked").iterdir()} == {"a.xlsx", "c.xlsx"}


NUMBERS = ["1e308", "1e400", "-1e308", "NaN", "INF", "9" * 5000, "1E+99999999"]


@pytest.mark.parametrize("number", NUMBERS, ids=[number[:12] for number in NUMBERS])
def test_a_number_that_is_none_is_a_finding_of_its_cell(tmp_path: Path, number: str) -> None:
    path = write_workbook(tmp_path / "lao-cai.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = f"xl/worksheets/sheet{book.sheetnames.index('Chỉ tiêu') + 1}.xml"
    changed(path, {sheet: lambda xml: xml.replace(b"<v>1234</v>", f"<v>{number}</v>".encode())})

    said = planned(gen("check", path, *YEAR, "--json"))

    assert said.code == 1
    cells = [one["cell"] or one["code"] for one in json.loads(said.out) if one["severity"] == "error"]
    assert cells in (["D2"], ["TAB002"]), said.out


LOOKS = [("status", *YEAR), ("trace", "CT01", *YEAR), ("make", "summary", "bnv", *YEAR, "--draft")]


@pytest.mark.parametrize("command", LOOKS, ids=[command[0] for command in LOOKS])
def test_the_country_is_looked_at_whatever_one_report_is_like(office: Path, command: tuple[str, ...]) -> None:
    figures = office / "figures/2024"
    for name in ("lao-cai", "ha-giang"):
        write_workbook(figures / f"{name}.xlsx")
    (figures / "ha-giang.xlsx").unlink()
    shutil.copy(DAMAGED / "unequal-tags.docx", figures / "ha-giang.docx")
    output = ("-o", office / "x.docx") if command[0] == "make" else ()

    said = planned(gen(*command, *output, "--data", office / "figures", workspace=office))

    assert said.code in (0, 1)
    assert said.out


@pytest.mark.parametrize("content", [b"", b"no document", b"PK\3\4 torn"], ids=["empty", "no document", "torn"])
def test_every_template_is_checked_whatever_one_of_them_is_like(office: Path, content: bytes) -> None:
    damaged, sound = (office / f"templates/nd30/{name}.docx" for name in ("annual", "invitation"))
    for path in {*office.glob("templates/**/*.docx")} - {damaged, sound}:
        path.unlink()
    damaged.write_bytes(content)

    said = planned(gen("templates", "check", workspace=office))

    assert said.code == 1
    assert "annual.docx" in said.out
    assert "TPL043" in said.out
    assert "Đã kiểm tra 2 mẫu" in said.out


def test_templates_are_checked_whatever_their_sources_are_like(office: Path) -> None:
    (office / "templates/source/annual.txt").write_bytes(b"\xff\xfe torn")

    said = planned(gen("templates", "check", "annual", workspace=office))

    assert said.code == 0
    assert "Đã kiểm tra" in said.out


@pytest.mark.parametrize(
    "command",
    [
        ("register", "open", "9" * 20, "--series", "lao-cai", "--year", "2024", "--reason", "x"),
        ("register", "open", "5", "--series", "lao-cai", "--year", "9" * 20, "--reason", "x"),
        ("register", "void", "9" * 20, "--series", "lao-cai", "--year", "2024", "--reason", "x"),
        ("register", "list", "--year", "9" * 20),
        ("trace", "CT01", "--by-units", "--year", "99999"),
        ("status", "--year", "0"),
    ],
    ids=lambda command: " ".join(command)[:24],
)
def test_numbers_and_years_out_of_range_are_refused_in_a_sentence(office: Path, command: tuple[str, ...]) -> None:
    said = planned(gen(*command, workspace=office))

    assert said.code == 2
    assert "phải là số nguyên từ " in said.err
