"""Files of the workspace that are damaged: one Vietnamese sentence that names the file and says what to do, no more."""

import shutil
from pathlib import Path

import pytest

from tests.support.cli import ROOT, gen

LIBRARY_WORDS = ("line", "column", "file is", "malformed", "Expect", "codec", "Errno", "Traceback", "detect")
REPORT = ("make", "annual", "lao-cai", "--year", "2024")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with figures of one year."""
    for part in ("templates", "data/programmes/1439", "data/agencies", "data/progress/2024"):
        shutil.copytree(ROOT / part, tmp_path / part)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "content", "arguments", "words"),
    [
        ("gen.toml", b"[lint]\nignore = [\n", REPORT, "sai cú pháp ở cuối tệp"),
        ("gen.toml", b"[lint]\nignore == 1\n", REPORT, "sai cú pháp ở dòng 2, cột 9"),
        ("gen.toml", "# Tỉnh\n[lint]\n".encode("utf-16-le"), REPORT, "bảng mã UTF-8"),
        ("gen.toml", b'[general]\nlanguag = "vi"\n', REPORT, "không có mục “languag”; các mục dùng được: language"),
        ("gen.toml", b"general = 3\n", REPORT, "phải viết [general] ở một dòng riêng"),
        ("gen.toml", b'[lint]\nignore = ["TYP4"]\n', ("lint", "templates"), "Không có quy tắc"),
        ("gen.toml", b'[register]\nscop = "type"\n', ("issue", "x.docx"), "không có mục “scop”"),
        ("data/programmes/1439/documents.toml", b"[[kind]\n", REPORT, "sai cú pháp ở dòng 1"),
        ("data/programmes/1439/tasks.csv", b"\xc3\xff", REPORT, "dòng 1 không ở bảng mã UTF-8"),
        ("output/manifest.json", b'{"format": 99, "documents": {', REPORT, "do phiên bản mới hơn của gen ghi"),
        ("register.sqlite3", b"no book " * 99, ("register", "list"), "tệp không phải là sổ đăng ký"),
    ],
)
def test_a_damaged_file_of_the_workspace(
    office: Path, file: str, content: bytes, arguments: tuple[str, ...], words: str
) -> None:
    (office / file).parent.mkdir(exist_ok=True)
    (office / file).write_bytes(content)

    said = gen(*arguments, workspace=office)

    assert said.code == 2
    assert Path(file).name in said.err
    assert words in said.err, said.err
    assert not [word for word in LIBRARY_WORDS if word in said.err.replace(str(office), "")]
    assert not list(office.rglob("*.docx.tmp")) + list(office.rglob("annual"))


def test_a_template_that_cannot_be_opened_is_said_in_vietnamese(office: Path) -> None:
    template = office / "templates/nd30/annual.docx"
    template.unlink()
    template.mkdir()

    said = gen(*REPORT, workspace=office)

    assert said.code == 2
    assert "annual.docx”: đây là thư mục, không phải tệp" in said.err
    assert "IsADirectoryError" not in said.err
