"""The letters of a body, found without parsing it where that may be, are those that reading its blocks gives."""

from datetime import date

import pytest

from gen.pipeline.numbering.canonical import BodyLetters
from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.stamping import Draft, Stamp
from tests.support.generated import KINDS, generated

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
LINE = "<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>"
ROW = "<w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>34</w:t></w:r></w:p></w:tc></w:tr>"
BODIES = {
    "a paragraph": LINE,
    "texts in several runs": '<w:p><w:r><w:t xml:space="preserve">Báo </w:t></w:r><w:r><w:t>cáo</w:t></w:r></w:p>',
    "a table": f"<w:tbl>{ROW}{ROW}</w:tbl>",
    "a table between paragraphs": f"{LINE}<w:tbl>{ROW}</w:tbl>{LINE}",
    "a table within a table": f"<w:tbl><w:tr><w:tc><w:tbl>{ROW}</w:tbl><w:p/></w:tc></w:tr></w:tbl>",
    "a row with attributes": "<w:tbl>" + ROW.replace("<w:tr>", '<w:tr id="_1">') + "</w:tbl>",
    "an entity": "<w:p><w:r><w:t>A &amp; B &lt; C</w:t></w:r></w:p>",
    "a tab between numbers": "<w:p><w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r></w:p>",
    "a line break": "<w:p><w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r></w:p>",
    "a page break": '<w:p><w:r><w:t>1</w:t><w:br w:type="page"/><w:t>2</w:t></w:r></w:p>',
    "a no-break space": "<w:p><w:r><w:t>Điều\xa05</w:t></w:r></w:p>",
    "a field": "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>",
    "a tracked insertion": '<w:p><w:ins w:id="1"><w:r><w:t>5</w:t></w:r></w:ins></w:p>',
    "an insertion without attributes": "<w:p><w:ins><w:r><w:t>5</w:t></w:r></w:ins></w:p>",
    "a deletion without attributes": "<w:p><w:del><w:r><w:delText>5</w:delText></w:r></w:del></w:p>",
    "a formula": f'<w:p><w:r><w:t>x</w:t></w:r><m:oMath xmlns:m="{MATHS}"><m:r><m:t>2</m:t></m:r></m:oMath></w:p>',
    "ruby": "<w:p><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt></w:ruby></w:r></w:p>",
    "a comment of XML": "<w:p><!-- <w:t>no</w:t> --><w:r><w:t>yes</w:t></w:r></w:p>",
    "nothing": "",
}


def document(body: str) -> bytes:
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()


def read(main: bytes) -> bytes:
    return letters_in(block.letters for block in read_blocks(main))


@pytest.mark.parametrize("name", BODIES)
def test_the_letters_are_those_of_the_blocks(name: str) -> None:
    main = document(BODIES[name])

    assert BodyLetters(main).letters == read(main)


def test_a_body_with_another_prefix_has_its_letters_too() -> None:
    main = document(LINE).replace(b"w:", b"x:").replace(b"xmlns:w=", b"xmlns:x=")

    assert BodyLetters(main).letters == "\tBáo cáo".encode()


@pytest.mark.parametrize(("kind", "year", "agency"), KINDS)
def test_letters_of_a_stamped_document_come_from_those_of_its_draft(kind: str, year: int, agency: str) -> None:
    draft = Draft(generated(kind, year, agency))
    stamped = Draft(draft.stamped(Stamp("07", date(2024, 12, 7), "ngày 07 tháng 12 năm 2024"))).main

    assert BodyLetters(draft.main).of_changed(stamped) == BodyLetters(stamped).letters == read(stamped)
