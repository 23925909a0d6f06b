"""Zips whose untouched entries are copied raw."""

import zipfile
from io import BytesIO

import pytest

from gen.domain.errors import DocumentError
from gen.wordml.patching.archive import DocxArchive
from tests.support.word import document, docx, paragraph, parts_of, run, zipped

FILE = docx(document(paragraph(run("Báo cáo"))), {"word/media/ảnh.png": bytes(range(256)) * 40})


def streamed(entries: dict[str, bytes]) -> bytes:
    """A zip with sizes after the data (data descriptors), as programs write that stream."""

    class Stream(BytesIO):
        def seekable(self) -> bool:
            return False

    buffer = Stream()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_nothing_replaced_gives_the_same_bytes() -> None:
    assert DocxArchive(FILE).replaced({}) == FILE


def test_a_replaced_part_leaves_the_raw_bytes_of_the_others() -> None:
    changed = DocxArchive(FILE).replaced({"word/document.xml": b"<new/>"})

    assert parts_of(changed) == parts_of(FILE) | {"word/document.xml": b"<new/>"}
    with zipfile.ZipFile(BytesIO(FILE)) as old, zipfile.ZipFile(BytesIO(changed)) as new:
        picture, moved = old.getinfo("word/media/ảnh.png"), new.getinfo("word/media/ảnh.png")
        assert (picture.compress_size, picture.date_time) == (moved.compress_size, moved.date_time)


def test_new_parts_stand_at_the_end() -> None:
    changed = DocxArchive(FILE).replaced({"docProps/tùy chỉnh.xml": b"<p/>"})

    assert list(parts_of(changed)) == [*parts_of(FILE), "docProps/tùy chỉnh.xml"]


def test_the_same_change_gives_the_same_bytes() -> None:
    assert DocxArchive(FILE).replaced({"a.xml": b"x" * 999}) == DocxArchive(FILE).replaced({"a.xml": b"x" * 999})


def test_zips_written_as_a_stream_are_kept() -> None:
    content = streamed(parts_of(FILE))

    changed = DocxArchive(content).replaced({"word/document.xml": b"<new/>"})

    with zipfile.ZipFile(BytesIO(changed)) as archive:
        assert archive.testzip() is None
        assert archive.read("word/document.xml") == b"<new/>"


@pytest.mark.parametrize("content", [FILE, streamed(parts_of(FILE))], ids=["usual", "streamed"])
def test_parts_are_read_as_the_zip_library_reads_them(content: bytes) -> None:
    archive = DocxArchive(content)

    assert {name: archive.read(name) for name in archive.names} == parts_of(content)


@pytest.mark.parametrize("which", range(4))
def test_a_part_whose_bytes_changed_is_one_sentence(which: int) -> None:
    with zipfile.ZipFile(BytesIO(FILE)) as good:
        info = good.getinfo("word/document.xml")
    start = info.header_offset + 30 + len(info.filename)
    place = (info.header_offset, info.header_offset + 31, start + 5, start + info.compress_size - 3)[which]
    torn = FILE[:place] + bytes([FILE[place] ^ 0x55]) + FILE[place + 1 :]

    with pytest.raises(DocumentError, match=r"word/document\.xml"):
        DocxArchive(torn, "x.docx").read("word/document.xml")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 an old .doc"])
def test_what_is_no_zip_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"bao-cao\.docx"):
        DocxArchive(content, "bao-cao.docx")


def test_a_missing_part_is_one_sentence() -> None:
    with pytest.raises(DocumentError, match=r"word/nowhere\.xml"):
        DocxArchive(zipped({"a": "b"}), "x.docx").read("word/nowhere.xml")


def test_a_copy_is_changed_apart() -> None:
    archive = DocxArchive(FILE)
    twin = archive.copy()

    twin.write("word/document.xml", b"<new/>")

    assert (archive.packed() == FILE, twin.packed() == FILE) == (True, False)
