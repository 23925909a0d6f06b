"""What Word files, PDF files and workbooks say of themselves; what they do not say stays blank."""

import importlib.util
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gen.domain.errors import DocumentError
from gen.domain.workspace import Workspace
from gen.pipeline.incoming.pdf_page import read_pdf
from gen.pipeline.incoming.reading import FileReader
from gen.pipeline.reports.workshop import Workshop
from gen.register.incoming.model import ArrivalSaid
from tests.support.cli import ROOT
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.reported import write_workbook
from tests.support.word import document, docx, paragraph, run

needs_pdfium = pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="pypdfium2 is not installed")
BOLD = "<w:b/>"
CENTRED = '<w:pPr><w:jc w:val="center"/></w:pPr>'


def table(*columns: tuple[str, ...]) -> str:
    """The head of a document: a table of one row, a cell for each column, a paragraph for each text."""
    cells = "".join(
        "<w:tc><w:tcPr><w:tcW w:w='4500' w:type='dxa'/></w:tcPr>"
        + "".join(paragraph(CENTRED, run(text, BOLD if text.isupper() else "")) for text in column)
        + "</w:tc>"
        for column in columns
    )
    grid = "<w:tblGrid><w:gridCol w:w='4500'/><w:gridCol w:w='4500'/></w:tblGrid>"
    return f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>"


NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
REPORT = (
    table(("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "Số: 15/BC-UBND"), (*NATION, "Lào Cai, ngày 18 tháng 12 năm 2024")),
    paragraph(CENTRED, run("BÁO CÁO", BOLD)),
    paragraph(CENTRED, run("Kết quả thực hiện cải cách hành chính năm 2024", BOLD)),
    paragraph(run("Kính gửi: Bộ Nội vụ")),
    paragraph(run("Thực hiện Nghị quyết của Chính phủ, Ủy ban nhân dân tỉnh báo cáo như sau.")),
)
LETTER = (
    table(
        ("BỘ Y TẾ", "CỤC KHÁM CHỮA BỆNH", "Số: 77/KCB-VP", "V/v góp ý dự thảo Kế hoạch năm 2025"),
        (*NATION, "Hà Nội, ngày 05 tháng 11 năm 2024"),
    ),
    paragraph(run("Kính gửi: Bộ Nội vụ")),
    paragraph(run("Cục nhất trí với dự thảo.")),
)
SAID = ArrivalSaid(
    "Ủy ban nhân dân tỉnh Lào Cai",
    "15/BC-UBND",
    date(2024, 12, 18),
    "Báo cáo",
    "Kết quả thực hiện cải cách hành chính năm 2024",
)


@pytest.fixture(scope="module")
def read() -> Callable[[Path], ArrivalSaid]:
    reader = FileReader(Workshop(Workspace(ROOT, "1439")))
    return lambda path: reader(path, path.read_bytes())


def written(folder: Path, blocks: tuple[str, ...]) -> Path:
    path = folder / "den.docx"
    path.write_bytes(docx(document(*blocks)))
    return path


def test_a_word_file_says_who_sent_it_number_day_type_and_subject(
    tmp_path: Path, read: Callable[[Path], ArrivalSaid]
) -> None:
    assert read(written(tmp_path, REPORT)) == SAID


def test_a_letter_is_one_although_its_symbol_names_no_type(tmp_path: Path, read: Callable[[Path], ArrivalSaid]) -> None:
    said = read(written(tmp_path, LETTER))

    assert (said.type_name, said.symbol, said.dated) == ("Công văn", "77/KCB-VP", date(2024, 11, 5))
    assert said.subject == "góp ý dự thảo Kế hoạch năm 2025"
    assert said.author == "CỤC KHÁM CHỮA BỆNH (Bộ Y tế)"


def test_a_draft_without_number_and_day_says_neither(tmp_path: Path, read: Callable[[Path], ArrivalSaid]) -> None:
    blank = table(
        ("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "Số:       /BC-UBND"), (*NATION, "Lào Cai, ngày   tháng 12 năm 2024")
    )

    said = read(written(tmp_path, (blank, *REPORT[1:])))

    assert (said.symbol, said.dated, said.type_name) == ("", None, "Báo cáo")


def test_a_page_of_prose_says_nothing(tmp_path: Path, read: Callable[[Path], ArrivalSaid]) -> None:
    assert read(written(tmp_path, (paragraph(run("Hôm nay trời đẹp.")),))) == ArrivalSaid()


def test_a_workbook_is_its_agencys_report_of_a_year(tmp_path: Path, read: Callable[[Path], ArrivalSaid]) -> None:
    said = read(write_workbook(tmp_path / "bieu.xlsx"))

    assert (said.agency, said.period, said.author) == ("lao-cai", "2024", "Ủy ban nhân dân tỉnh Lào Cai")
    assert (said.symbol, said.dated, said.type_name) == ("", None, "")
    assert said.subject == "Biểu số liệu báo cáo năm 2024"


def test_a_file_of_another_kind_says_nothing(tmp_path: Path, read: Callable[[Path], ArrivalSaid]) -> None:
    path = tmp_path / "anh.jpg"
    path.write_bytes(b"\xff\xd8\xff")

    assert read(path) == ArrivalSaid()


@pytest.mark.office
@needs_libreoffice
@needs_pdfium
@pytest.mark.parametrize("blocks", [REPORT, LETTER], ids=["report", "letter"])
def test_a_pdf_says_what_its_word_file_says(
    tmp_path: Path, read: Callable[[Path], ArrivalSaid], blocks: tuple[str, ...]
) -> None:
    word = written(tmp_path, blocks)

    assert read(convert(word, "pdf", tmp_path / "pdf")) == read(word)


@needs_pdfium
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"%PDF-1.4\n" + b"1 0 obj<<>>" * 2000])
def test_what_is_no_readable_pdf_is_told_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hong.pdf"
    path.write_bytes(content)

    with pytest.raises(DocumentError, match=r"“hong\.pdf”"):
        read_pdf(path)


@needs_pdfium
def test_a_page_without_text_says_nothing(tmp_path: Path, read: Callable[[Path], ArrivalSaid]) -> None:
    import pypdfium2

    path = tmp_path / "quet.pdf"
    scan = pypdfium2.PdfDocument.new()
    scan.new_page(595, 842)
    scan.save(path)
    scan.close()

    assert read(path) == ArrivalSaid()
