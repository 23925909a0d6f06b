"""Words typed by mistake, and orders to the terminal hidden in cells, documents and names of files."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.support.cli import gen
from tests.support.hostile_inputs import RECEIVED
from tests.support.word import parts_of, zipped
from tests.support.workspaces import linked

ORDER = "\x1b]0;x\x07\x1b[2J\x9b\u202e\u2066"
"""Names the window, rings, clears the screen, turns the direction."""
IN_XML = "\x9b\u202e\u2066"
"""What of it a Word document can hold."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    parts = parts_of(RECEIVED.read_bytes())
    for part in ("customXml/item1.xml", "word/document.xml"):
        parts[part] = (
            parts[part].replace(b"82,51%", f"82{IN_XML}%".encode()).replace("Lào Cai".encode(), IN_XML.encode())
        )
    (tmp_path / f"a{ORDER}.docx").write_bytes(zipped(parts))
    (tmp_path / f"torn{ORDER}.docx").write_bytes(b"torn")
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Kinh phí"
    book.worksheets[0].append(["Nguồn kinh phí", "Dự toán", f"Thực hiện{IN_XML}"])
    book.worksheets[0].append([f"Nguồn{IN_XML}", f"hai{IN_XML}", 1])
    book.save(tmp_path / f"lao-cai{ORDER}.xlsx")
    shutil.copy(tmp_path / f"lao-cai{ORDER}.xlsx", tmp_path / "lao-cai.xlsx")
    return tmp_path


A, TORN = f"a{ORDER}.docx", f"torn{ORDER}.docx"


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", ".", "--year", "2024"),
        ("check", f"lao-cai{ORDER}.xlsx", "--year", "2024", "--annotate", "out"),
        ("check", f"no{ORDER}.xlsx", "--year", "2024"),
        ("check", ".", "--year", "2024", "--json"),
        ("read", "."),
        ("read", A, "--format", "csv"),
        ("read", ".", "--json"),
        ("diff", A, str(RECEIVED)),
        ("diff", A, TORN),
        ("lint", "."),
        ("lint", ".", "--json"),
        ("lint", ".", "--format", "sarif"),
        ("lint", ".", "--format", "html"),
        ("issue", TORN, f"no{ORDER}.docx"),
        ("make", f"x{ORDER}", "lao-cai", "--year", "2024"),
        ("make", "annual", f"x{ORDER}", "--year", "2024"),
        ("make", "annual", "lao-cai", "--year", "2024", "--data", "lao-cai.xlsx"),
        ("trace", f"x{ORDER}", "--year", "2024"),
        ("status", "--year", "2024", "--kind", f"x{ORDER}"),
        ("templates", "check", f"x{ORDER}"),
        ("register", "list", "--series", f"x{ORDER}"),
        (f"x{ORDER}",),
        ("lint", f"--x{ORDER}"),
    ],
    ids=lambda arguments: (
        " ".join(arguments).encode("ascii", "ignore").decode().replace("\x1b", "").replace("\x07", "")
    ),
)
def test_nothing_that_is_said_gives_the_terminal_an_order(here: Path, arguments: tuple[str, ...]) -> None:
    workspace = linked(here / "workspace")

    said = gen(*arguments, workspace=workspace)

    assert said.out + said.err
    assert [line for line in (said.out + said.err).splitlines() if not line.replace("\t", "").isprintable()] == []


def test_an_answer_of_many_lines_keeps_them() -> None:
    said = gen("trace", "CT99", "--year", "2024")

    assert len(said.err.splitlines()) > 5
    assert "↵" not in said.err


def test_json_says_exactly_what_the_name_of_a_file_is(here: Path) -> None:
    (record,) = json.loads(gen("read", A, "--json").out)

    assert record["file"] == A


@pytest.mark.parametrize("reason", ["a.docx", "A.DOCX ", "muc/khong-co.docx", "van-ban", "so.xlsx", "--json", "-o"])
@pytest.mark.parametrize(
    "command",
    [
        lambda reason: ("issue", "--force", reason, "b.docx"),
        lambda reason: ("register", "void", "5", "--series", "lao-cai", "--year", "2024", "--reason", reason),
        lambda reason: ("register", "open", "5", "--series", "lao-cai", "--year", "2024", "--reason", reason),
    ],
    ids=["issue", "void", "open"],
)
def test_the_name_of_a_file_or_an_option_is_not_taken_for_a_reason(
    here: Path, command: Callable[[str], tuple[str, ...]], reason: str
) -> None:
    (here / "van-ban").write_bytes(b"")

    said = gen(*command(reason))

    assert said.code == 2
    assert len(said.err.splitlines()) == 1
    assert f"“{reason}” không phải là lý do" in said.err


def test_a_reason_in_words_is_taken(here: Path) -> None:
    said = gen("issue", "--force", "Văn bản gấp, thiếu nơi nhận - v.v.", "b.docx")

    assert "lý do" not in said.err
    assert "b.docx" in said.err


@pytest.mark.parametrize("blank", ["", "  "])
@pytest.mark.parametrize(
    "arguments",
    [
        ("templates", "new", "{}"),
        ("templates", "check", "{}"),
        ("templates", "fields", "{}"),
        ("init", "{}"),
        ("form", "{}", "--year", "2024"),
        ("check", "{}", "--year", "2024"),
        ("check", ".", "--year", "2024", "--annotate", "{}"),
        ("make", "annual", "{}", "--year", "2024"),
        ("make", "annual", "lao-cai", "--year", "2024", "-o", "{}"),
        ("make", "annual", "lao-cai", "--year", "2024", "--data={}"),
        ("batch", "annual", "--year", "2024", "--agencies", "{}"),
        ("status", "--year", "2024", "--kind", "{}"),
        ("lint", "{}"),
        ("lint", "a.docx", "{}"),
        ("read", "{}"),
        ("diff", "{}", "a.docx"),
        ("trace", "{}", "--year", "2024"),
        ("issue", "{}"),
        ("issue", "a.docx", "--agency", "{}"),
        ("issue", "a.docx", "--force", "{}"),
        ("register", "list", "--series", "{}"),
        ("register", "export", "-o", "{}"),
        ("register", "check", "{}"),
        ("register", "void", "5", "--series", "{}", "--year", "2024", "--reason", "x"),
        ("register", "void", "5", "--series", "lao-cai", "--year", "2024", "--reason", "{}"),
    ],
    ids=" ".join,
)
def test_a_value_that_holds_nothing_is_refused_in_one_sentence(
    here: Path, arguments: tuple[str, ...], blank: str
) -> None:
    before = sorted(here.rglob("*"))

    said = gen(*(word.format(blank) for word in arguments))

    assert said.code == 2
    assert len(said.err.splitlines()) == 1
    assert "đang trống" in said.err
    assert sorted(here.rglob("*")) == before
