"""A program with one column more, made as ``docs/adding-a-column.md`` says, goes on with what is there already."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.support.cli import ROOT

EARLIER = ROOT / "tests/data/earlier/0.1.0"
GUIDE = ROOT / "docs/adding-a-column.md"
FORM_VERSION = re.compile(r'^version = "(.*)"$', re.MULTILINE)
SINCE = re.compile(r'since = "(.*)"')


def put(path: Path, after: str, line: str) -> None:
    """Put a line of code after another."""
    text = path.read_text(encoding="utf-8")
    assert text.count(after) == 1, (path, after)
    path.write_text(text.replace(after, f"{after}\n{line}"), encoding="utf-8")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the column of the guide, steps 1 to 3."""
    copy = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "gen", copy / "gen", ignore=shutil.ignore_patterns("__pycache__"))
    column = GUIDE.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    tables = copy / "gen/programme/forms/types"
    with (tables / "budget.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + SINCE.sub('since = "2099.1"', column.replace("   ", "")))
    form = (tables / "form.toml").read_text(encoding="utf-8")
    (tables / "form.toml").write_text(FORM_VERSION.sub('version = "2099.1"', form), encoding="utf-8")
    put(
        copy / "gen/domain/tables.py",
        '    spent: Value = NOT_REPORTED\n    note: str = ""',
        "    lent: Value = NOT_REPORTED",
    )
    building = copy / "gen/intake/rows/building.py"
    put(building, '        spent=_number(record, "spent"),', '        lent=_number(record, "lent"),')
    return copy


def gen(program: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gen", "--workspace", ROOT, *words]
    environment = {**os.environ, "PYTHONPATH": str(program), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        list(map(str, command)), cwd=program, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_the_version_in_the_guide_is_later_than_that_of_the_form() -> None:
    form = (ROOT / "gen/programme/forms/types/form.toml").read_text(encoding="utf-8")
    (now,), (guide,) = FORM_VERSION.findall(form), SINCE.findall(GUIDE.read_text(encoding="utf-8"))

    assert [int(part) for part in guide.split(".")] > [int(part) for part in now.split(".")]


def test_a_document_of_version_0_1_0_is_still_a_source(program: Path, tmp_path: Path) -> None:
    report = EARLIER / "output/annual/2024/lao-cai.docx"

    checked = gen(program, "check", report, "--year", "2024")
    made = gen(program, "make", "annual", "lao-cai", "--year", "2024", "--data", report, "-o", tmp_path / "x.docx")

    assert (checked.returncode, made.returncode) == (0, 0), checked.stdout + made.stderr
    assert "0 lỗi" in checked.stdout + checked.stderr


def test_a_form_of_version_0_1_0_is_read_and_the_column_it_lacks_is_named(program: Path) -> None:
    checked = gen(program, "check", EARLIER / "da-dien/2024/lao-cai.xlsx", "--year", "2024")

    assert checked.returncode == 0, checked.stdout
    assert "TAB036" in checked.stdout
    assert "“Vốn vay”" in checked.stdout


def test_the_column_goes_from_the_form_into_a_document_and_out_again(program: Path, tmp_path: Path) -> None:
    form, report = tmp_path / "lao-cai.xlsx", tmp_path / "lao-cai.docx"
    book = openpyxl.load_workbook(EARLIER / "da-dien/2024/lao-cai.xlsx")
    book["Kinh phí"].insert_cols(5)
    book["Kinh phí"]["E4"], book["Kinh phí"]["E5"] = "Vốn vay", 77.5
    book.save(form)

    made = gen(program, "make", "annual", "lao-cai", "--year", "2024", "--data", form, "-o", report)
    checked = gen(program, "check", report, "--year", "2024")
    here = gen(ROOT, "check", report, "--year", "2024")

    assert (made.returncode, checked.returncode, here.returncode) == (0, 0, 0), made.stderr
    assert "lent" not in checked.stdout
    assert "TAB048" in here.stdout
    assert "cột “lent” của bảng “Kinh phí”" in here.stdout
    assert "(1 chỗ có nội dung)" in here.stdout
