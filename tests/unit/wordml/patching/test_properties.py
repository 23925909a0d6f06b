"""Core and custom properties."""

from io import BytesIO

import docx as python_docx

from gen.wordml.patching.archive import Archive
from gen.wordml.patching.parts import CONTENT_TYPES, ROOT_RELATIONS
from gen.wordml.patching.properties import read_core, read_custom, set_core, set_custom
from tests.support.word import changed_parts, document, docx, paragraph, run

PLAIN = docx(document(paragraph(run("Báo cáo"))))


def with_properties(content: bytes, core: dict[str, str], custom: dict[str, str]) -> bytes:
    archive = Archive(content)
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
    assert read_core(Archive(after)) == {"title": "Kết quả & hướng"}
    assert read_custom(Archive(after)) == {"Số, ký hiệu": '05/"BC"'}


def test_other_programs_read_them() -> None:
    after = with_properties(PLAIN, {"title": "Kết quả", "contentStatus": "Đã ban hành"}, {"a": "b"})

    read = python_docx.Document(BytesIO(after)).core_properties

    assert (read.title, read.content_status) == ("Kết quả", "Đã ban hành")


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

    assert read_custom(Archive(again)) == {"a": "3", "b": "2", "c": "4"}
