"""A .docx is read and written entry by entry, always to the same bytes."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from gen.domain.errors import DocumentError
from gen.wordml.package import CONTENT_TYPES, read_package, write_package

ENTRIES = {"word/document.xml": b"<b/>", "_rels/.rels": b"<r/>", CONTENT_TYPES: b"<t/>", "docProps/core.xml": b"<c/>"}


def test_what_was_written_is_read_again() -> None:
    assert read_package(write_package(ENTRIES)) == ENTRIES


def test_the_order_of_the_entries_given_does_not_change_a_byte() -> None:
    assert write_package(ENTRIES) == write_package(dict(reversed(ENTRIES.items())))


def test_content_types_come_first_and_relationships_second() -> None:
    assert list(read_package(write_package(ENTRIES)))[:2] == [CONTENT_TYPES, "_rels/.rels"]


def test_entries_carry_no_time_of_writing() -> None:
    with zipfile.ZipFile(BytesIO(write_package(ENTRIES))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("content", [b"", b"not a zip", write_package(ENTRIES)[:40]])
def test_a_damaged_file_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"mau\.docx"):
        read_package(content, "mau.docx")


def test_a_zip_that_is_no_office_file_is_refused() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", "hello")

    with pytest.raises(DocumentError, match=r"\.docx"):
        read_package(buffer.getvalue(), "a.docx")


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="vang-mat"):
        read_package(tmp_path / "vang-mat.docx")
