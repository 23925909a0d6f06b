"""Core and custom properties."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import docx as python_docx

from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.parts import CONTENT_TYPES, ROOT_RELATIONS
from gen.wordml.patching.properties import read_core, read_custom, set_core, set_custom
from tests.support.word import changed_parts, document, docx, paragraph, run

PLAIN = docx(document(paragraph(run("Báo cáo"))))


def with_properties(content: bytes, core: dict[str, str], custom: dict[str, str]) -> bytes:
    archive = DocxArchive(content)
    set_core(archive, core)
    set_custom(archive, custom)
    return archive.packed()


def made_by_python_docx() -> bytes:
    buffer = BytesIO()
    written = python_docx.Document()
    written.core_properties.author = "Người soạn"
    written.save(buffer)
    return buffer.getvalue()


def test_properties_are_added_where_there_are_none() -> None:
    after = with_properties(PLAIN, {"title": "Kết quả & hướng"}, {"Số, ký hiệu": '05/"BC"'})

    assert changed_parts(PLAIN, after) == {CONTENT_TYPES, ROOT_RELATIONS, "docProps/core.xml", "docProps/custom.xml"}
    assert read_core(DocxArchive(after)) == {"title": "Kết quả & hướng"}
    assert read_custom(DocxArchive(after)) == {"Số, ký hiệu": '05/"BC"'}


def test_other_programs_read_them(tmp_path: Path) -> None:
    path = tmp_path / "issued.docx"
    path.write_bytes(with_properties(PLAIN, {"title": "Kết quả", "contentStatus": "Đã ban hành"}, {"a": "b"}))

    # A process of its own: docxcompose, once imported, changes a namespace that python-docx reads these by.
    code = "import docx, sys; read = docx.Document(sys.argv[1]).core_properties; print(read.title, read.content_status)"
    read = subprocess.run([sys.executable, "-X", "utf8", "-c", code, path], capture_output=True, check=True)

    assert read.stdout.decode().strip() == "Kết quả Đã ban hành"


def test_properties_that_are_there_are_kept() -> None:
    before = made_by_python_docx()

    after = with_properties(before, {"title": "Kết quả"}, {"a": "b"})

    read = python_docx.Document(BytesIO(after)).core_properties
    assert (read.author, read.title) == ("Người soạn", "Kết quả")


def test_setting_the_same_twice_changes_nothing() -> None:
    once = with_properties(PLAIN, {"title": "Kết quả"}, {"a": "b", "c": "d"})

    assert with_properties(once, {"title": "Kết quả"}, {"a": "b", "c": "d"}) == once


def test_a_custom_property_is_replaced_in_its_place() -> None:
    once = with_properties(PLAIN, {}, {"a": "1", "b": "2"})

    again = with_properties(once, {}, {"a": "3", "c": "4"})

    assert read_custom(DocxArchive(again)) == {"a": "3", "b": "2", "c": "4"}
