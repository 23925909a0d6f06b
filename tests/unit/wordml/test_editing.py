"""Small changes: the text and format asked for, and nothing beside them."""

import zipfile
from io import BytesIO

import pytest

from gen.wordml.editing.apply import apply_edits
from gen.wordml.edits import Edit, FormatParagraph, FormatText, NumberPages, ReplaceText, SetPage
from gen.wordml.model import Paragraph
from gen.wordml.reading.document import read_document
from tests.support.word_text import build
from tests.support.word_xml import package

_PIECES = "<w:p><w:r><w:t>Số: </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>/BC</w:t></w:r></w:p>"


def _first(content: bytes) -> Paragraph:
    return read_document(content, "a.docx").paragraphs[0]


def _edited(body: str, *edits: Edit) -> Paragraph:
    return _first(apply_edits(package(body), edits))


def test_a_replacement_keeps_the_format_of_its_first_letter() -> None:
    paragraph = _edited(_PIECES, ReplaceText("body", 1, 4, 5, "05"))

    assert [(run.text, run.format.bold) for run in paragraph.runs] == [("Số: ", False), ("05", True), ("/BC", False)]


def test_a_replacement_may_reach_over_runs() -> None:
    assert _edited(_PIECES, ReplaceText("body", 1, 2, 6, " 07")).text == "Số 07BC"


@pytest.mark.parametrize(("start", "expected"), [(0, "_abc"), (1, "a_bc"), (3, "abc_")])
def test_an_insertion_stands_where_it_is_asked_for(start: int, expected: str) -> None:
    body = "<w:p><w:r><w:t>abc</w:t></w:r></w:p>"

    assert _edited(body, ReplaceText("body", 1, start, start, "_")).text == expected


def test_several_replacements_in_a_paragraph_do_not_push_each_other() -> None:
    edits = (ReplaceText("body", 1, 0, 2, "No"), ReplaceText("body", 1, 4, 5, "15"))

    assert _edited(_PIECES, *edits).text == "No: 15/BC"


def test_a_tab_can_be_replaced() -> None:
    body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"

    assert _edited(body, ReplaceText("body", 1, 0, 2, "a ")).text == "a b"


def test_formatting_a_stretch_cuts_the_run() -> None:
    body = "<w:p><w:r><w:t>một hai ba</w:t></w:r></w:p>"

    paragraph = _edited(body, FormatText("body", 1, {"bold": True, "size": 13.0}, 4, 7))

    assert [(run.text, run.format.bold) for run in paragraph.runs] == [("một ", False), ("hai", True), (" ba", False)]
    assert paragraph.runs[1].format.size == 13.0


def test_formatting_can_be_taken_off_against_a_style() -> None:
    paragraph = _first(apply_edits(build("style=Motto | a"), [FormatText("body", 1, {"bold": False})]))

    assert not paragraph.runs[0].format.bold


def test_a_paragraph_is_formatted() -> None:
    look = _edited(
        "<w:p/>", FormatParagraph("body", 1, {"alignment": "center", "before": 6.0, "first_line": 10.0})
    ).format

    assert (look.alignment.value, look.before, round(look.first_line, 1)) == ("center", 6.0, 10.0)


def test_margins_are_set_on_the_section_named() -> None:
    content = build("= page left=20\n| một\n= section\n| hai")

    section = read_document(apply_edits(content, [SetPage(1, {"left": 30.0})]), "a").sections

    assert [round(item.left) for item in section] == [20, 30]


def test_pages_are_numbered_in_a_header_of_their_own_and_the_old_number_goes() -> None:
    content = build("= number footer right 12\n| một")

    document = read_document(apply_edits(content, [NumberPages(0, "header", "center", 13, "Times New Roman")]), "a")

    (section,) = document.sections
    assert section.headers["default"][0].fields == ("PAGE",)
    assert section.footers["default"][0].text == ""
    assert section.title_page


def test_no_edit_no_change() -> None:
    content = build("| một")

    assert apply_edits(content, []) == content


def test_parts_without_an_edit_stay_byte_for_byte() -> None:
    content = build("| một")
    edited = apply_edits(content, [ReplaceText("body", 1, 0, 3, "hai")])

    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(BytesIO(edited)) as after:
        assert {n for n in before.namelist() if before.read(n) != after.read(n)} == {"word/document.xml"}
