import io
import zipfile

from gen.rendering.archive import FixedEntries


def test_the_zip_holds_the_unchanging_entries_and_those_of_the_render() -> None:
    content = FixedEntries({"b.xml": b"<b/>", "[Content_Types].xml": b"<t/>"}).complete([("đ.xml", "<đ/>".encode())])

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "[Content_Types].xml": b"<t/>",
            "b.xml": b"<b/>",
            "đ.xml": "<đ/>".encode(),
        }


def test_the_content_types_come_first_and_no_entry_has_a_date_of_today() -> None:
    content = FixedEntries({"a": b"1", "[Content_Types].xml": b"2"}).complete([("b", b"3")])

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "a", "b"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_equal_parts_give_equal_bytes() -> None:
    archive = FixedEntries({"a": b"1"})

    assert archive.complete([("b", b"3")]) == FixedEntries({"a": b"1"}).complete([("b", b"3")])
    assert archive.complete([("b", b"3")]) != archive.complete([("b", b"4")])
