"""The figures of the record of a document just generated."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from gen.domain.document import FigureRecord
from gen.domain.values import Source
from gen.wordml.bindings import NAMESPACE
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import read_record
from gen.wordml.recorded_figures import with_figures

CELL = Source("2024/báo cáo.xlsx", "Chỉ tiêu", "E5", "ab" * 32)


def figure(id_: str, text: str = "1", value: str | None = "1") -> FigureRecord:
    return FigureRecord(id_, "nhãn", text, value)


def written(record: str, *figures: FigureRecord, body: bytes = b"<w:p/>") -> bytes:
    """Return the record of a document with this body and these figures."""
    start = f'<record xmlns="{NAMESPACE}">'
    parts = [("word/document.xml", body), ("customXml/item1.xml", f"{start}{record}</record>".encode())]
    return with_figures(parts, figures)[1][1]


def read_again(*figures: FigureRecord, body: bytes = b"<w:p/>") -> tuple[FigureRecord, ...]:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", b"<w:document/>")
        archive.writestr("customXml/item1.xml", written("<symbol>BC</symbol><tables></tables>", *figures, body=body))
    stored = read_record(DocxArchive(file.getvalue()))
    assert stored
    return stored.record.figures


def test_figures_that_the_template_printed_are_only_marked_where_they_stand_in_controls() -> None:
    record = (
        f'<record xmlns="{NAMESPACE}"><figure id="a" value="1"/><figure id="b"/><figure id="a.b"/></record>'.encode()
    )
    body = b'<w:sdt><w:tag w:val="gen.figure.a.b"/></w:sdt><w:sdt><w:tag w:val="gen.figure.a"/></w:sdt>'
    foreign = b'<figure id="a"/>'

    marked = with_figures(
        [("word/document.xml", body), ("customXml/item1.xml", record), ("customXml/item2.xml", foreign)], [figure("c")]
    )

    expected = record.replace(b'id="a"', b'id="a" shown="true"').replace(b'id="a.b"', b'id="a.b" shown="true"')
    assert [xml for _name, xml in marked] == [body, expected, foreign]


def test_where_no_figure_stands_in_a_control_the_record_stays_as_it_is() -> None:
    record = f'<record xmlns="{NAMESPACE}"><figure id="a"/></record>'.encode()

    assert with_figures([("word/document.xml", b"<w:p/>"), ("customXml/item1.xml", record)], ())[1][1] == record


def test_figures_stand_between_the_fields_and_the_tables() -> None:
    record = written("<subject>S</subject><tables>T</tables>", figure("a"))

    assert b'</subject><figure id="a"' in record
    assert record.endswith(b"</figure><tables>T</tables></record>")


def test_a_record_without_tables_has_its_figures_at_its_end() -> None:
    assert written("<subject>S</subject>", figure("a")).endswith(b"</figure></record>")


def test_figures_are_read_back_as_they_were_written() -> None:
    figures = (
        FigureRecord("a", "nhãn", "1.234,5", "1234.5", "người", (CELL, Source("a&b.csv", "", ""))),
        FigureRecord("b", "nhãn", "…", None, "%"),
    )

    assert read_again(*figures) == tuple(replace(each, printed=each.text) for each in figures)


def test_a_figure_that_stands_in_a_control_is_marked() -> None:
    body = '<w:sdt><w:tag w:val="gen.figure.tiêu-chí.1"/></w:sdt>'.encode()

    read = read_again(figure("tiêu-chí.1"), figure("tiêu-chí"), body=body)

    assert [each.shown for each in read] == [True, False]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a & <b> \"c\" 'd'", "a & <b> \"c\" 'd'"),
        ("hai\ndòng\tcột\r", "hai\ndòng\tcột\r"),
        ("\x02điều\x1b khiển\uffff", "điều khiển"),
        ("nửa \udc80 chữ", "nửa ? chữ"),
    ],
    ids=["markup", "white space", "control characters", "half a character"],
)
def test_whatever_a_cell_or_a_file_name_holds_the_record_stays_well_formed(text: str, kept: str) -> None:
    (read,) = read_again(FigureRecord("a", text, text, "1", text, (Source(text, text, "A1"),)))

    assert (read.label, read.text, read.printed, read.unit) == (kept, kept, kept, kept)
    assert read.sources == (Source(kept, kept, "A1"),)
