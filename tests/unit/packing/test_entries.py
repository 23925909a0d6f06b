"""Entries are unpacked without the zip library where they are packed as usual; what is odd or damaged is left to it."""

import zipfile
from io import BytesIO

import pytest

from gen.packing.entries import LOCAL, unpacked

CONTENT = "Quyết định số 1439/QĐ-TTg. ".encode() * 40
NAME = "xl/worksheets/sheet1.xml"


def zipped(method: int = zipfile.ZIP_DEFLATED, content: bytes = CONTENT) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr(NAME, content)
    return stream.getvalue()


def entry_of(file: bytes) -> zipfile.ZipInfo:
    return zipfile.ZipFile(BytesIO(file)).getinfo(NAME)


def test_an_entry_packed_as_usual_is_unpacked() -> None:
    file = zipped()

    assert unpacked(file, entry_of(file)) == CONTENT


@pytest.mark.parametrize(("method", "content"), [(zipfile.ZIP_STORED, CONTENT), (zipfile.ZIP_DEFLATED, b"")])
def test_what_is_stored_as_it_is_or_empty_is_left_to_the_zip_library(method: int, content: bytes) -> None:
    file = zipped(method, content)

    assert unpacked(file, entry_of(file)) is None


def test_a_file_cut_off_in_the_header_of_an_entry_gives_nothing() -> None:
    file = zipped()

    assert unpacked(file[: LOCAL.size - 1], entry_of(file)) is None


@pytest.mark.parametrize("place", [0, LOCAL.size, LOCAL.size + len(NAME) + 4])
def test_an_entry_with_another_byte_in_its_mark_its_name_or_its_data_gives_nothing(place: int) -> None:
    file = bytearray(zipped())
    entry = entry_of(bytes(file))
    file[place] ^= 0xFF

    assert unpacked(bytes(file), entry) is None


def test_no_more_is_unpacked_than_the_entry_says_it_has() -> None:
    file = zipped(content=b"0" * 10_000_000)
    entry = entry_of(file)
    entry.file_size = 1000

    assert unpacked(file, entry) is None
