"""Files that are no readable Word document: one sentence each, never a stack of machine words."""

import io
import zipfile
from pathlib import Path

import pytest

from gen.domain.errors import DocumentError
from gen.wordml.reading import archive, document
from gen.wordml.reading.document import read_document
from tests.support.word_xml import package


def _zip(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/"), content)
    return target.getvalue()


_ENTITIES = b"<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><w>&b;</w>"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "là tệp trống"),
        (b"%PDF-1.7", "là tệp PDF"),
        (b"{\\rtf1 x}", "là tệp RTF"),
        (b"xin ch\xc3\xa0o", "không phải là tệp .docx"),
        (b"PK\x03\x04 cut off", "không phải là tệp .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "có mật khẩu"),
        (_zip(readme=b"a"), "không có phần nội dung"),
        (package("</w:body>"), "bị hỏng"),
    ],
    ids=["empty", "pdf", "rtf", "text", "cut off", "old or encrypted", "another zip", "broken XML"],
)
def test_a_file_that_is_no_word_document_is_refused_in_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        read_document(content, "tệp lạ.docx")

    assert words in str(refusal.value)
    assert "tệp lạ.docx" in str(refusal.value)


def test_entities_are_refused() -> None:
    with pytest.raises(DocumentError, match="không được phép"):
        archive.parse_part(_ENTITIES, "a.docx", "word/document.xml")


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_PART", 1000)

    with pytest.raises(DocumentError, match="quá lớn"):
        read_document(package(f"<w:p><w:r><w:t>{'a' * 2000}</w:t></w:r></w:p>"), "bomb.docx")


def test_a_document_of_thousands_of_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_PARAGRAPHS", 10)

    with pytest.raises(DocumentError, match="quá dài"):
        read_document(package("<w:p/>" * 11), "long.docx")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(DocumentError, match="Không tìm thấy"):
        read_document(Path("khong-co.docx"))
