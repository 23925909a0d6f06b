"""The programme of administrative reform: every kind for a province, a ministry, the nation; nothing of 1439."""

import re
import shutil
from pathlib import Path

import pytest
from docx import Document
from openxml_audit import FileFormat, OpenXmlValidator

from tests.support.cli import ROOT, Said
from tests.support.cli import gen as gen_in
from tests.support.texts import text_of
from tests.support.workspaces import linked

WORDS = re.compile(r"1439/QĐ|án 1439|ASEAN|ACCSM|Tầm nhìn|[Đđ]ề án|HTQT|\bCT[0-9]{2}\b")
"""What the other shipped programme is known by."""
QUARTER, HALF, YEAR, NEXT = ("--period", "2026-Q1"), ("--period", "2026-H1"), ("--year", "2026"), ("--year", "2027")
NOTICE = "Mẫu thử, chưa đối chiếu với phụ lục của Bộ"
SUMMARIES = (("summary", "bnv", *when, "--draft") for when in (QUARTER, HALF, YEAR))
DOCUMENTS = (
    *(
        (kind, agency, *when)
        for kind, when in (("quarterly", QUARTER), ("half-year", HALF))
        for agency in ("ha-noi", "byt")
    ),
    *(("annual", agency, *YEAR) for agency in ("lao-cai", "bnv")),
    *(("plan", agency, *NEXT) for agency in ("lao-cai", "byt")),
    *(("cover", agency, *HALF) for agency in ("lao-cai", "byt")),
    ("reminder", "phu-tho", *HALF, "--date", "2026-06-23"),
    *SUMMARIES,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with both shipped programmes and the figures of this one."""
    parts = ("templates", "data/agencies", "data/programmes", "data/progress/cchc")
    return linked(tmp_path_factory.mktemp("office"), parts)


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, "--programme", "cchc", workspace=office)


def faults(path: Path) -> list[str]:
    """Return what the validator of Office files finds."""
    return [error.description for error in OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path).errors]


def test_its_data_are_sound(office: Path) -> None:
    checked = gen_in("programme", "check", "cchc", workspace=office)

    assert (checked.code, checked.out) == (0, "")


@pytest.mark.parametrize("when", [QUARTER, HALF, ("--period", "2026-Q3"), YEAR], ids=lambda when: when[1])
def test_its_figures_have_no_errors(office: Path, when: tuple[str, ...]) -> None:
    checked = gen(office, "check", *when)

    assert (checked.code, ": 0 lỗi" in checked.out) == (0, True), checked.out[-400:]


def test_its_form_is_headed_as_not_compared_with_the_ministrys(office: Path) -> None:
    assert gen(office, "form", "lao-cai", *QUARTER).code == 0

    found = text_of(office / "bieu-mau/cchc/2026-Q1/lao-cai.xlsx")

    assert "BIỂU SỐ LIỆU THỰC HIỆN CHƯƠNG TRÌNH CẢI CÁCH HÀNH CHÍNH" in found
    assert f"{NOTICE}. (Nghị quyết số 76/NQ-CP" in found
    assert not WORDS.findall(found)


def test_the_form_of_a_quarter_does_not_ask_for_what_is_worked_out_once_a_year(office: Path) -> None:
    for when in (QUARTER, YEAR):
        assert gen(office, "form", "ca-mau", *when).code == 0

    index = "Chỉ số cải cách hành chính (PAR INDEX)"
    assert index not in text_of(office / "bieu-mau/cchc/2026-Q1/ca-mau.xlsx")
    assert index in text_of(office / "bieu-mau/cchc/2026/ca-mau.xlsx")


@pytest.mark.parametrize("words", DOCUMENTS, ids=lambda words: "-".join(words[:2] + words[3:4]))
def test_its_documents_are_of_good_form_and_speak_of_it_alone(
    office: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    path = tmp_path / "van-ban.docx"
    made = gen(office, "make", *words, "-o", path)

    assert path.is_file(), made.err
    assert " 0 lỗi, 0 cảnh báo" in gen_in("lint", path, workspace=office).out
    assert faults(path) == []
    assert WORDS.findall(text_of(path)) == []


def test_a_report_has_one_table_of_statistics_of_three_levels_under_the_notice(office: Path, tmp_path: Path) -> None:
    gen(office, "make", "quarterly", "lao-cai", *QUARTER, "-o", tmp_path / "bao-cao.docx")

    document = Document(str(tmp_path / "bao-cao.docx"))

    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    codes = [row[0] for row in rows if len(row) == 5]
    assert f"{NOTICE}." in [paragraph.text for paragraph in document.paragraphs]
    assert [code for code in codes if code == "3" or code.startswith("C3.3")] == ["3", "C3.3", "C3.3.1", "C3.3.2"]


def test_without_the_notice_the_form_and_the_annex_have_none(office: Path, tmp_path: Path) -> None:
    own = linked(tmp_path / "office", ("templates", "data/agencies", "data/progress/cchc"))
    shutil.copytree(ROOT / "data/programmes/cchc", own / "data/programmes/cchc")
    measures = own / "data/programmes/cchc/measures.toml"
    measures.write_text(re.sub(r"(?m)^notice = .*\n", "", measures.read_text("utf-8")), "utf-8")

    gen(own, "form", "lao-cai", *QUARTER)
    gen(own, "make", "quarterly", "lao-cai", *QUARTER, "-o", tmp_path / "bao-cao.docx")

    assert NOTICE not in text_of(own / "bieu-mau/cchc/2026-Q1/lao-cai.xlsx")
    assert NOTICE not in text_of(tmp_path / "bao-cao.docx")


def test_an_index_that_is_given_is_no_sum_in_the_summary(office: Path, tmp_path: Path) -> None:
    gen(office, "make", "summary", "bnv", *YEAR, "--draft", "-o", tmp_path / "tong-hop.docx")

    text = text_of(tmp_path / "tong-hop.docx")

    assert "Chỉ số cải cách hành chính (PAR INDEX)" not in text
    assert re.search(
        r"Mức độ hài lòng về tiếp nhận, giải quyết thủ tục hành chính: trong \d+ bộ, ngành, địa phương,", text
    )


def test_the_board_is_of_the_report_of_the_period(office: Path) -> None:
    board = gen(office, "status", *QUARTER, "--date", "2026-03-31").out

    assert "hạn cuối ngày 20/3/2026" in board
    assert "Chính phủ" in board


@pytest.mark.long
@pytest.mark.parametrize(
    ("kind", "when"),
    [
        *(("quarterly", ("--period", f"2026-{quarter}")) for quarter in ("Q1", "Q3")),
        *(("half-year", HALF), ("annual", YEAR), ("plan", NEXT), ("cover", YEAR)),
    ],
    ids=lambda value: value if isinstance(value, str) else value[1],
)
def test_every_agency_gets_its_documents(office: Path, tmp_path: Path, kind: str, when: tuple[str, ...]) -> None:
    gen(office, "batch", kind, *when, "-o", tmp_path)
    made = sorted(tmp_path.rglob("*.docx"))

    linted = gen_in("lint", *made, workspace=office).out

    assert len(made) >= 45
    assert " 0 lỗi, 0 cảnh báo" in linted, linted[-2000:]
    assert {path.name: found for path in made if (found := faults(path))} == {}
    assert {path.name: found for path in made if (found := WORDS.findall(text_of(path)))} == {}


def test_a_report_counts_its_own_tables_and_the_summary_adds_them_up(office: Path, tmp_path: Path) -> None:
    for kind, agency, *more in (("annual", "lao-cai"), ("summary", "bnv", "--draft")):
        gen(office, "make", kind, agency, *YEAR, *more, "-o", tmp_path / f"{kind}.docx")

    totals = {kind: total_of(tmp_path / f"{kind}.docx", "Cơ quan giao") for kind in ("annual", "summary")}

    assert totals["annual"][0] == sum(totals["annual"][1:])
    assert totals["summary"][0] == sum(totals["summary"][1:]) > totals["annual"][0]


def total_of(path: Path, heading: str) -> list[int]:
    """Return the figures in the last row of the table that begins with a heading."""
    (table,) = (each for each in Document(str(path)).tables if each.cell(0, 0).text == heading)
    return [int(cell.text.strip("*").replace(".", "")) for cell in table.rows[-1].cells[1:]]
