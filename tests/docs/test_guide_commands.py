"""The year of a clerk runs as the guide writes it, in a workspace made as the guide makes it."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.support.cli import Said, gen
from tests.support.filling import fill_in

GUIDE = Path(__file__).resolve().parents[2] / "docs/huong-dan.md"
FORM = "bieu-mau/2025/cao-bang.xlsx"
HANDED_IN = "data/progress/2025/cao-bang.xlsx"
LETTERS = "hop-thu"
"""Where what arrived lies: a report, and a scan of which nothing can be read."""
_NOT_RUN = ("ban-cu.docx", "cong-van-den.pdf", "--version", "da-ky.pdf", "van-ban-den", "quyet-dinh")
"""Files of the reader's own; what leaves the process."""
_OF_OFFICE = ("gen pdf", "gen sign")
"""What needs LibreOffice, or a PDF that it made."""


def steps() -> list[str]:
    """The commands of section 5, in order."""
    text = GUIDE.read_text(encoding="utf-8")
    section = text[text.index("## 5. ") : text.index("## 6. ")]
    lines = [
        line
        for block in re.findall(r"^```\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
        for line in block.splitlines()
    ]
    run = [line for line in lines if line.startswith("gen ") and not any(word in line for word in _NOT_RUN)]
    return run if shutil.which("soffice") else [line for line in run if not line.startswith(_OF_OFFICE)]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Said]:
    """What each command of the year answers, run one after the other."""
    workspace = tmp_path_factory.mktemp("guide") / "bao-cao"
    gen("init", "--empty", workspace)
    answers: dict[str, Said] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(workspace)
        for line in steps():
            if line.startswith("gen make") and not (workspace / HANDED_IN).exists():
                fill_in(workspace / FORM, "cao-bang", 2025, workspace / HANDED_IN)
            if line.startswith("gen register in") and not (workspace / LETTERS).exists():
                (workspace / LETTERS).mkdir()
                fill_in(workspace / FORM, "cao-bang", 2025, workspace / LETTERS / "cao-bang.xlsx")
                (workspace / LETTERS / "ban-quet.jpg").write_bytes(b"\xff\xd8\xff")
            answers[line] = gen(*shlex.split(line)[1:], workspace=workspace)
    return answers


def test_no_command_of_the_year_is_refused(answers: dict[str, Said]) -> None:
    refused = {line: said.err for line, said in answers.items() if said.code == 2 or "Traceback" in said.err}

    assert len(answers) > 12
    assert not refused


def test_the_blank_form_is_said_to_be_blank_in_one_sentence(answers: dict[str, Said]) -> None:
    said = answers["gen check bieu-mau/2025/cao-bang.xlsx --year 2025"]

    assert said.code == 1
    assert [line for line in said.out.splitlines() if "TAB" in line] == [
        "bieu-mau/2025/cao-bang.xlsx!Nhiệm vụ!H5: TAB240 lỗi: Biểu mẫu chưa được điền: chưa bảng nào có số liệu. "
        "Điền biểu mẫu theo trang “Hướng dẫn” rồi kiểm tra lại."
    ]


def test_the_report_gets_the_first_number_and_the_book_knows_it(answers: dict[str, Said]) -> None:
    assert "01/BC-UBND, 12/12/2025" in answers["gen issue output/annual/2025/cao-bang.docx --date 12/12/2025"].out
    assert "01/BC-UBND" in answers["gen register list"].out


def test_what_arrives_is_numbered_and_its_day_noted(answers: dict[str, Said]) -> None:
    entered = answers["gen register in hop-thu/cao-bang.xlsx --date 12/12/2025"]

    assert entered.code == 0
    assert "số đến 01, 12/12/2025: Ủy ban nhân dân tỉnh Cao Bằng" in entered.out


def test_the_restored_office_knows_its_next_numbers(answers: dict[str, Said]) -> None:
    said = answers["gen restore ../sao-luu-1212.zip ../van-thu-moi"]

    assert "Dãy “cao-bang” năm 2025: số tiếp theo là" in said.out
    assert "Dãy “chung+den” năm 2025: số tiếp theo là 03." in said.out
