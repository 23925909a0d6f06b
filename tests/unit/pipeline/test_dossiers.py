"""Files for the archive as Word and Excel, from lines of both books."""

from datetime import date
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from gen.domain.errors import RegisterError
from gen.pipeline.dossiers import catalogue_pages, contents_pages, put, transfer_pages, write_list
from gen.pipeline.output.store import FileStore
from gen.register import Series
from gen.register.book import Register
from gen.register.dossiers.model import Dossier
from gen.register.dossiers.pages import ListPages
from gen.register.incoming.model import ArrivalRequest, ArrivalSaid
from gen.wordml.reading.document import read_document
from tests.support.office import office_at
from tests.unit.register.asking import ask, take

ARRIVING = Series("", incoming=True)
CODE = "01.TCCB"


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """A book with a document of each kind, and a file for them."""
    book = office_at(tmp_path / "register.sqlite3").register
    take(book, ask("a"))
    said = ArrivalSaid("Bộ Y tế", "15/BC-BYT", date(2024, 12, 12), "Báo cáo", "Kết quả")
    book.incoming.enter([ArrivalRequest(ARRIVING, date(2024, 12, 20), "b" * 64, "b.pdf", said)])
    book.dossiers.make(Dossier(2024, CODE, "Báo cáo năm 2024", "20 năm", "Tổ chức cán bộ"))
    return book


def test_lines_of_both_books_stand_in_the_list_of_a_file(register: Register) -> None:
    put(register, 2024, CODE, ["lao-cai@2024#1", "chung+den@2024#1"], "1-5")

    symbols = [line.texts[1] for line in contents_pages(register, 2024, CODE).lines]
    authors = [line.texts[4] for line in contents_pages(register, 2024, CODE).lines]

    assert symbols == ["01/BC-UBND", "15/BC-BYT"]
    assert authors == ["Ủy ban nhân dân tỉnh Lào Cai", "Bộ Y tế"]


@pytest.mark.parametrize("mark", ["lao-cai@2024#9", "chung+den@2024#9", "khong phai dong", "lao-cai"])
def test_a_line_that_no_book_has_is_not_put_into_a_file_nor_are_the_others(register: Register, mark: str) -> None:
    with pytest.raises(RegisterError):
        put(register, 2024, CODE, ["lao-cai@2024#1", mark])

    assert register.dossiers.items() == ()


def test_a_void_line_is_not_put_into_a_file_and_one_struck_out_later_says_so(register: Register) -> None:
    put(register, 2024, CODE, ["chung+den@2024#1"])
    register.incoming.void(ARRIVING, 2024, 1, "Gửi nhầm")

    with pytest.raises(RegisterError, match="đã hủy"):
        put(register, 2024, CODE, ["chung+den@2024#1"])
    (line,) = contents_pages(register, 2024, CODE).lines
    assert line.texts[6] == "Hủy: Gửi nhầm"


def test_a_year_without_files_has_no_lists(register: Register) -> None:
    with pytest.raises(RegisterError, match="2019"):
        catalogue_pages(register, 2019)


def test_only_files_kept_five_years_or_longer_are_handed_to_the_archive(register: Register) -> None:
    for code, term in (("02.TCCB", "04 năm"), ("03.TCCB", "05 năm"), ("04.TCCB", "Vĩnh viễn")):
        register.dossiers.make(Dossier(2024, code, "Hồ sơ", term))
    register.dossiers.make(Dossier(2023, "01.TCCB", "Hồ sơ", "2 năm"))

    assert [line.texts[1] for line in transfer_pages(register, 2024).lines] == [CODE, "03.TCCB", "04.TCCB"]
    with pytest.raises(RegisterError, match="từ 05 năm trở lên"):
        transfer_pages(register, 2023)


@pytest.mark.parametrize("which", ["catalogue", "transfer", "contents"])
def test_each_list_opens_in_word_without_a_finding(register: Register, tmp_path: Path, which: str) -> None:
    put(register, 2024, CODE, ["lao-cai@2024#1", "chung+den@2024#1"])
    lists: dict[str, ListPages] = {
        "catalogue": catalogue_pages(register, 2024),
        "transfer": transfer_pages(register, 2024),
        "contents": contents_pages(register, 2024, CODE),
    }
    pages = lists[which]

    word, sheet = write_list(pages, which, ("Chính phủ", "Bộ Nội vụ"), tmp_path / "so", FileStore())

    found = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(word)
    assert [error.description for error in found.errors] == []
    texts = [paragraph.text for paragraph in read_document(word).paragraphs]
    assert pages.form.title in texts
    assert ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts) is pages.form.headed
    assert sheet.stat().st_size > 1000
