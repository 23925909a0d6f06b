"""The record of figures in a custom XML part."""

import pytest

from gen.domain.document import FigureRecord
from gen.domain.errors import NewerDocument
from gen.domain.values import Source
from gen.wordml.bindings import STORE_ID
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record, read_record, set_record
from tests.support.word import RECORD, document, docx, zipped

FILE = docx(document(), {"customXml/item1.xml": "<b:Sources xmlns:b='urn:b'/>"}, RECORD)


def test_the_store_id_never_changes() -> None:
    assert STORE_ID == "{C366C26C-668D-53D5-A26B-AFF115DBD42B}"


def test_the_record_is_read_into_domain_values() -> None:
    stored = read_record(DocxArchive(FILE))

    assert stored is not None
    record = stored.record
    assert (record.kind, record.agency_id, record.year, record.symbol) == ("annual", "lao-cai", 2024, "BC-UBND")
    assert (record.number, stored.text("date")) == ("", "ngày      tháng 12 năm 2024")
    assert record.subject == "Kết quả năm 2024 & phương hướng"


def test_figures_are_read_with_their_cells() -> None:
    stored = read_record(DocxArchive(FILE))

    assert stored is not None
    assert stored.record.figures == (
        FigureRecord(
            "training.people",
            "Số người",
            "1.250",
            "1250",
            "người",
            (Source("lao-cai.xlsx", "Tập huấn", "F7", "cd34"),),
            "1.250",
        ),
        FigureRecord("budget.spent", "Kinh phí", "…", None, "triệu đồng", (), "…"),
    )


@pytest.mark.parametrize("name", ["customXml/item1.xml", "customXml/item17.xml", "CustomXML/itm.xml"])
def test_the_record_is_found_by_namespace_not_by_name(name: str) -> None:
    properties = '<ds:datastoreItem xmlns:ds="urn:ds"><ds:schemaRef ds:uri="urn:gen:record:1"/></ds:datastoreItem>'
    content = zipped({"customXml/itemProps1.xml": properties, name: RECORD.encode("utf-16")})

    assert find_record(DocxArchive(content)) == name


def test_a_document_without_record_has_none() -> None:
    assert read_record(DocxArchive(docx(document()))) is None


@pytest.mark.parametrize("version", [2, 14])
def test_a_record_of_a_later_version_is_refused_with_the_file_and_its_version(version: int) -> None:
    later = RECORD.replace("urn:gen:record:1", f"urn:gen:record:{version}")

    with pytest.raises(NewerDocument) as caught:
        read_record(DocxArchive(docx(document(), record=later), "lao-cai.docx"))

    assert str(caught.value) == (
        f"“lao-cai.docx” do phiên bản mới hơn của gen ghi (định dạng {version}, bản này chỉ đọc được đến 1); "
        "hãy cập nhật gen rồi chạy lại."
    )


def test_what_a_later_version_added_to_the_record_does_not_matter() -> None:
    added = RECORD.replace("<g:number/>", '<g:number/><g:urgency level="2">hỏa tốc</g:urgency>')
    richer = added.replace('id="training.people"', 'id="training.people" span="3-8"')

    before, after = (read_record(DocxArchive(docx(document(), record=one))) for one in (RECORD, richer))

    assert before is not None
    assert after is not None
    assert after.record == before.record


def test_only_the_fields_asked_for_change() -> None:
    before = RECORD.encode()

    after = set_record(before, {"number": "05"}, {"training.people": "1.251"})

    expected = RECORD.replace("<g:number/>", "<g:number>05</g:number>")
    assert after == expected.replace("<g:text>1.250<", "<g:text>1.251<").encode()


def test_another_prefix_is_the_same_record() -> None:
    after = set_record(RECORD.replace("g:", "ns0:").replace("xmlns:g=", "xmlns:ns0=").encode(), {"symbol": "KH-UBND"})

    assert b"<ns0:symbol>KH-UBND</ns0:symbol>" in after
