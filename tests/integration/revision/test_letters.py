"""What is gathered while a document is printed is what reading it finds, for every kind."""

import pytest
from lxml import etree

from gen.rendering import CompiledTemplate, Subdocument, Way
from gen.revision.comparing import blocks_of, remembered, revision_of
from gen.revision.imprints import imprints_of
from gen.revision.remembering import remembering
from gen.vietnamese import filters
from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record
from gen.wordml.stamping import Draft
from tests.support import hands
from tests.support.generated import KINDS, generated
from tests.support.province import tables
from tests.support.remade import YEAR, report_values, template_file
from tests.support.word import document, docx, paragraph, run

TABLE = "<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
BOX = '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
LARGEST_GROWTH = 0.15


def letters_of(content: bytes) -> bytes:
    return letters_in(block.letters for block in read_blocks(DocxArchive(content).read("word/document.xml")))


@pytest.mark.parametrize(("kind", "year", "agency"), KINDS)
def test_what_was_gathered_while_printing_is_what_is_read(kind: str, year: int, agency: str) -> None:
    draft = Draft(generated(kind, year, agency))
    blocks, _originals = blocks_of(draft)

    assert remembered(draft) == imprints_of(letters_in(block.letters for block in blocks))
    assert revision_of(draft).changes == ()


@pytest.mark.parametrize(("kind", "year", "agency"), KINDS)
def test_a_document_grows_by_less_than_a_seventh(kind: str, year: int, agency: str) -> None:
    content = generated(kind, year, agency)
    archive = DocxArchive(content)
    part = find_record(archive)
    assert part is not None
    record = archive.read(part)
    before, element, after = record.partition(b"<generated")

    bare = archive.replaced({part: before + after.partition(b"</generated>")[2]})
    packed = archive.replaced({part: record + b" "})

    assert element
    assert len(packed) / len(bare) - 1 < LARGEST_GROWTH


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (paragraph(run("Có {{ x }} lớp")), "12"),
        (paragraph(run("{{ x }}")), "a & <b>"),
        (paragraph(run("{{ x }}")), "hai\ndòng\tcột"),
        (paragraph(run("{{ x }}")), "\x02ký tự điều khiển"),
        (paragraph(run("{{ x }}")), ""),
        (TABLE.format(cell=paragraph(run("{{ x }}")) + TABLE.format(cell=paragraph(run("trong")))), "ngoài"),
        (paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("{{ x }}")), "5"),
        (paragraph(run("trước"), "<w:r><w:br/><w:tab/></w:r>", run("{{ x }}")), "5"),
        (paragraph('<w:bookmarkStart w:id="1" w:name="{{ x }}"/>', run("sau")), "ten"),
    ],
    ids=["number", "escaped", "lines", "control", "empty", "nested table", "field", "break", "attribute"],
)
def test_whatever_is_printed_is_gathered_or_left_to_reading(body: str, value: str) -> None:
    template = CompiledTemplate.compile(docx(document(body)))

    rendered = template.render_reporting({"x": value}, finish=lambda parts, _letters: parts)

    read = imprints_of(letters_of(rendered.content))
    assert rendered.letters is None or imprints_of(rendered.letters) == read


def test_a_document_with_another_merged_in_carries_its_text() -> None:
    def with_place(root: etree._Element) -> None:
        hands.add_paragraph(hands.paragraphs_of(root)[0], "{{p kem_theo }}")

    template = CompiledTemplate.compile(hands.edited(template_file().read_bytes(), with_place), filters=filters())
    other = Subdocument(build=lambda inner: inner.add_paragraph("Có 12 lớp"))
    values = {**report_values(tables(YEAR)), "kem_theo": other}

    rendered = template.render_reporting(values, finish=remembering)

    draft = Draft(rendered.content)
    assert rendered.way is Way.SLOW
    assert (revision_of(draft).unknown, revision_of(draft).changes) == ("", ())
