"""A draft gets number and date, and nothing else changes."""

import re
from datetime import date

import pytest

from gen.domain.errors import DocumentError
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import read_record
from gen.wordml.stamping import Draft, Stamp
from tests.support.word import DRAFT_HEADER, RECORD, changed_parts, control, document, docx, paragraph, parts_of, run

STAMP = Stamp(
    "05", date(2024, 12, 24), "ngày 24 tháng 12 năm 2024", {"title": "Kết quả"}, {"Số, ký hiệu": "05/BC-UBND"}
)
BODY = paragraph(run("Có "), control("gen.figure.training.people", run("1.250")), run(" người dự."))
EDITED = (
    '<w:p w:rsidR="00A1"><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2">'
    "<w:r><w:delText>bớt</w:delText></w:r></w:del></w:p>"
)
OURS = docx(document(DRAFT_HEADER, BODY, EDITED), {"word/comments.xml": "<c/>"}, RECORD)
PLAIN_HEADER = paragraph(run("Số:     /UBND-VX")) + paragraph(run("Lào Cai, ngày     tháng 12 năm 2024"))
THEIRS = docx(document(PLAIN_HEADER, BODY))


def test_the_header_is_read_from_the_controls() -> None:
    header = Draft(OURS).header

    assert (header.number, header.symbol, header.place, header.day) == ("", "BC-UBND", "Lào Cai", None)


def test_the_header_is_read_from_the_lines() -> None:
    header = Draft(THEIRS).header

    assert (header.number, header.symbol, header.place, header.has_date) == ("", "UBND-VX", "Lào Cai", True)


def test_number_and_date_stand_in_the_document_afterwards() -> None:
    header = Draft(Draft(OURS).stamped(STAMP)).header

    assert (header.number, header.day) == ("05", date(2024, 12, 24))
    assert (header.core["title"], header.custom["Số, ký hiệu"]) == ("Kết quả", "05/BC-UBND")


def test_the_lines_of_a_foreign_document_are_filled_in() -> None:
    stamped = Draft(THEIRS).stamped(STAMP)

    main = parts_of(stamped)["word/document.xml"].decode()
    assert "Số: 05/UBND-VX" in main
    assert "Lào Cai, ngày 24 tháng 12 năm 2024" in main


def test_nothing_but_the_controls_changes_in_the_text() -> None:
    before = parts_of(OURS)["word/document.xml"].decode()

    after = parts_of(Draft(OURS).stamped(STAMP))["word/document.xml"].decode()

    expected = before.replace(">     <", ">05<").replace("ngày      tháng 12 năm 2024", STAMP.date)
    assert after == expected


def test_only_document_record_and_properties_change() -> None:
    assert changed_parts(OURS, Draft(OURS).stamped(STAMP)) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "customXml/item3.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
    }


def test_the_record_says_the_same_as_the_text() -> None:
    stored = read_record(DocxArchive(Draft(OURS).stamped(STAMP)))

    assert stored is not None
    assert (stored.record.number, stored.text("date"), stored.record.issued_on) == ("05", STAMP.date, "2024-12-24")


def test_stamping_twice_gives_the_same_bytes() -> None:
    once = Draft(OURS).stamped(STAMP)

    assert Draft(once).stamped(STAMP) == once


def test_a_document_without_a_place_for_the_number_is_refused() -> None:
    with pytest.raises(DocumentError, match="Số: …/…"):
        Draft(docx(document(BODY)), "x.docx").stamped(STAMP)


def test_a_document_without_a_place_for_the_date_is_refused() -> None:
    with pytest.raises(DocumentError, match="ngày … tháng"):
        Draft(docx(document(paragraph(run("Số:    /BC-UBND")))), "x.docx").stamped(STAMP)


def test_a_signed_document_is_refused() -> None:
    with pytest.raises(DocumentError, match="đã ký số"):
        Draft(docx(document(DRAFT_HEADER), {"_xmlsignatures/sig1.xml": "<s/>"}), "x.docx").stamped(STAMP)


def test_figures_in_controls_are_shown_by_id() -> None:
    assert Draft(OURS).figures_shown == {"training.people": ("1.250",)}


REFERENCE = "(Kèm theo Báo cáo số      /BC-UBND ngày      tháng 12 năm 2024 của Ủy ban nhân dân tỉnh Lào Cai)"


def stamped_text(*blocks: str) -> str:
    content = docx(document(DRAFT_HEADER, *blocks), record=RECORD)
    return parts_of(Draft(content).stamped(STAMP))["word/document.xml"].decode()


def test_the_annexes_refer_to_the_number_and_date_given() -> None:
    text = stamped_text(
        BODY, paragraph(run(REFERENCE)), BODY, paragraph(run(REFERENCE.replace("(Kèm", "(Ban hành kèm")))
    )

    assert text.count("05/BC-UBND ngày 24 tháng 12 năm 2024 của") == 2


def test_a_reference_to_another_document_stays_as_it_is() -> None:
    others = (
        "(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng 12 năm 2024 của Ủy ban)",
        "(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 3 năm 2024 của Ủy ban)",
    )

    assert all(other in stamped_text(BODY, *(paragraph(run(one)) for one in others)) for other in others)


def test_a_reference_follows_when_a_document_is_numbered_anew() -> None:
    first = Draft(docx(document(DRAFT_HEADER, paragraph(run(REFERENCE))), record=RECORD)).stamped(STAMP)

    again = Draft(first).stamped(Stamp("11", date(2024, 12, 30), "ngày 30 tháng 12 năm 2024"))

    assert "11/BC-UBND ngày 30 tháng 12 năm 2024 của" in parts_of(again)["word/document.xml"].decode()


def test_a_reference_cut_into_runs_is_filled_in() -> None:
    cut = run("(Kèm theo Báo cáo số") + run("     ", "<w:i/>") + run("/BC-UBND ngày    tháng 12 năm 2024 của Ủy ban)")

    text = stamped_text(paragraph(cut))

    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", text)).endswith(
        "số 05/BC-UBND ngày 24 tháng 12 năm 2024 của Ủy ban)"
    )


def test_what_was_tried_out_leaves_no_trace_in_the_stamped_document() -> None:
    tried, fresh = Draft(OURS), Draft(OURS)
    tried.require_stampable()

    assert tried.stamped(STAMP) == fresh.stamped(STAMP)
    assert tried.stamped(STAMP) == tried.stamped(STAMP)


def test_a_date_that_people_formatted_in_two_runs_and_that_is_right_already_stays_so() -> None:
    dated = control("gen.date", run("ngày 24 tháng 12 ") + run("năm 2024"))
    draft = docx(document(paragraph(run("Số: "), control("gen.number", run(" ")), run("/BC-UBND")), paragraph(dated)))

    stamped = parts_of(Draft(draft).stamped(STAMP))["word/document.xml"].decode()

    assert dated in stamped
