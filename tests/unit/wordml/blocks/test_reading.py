"""Blocks of a body as people left it: paragraphs, rows, both readings of tracked changes."""

import pytest

from gen.wordml.blocks.model import Block, TrackedAs
from gen.wordml.blocks.reading import read_blocks
from tests.support.word import DRAFT_HEADER, control, document, paragraph, run

WHO = 'w:id="1" w:author="Chị Lan"'


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def blocks(*body: str, tracked: TrackedAs = TrackedAs.ACCEPTED) -> tuple[Block, ...]:
    return read_blocks(document(*body), tracked)


def texts(*body: str, tracked: TrackedAs = TrackedAs.ACCEPTED) -> list[str]:
    return [block.text for block in blocks(*body, tracked=tracked)]


def test_a_paragraph_cut_into_runs_and_controls_is_one_text() -> None:
    body = paragraph(run("Có "), control("gen.figure.training.people", run("1.250")), run(" người"))

    (block,) = blocks(body)

    assert (block.text, block.figures, block.filled) == ("Có 1.250 người", ("training.people",), False)


def test_paragraphs_without_a_letter_are_no_blocks() -> None:
    assert [
        (block.text, block.paragraph) for block in blocks(paragraph(), paragraph(run(" ")), paragraph(run("a")))
    ] == [("a", 3)]


def test_a_row_is_one_block_with_the_columns_of_its_cells() -> None:
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph(run("Lớp A"))}'
    body = table(row(paragraph(run("1")), wide, paragraph(run("45"))))

    (block,) = blocks(paragraph(run("Biểu")), body)[1:]

    assert block.text == "1 | Lớp A | 45"
    assert [(cell.column, cell.text) for cell in block.cells] == [(0, "1"), (1, "Lớp A"), (3, "45")]
    assert (block.table, block.row, block.paragraph) == (1, 1, 2)


def test_number_and_day_are_known_as_places_that_the_office_fills_in() -> None:
    assert [block.filled for block in blocks(DRAFT_HEADER, paragraph(run("a")))] == [True, True, False]


@pytest.mark.parametrize(("tracked", "said"), [(TrackedAs.ACCEPTED, "Có 12 lớp"), (TrackedAs.ORIGINAL, "Có 10 lớp")])
def test_a_tracked_replacement_is_read_either_way(tracked: TrackedAs, said: str) -> None:
    body = paragraph(
        run("Có "),
        f"<w:del {WHO}><w:r><w:delText>10</w:delText></w:r></w:del><w:ins {WHO}>{run('12')}</w:ins>",
        run(" lớp"),
    )

    (block,) = blocks(body, tracked=tracked)

    assert (block.text, block.tracked) == (said, True)


@pytest.mark.parametrize(("tracked", "said"), [(TrackedAs.ACCEPTED, ["1", "3"]), (TrackedAs.ORIGINAL, ["1", "2"])])
def test_rows_added_and_deleted_with_changes_tracked_are_there_in_one_reading(
    tracked: TrackedAs, said: list[str]
) -> None:
    deleted, added = (f"<w:trPr><w:{tag} {WHO}/></w:trPr>" for tag in ("del", "ins"))
    rows = (
        row(paragraph(run("1"))),
        row(paragraph(run("2")), properties=deleted),
        row(paragraph(run("3")), properties=added),
    )

    assert texts(table(*rows), tracked=tracked) == said


def test_paragraphs_whose_mark_was_deleted_are_read_as_one() -> None:
    first = paragraph(f"<w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>", run("Một câu "))

    assert texts(first, paragraph(run("nối tiếp."))) == ["Một câu nối tiếp."]
    assert texts(first, paragraph(run("nối tiếp.")), tracked=TrackedAs.ORIGINAL) == ["Một câu", "nối tiếp."]


def test_a_moved_paragraph_is_where_it_was_moved_to() -> None:
    body = (
        f"<w:moveFrom {WHO}>{paragraph(run('chuyển'))}</w:moveFrom>",
        paragraph(run("giữa")),
        f"<w:moveTo {WHO}>{paragraph(run('chuyển'))}</w:moveTo>",
    )

    assert texts(*body) == ["giữa", "chuyển"]
    assert texts(*body, tracked=TrackedAs.ORIGINAL) == ["chuyển", "giữa"]


def test_the_instruction_of_a_field_is_no_text() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    )

    assert texts(paragraph(run("Trang "), field, run("5"))) == ["Trang 5"]


def test_a_strict_document_is_read_as_well() -> None:
    strict = document(paragraph(run("a"))).replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    assert [block.text for block in read_blocks(strict)] == ["a"]
