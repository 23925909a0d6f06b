"""What stands in a paragraph: text, breaks, fields, boxes, tracked changes, list numbers, lines."""

import pytest

from gen.wordml.model import CellRef, LineKind
from tests.support.word_parts import drawn_line, text_box, vml_line
from tests.support.word_xml import paragraph_of, read_body


def _run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def _text(text: str) -> str:
    return _run(f"<w:t>{text}</w:t>")


def test_breaks_and_tabs_are_letters_of_the_text() -> None:
    paragraph = paragraph_of(f"<w:p>{_run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>')}</w:p>")

    assert paragraph.text == "a\tb\nc"


def test_runs_of_one_format_are_one() -> None:
    assert len(paragraph_of(f"<w:p>{_text('Số: ')}{_text('15')}</w:p>").runs) == 1


def test_a_page_break_is_no_letter() -> None:
    paragraph = paragraph_of("<w:p><w:r><w:br w:type='page'/><w:t>a</w:t></w:r></w:p>")

    assert (paragraph.text, paragraph.breaks_page) == ("a", True)


@pytest.mark.parametrize("wrapper", ["w:ins", "w:hyperlink", "w:smartTag", "w:moveTo"])
def test_text_inside_wrappers_counts(wrapper: str) -> None:
    assert paragraph_of(f"<w:p>{_text('a')}<{wrapper}>{_text('b')}</{wrapper}></w:p>").text == "ab"


def test_text_of_content_controls_counts() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{_text('15')}</w:sdtContent></w:sdt>"

    assert paragraph_of(f"<w:p>{_text('Số: ')}{control}{_text('/BC')}</w:p>").text == "Số: 15/BC"


def test_deleted_text_does_not_count_and_the_changes_are_counted() -> None:
    body = f"<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins>{_text('b')}</w:ins></w:p>"

    document = read_body(body)

    assert document.paragraphs[0].text == "b"
    assert (document.insertions, document.deletions) == (1, 1)


def test_a_field_shows_its_result_and_tells_its_instruction() -> None:
    marks = [f"<w:fldChar w:fldCharType='{kind}'/>" for kind in ("begin", "separate", "end")]
    field = _run(marks[0]) + _run("<w:instrText> PAGE </w:instrText>") + _run(marks[1]) + _text("2") + _run(marks[2])

    paragraph = paragraph_of(f"<w:p>{field}</w:p>")

    assert (paragraph.text, paragraph.fields) == ("2", ("PAGE",))


@pytest.mark.parametrize("markup", [drawn_line(40), vml_line(40)])
def test_a_drawn_line_has_its_length(markup: str) -> None:
    (line,) = paragraph_of(f"<w:p>{markup}</w:p>").lines

    assert line.kind is LineKind.SHAPE
    assert line.length == pytest.approx(40, abs=0.1)


def test_a_row_of_underscores_is_a_line() -> None:
    (line,) = paragraph_of(f"<w:p>{_text('______________')}</w:p>").lines

    assert line.kind is LineKind.TYPED


def test_words_between_dashes_are_no_line() -> None:
    assert paragraph_of(f"<w:p>{_text('----- Nội dung -----')}</w:p>").lines == ()


def test_the_paragraphs_of_a_text_box_follow_their_anchor() -> None:
    box = text_box(65, f"<w:p>{_text('trong khung')}</w:p>")

    document = read_body(f"<w:p>{_text('neo')}{box}</w:p><w:p>{_text('sau')}</w:p>")

    assert [(p.number, p.text, p.box) for p in document.paragraphs] == [
        (1, "neo", None),
        (2, "trong khung", 1),
        (3, "sau", None),
    ]
    assert document.boxes[0].left == 65


def test_a_box_kept_twice_for_old_versions_is_read_once_and_numbers_stay_those_of_the_file() -> None:
    inside = f"<w:txbxContent><w:p>{_text('khung')}</w:p></w:txbxContent>"
    space = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    both = (
        f"<w:r><mc:AlternateContent {space}><mc:Choice><w:drawing>{inside}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    document = read_body(f"<w:p>{both}</w:p><w:p>{_text('sau')}</w:p>")

    assert [(p.number, p.text) for p in document.paragraphs] == [(1, ""), (2, "khung"), (4, "sau")]


def test_a_cell_knows_its_table_row_and_column() -> None:
    row = f"<w:tr><w:tc><w:p>{_text('a')}</w:p></w:tc><w:tc><w:p>{_text('b')}</w:p></w:tc></w:tr>"

    document = read_body(f"<w:tbl><w:tblPr/>{row}{row}</w:tbl>")

    assert document.paragraphs[3].cell == CellRef(table=1, row=2, column=2, columns=2, at=2)
    assert (document.tables[0].rows, document.tables[0].columns) == (2, 2)


def test_a_cell_behind_a_merged_one_knows_the_column_of_the_table_it_stands_in() -> None:
    cells = [f"<w:tc><w:p>{_text(letter)}</w:p></w:tc>" for letter in "abc"]
    merged = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p>{_text('d')}</w:p></w:tc>"

    document = read_body(f"<w:tbl><w:tblPr/><w:tr>{''.join(cells)}</w:tr><w:tr>{merged}{cells[2]}</w:tr></w:tbl>")

    assert document.paragraphs[4].cell == CellRef(table=1, row=2, column=2, columns=2, at=3)


_LEVELS = "".join(
    f"<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/></w:lvl>"
    for level, (form, text) in enumerate([("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")])
)
_LISTS = (
    f"<w:abstractNum w:abstractNumId='7'>{_LEVELS}</w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='7'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
)


def _item(number: int, level: int) -> str:
    numbering = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"
    return f"<w:p><w:pPr>{numbering}</w:pPr>{_text('x')}</w:p>"


def test_list_numbers_are_those_that_word_prints() -> None:
    items = [_item(1, 0), _item(1, 1), _item(1, 1), _item(1, 2), _item(1, 0), _item(1, 1), _item(2, 0)]

    document = read_body("".join(items), numbering=_LISTS)

    assert [paragraph.label for paragraph in document.paragraphs] == ["I.", "1.", "2.", "a)", "II.", "1.", "I."]
