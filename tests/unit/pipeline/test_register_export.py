"""The book is written for printing and for Excel."""

from datetime import date
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from gen.domain.errors import RegisterError
from gen.pipeline.output.store import FileStore
from gen.pipeline.register_export import ExportRequest, export_register
from gen.register import NumberRequest, Particulars, Series
from gen.wordml.reading.document import read_document
from tests.support.office import office_at

LAO_CAI = Series("lao-cai", "BC")


def test_a_volume_is_written_as_word_and_excel(tmp_path: Path) -> None:
    register = office_at(tmp_path / "register.sqlite").register
    said = Particulars("UBND tỉnh Lào Cai", "Báo cáo", "Kết quả năm 2024")
    for number in range(40):
        register.reserve([NumberRequest(LAO_CAI, "BC-UBND", date(2024, 12, 2), f"{number}", particulars=said)])

    word, sheet, table = export_register(ExportRequest(LAO_CAI, 2024), register, tmp_path / "so", FileStore())

    texts = [paragraph.text for paragraph in read_document(word).paragraphs]
    assert texts[:3] == ["", "UBND TỈNH LÀO CAI", "SỔ ĐĂNG KÝ VĂN BẢN ĐI"]
    assert ("(10)" in texts, "01/BC-UBND" in texts, "40/BC-UBND" in texts) == (True, True, True)
    assert (word.name, sheet.suffix) == ("so-van-ban-di-lao-cai-BC-2024.docx", ".xlsx")
    assert "01/BC-UBND,02/12/2024" in table.read_text(encoding="utf-8-sig")
    register.close()


def test_the_book_opens_in_word_without_a_finding(tmp_path: Path) -> None:
    register = office_at(tmp_path / "register.sqlite").register
    register.reserve([NumberRequest(LAO_CAI, "BC-UBND", date(2024, 12, 2), "draft")])

    word, *_others = export_register(ExportRequest(LAO_CAI, 2024), register, tmp_path, FileStore())

    found = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(word)
    assert [error.description for error in found.errors] == []
    register.close()


def test_a_series_without_numbers_has_no_book(tmp_path: Path) -> None:
    register = office_at(tmp_path / "register.sqlite").register

    with pytest.raises(RegisterError, match="lao-cai"):
        export_register(ExportRequest(Series("lao-cai"), 2024), register, tmp_path, FileStore())
    register.close()
