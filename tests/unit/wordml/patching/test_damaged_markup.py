"""Parts whose markup is not what Word writes are refused in a sentence, before anything is changed."""

from collections.abc import Mapping
from datetime import date

import pytest

from gen.domain.errors import DocumentError
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import as_utf8, checked, elements, text_of
from gen.wordml.stamping import Draft, Stamp
from tests.support.word import DRAFT_HEADER, PACKAGE, RECORD, control, document, docx, paragraph, parts_of, run, zipped

STAMP = Stamp("05", date(2024, 12, 24), "ngày 24 tháng 12 năm 2024", {"title": "Kết quả"}, {"Số": "05/BC-UBND"})
DRAFT = docx(document(DRAFT_HEADER), record=RECORD)
PROPERTIES = f"{PACKAGE}/relationships/metadata/core-properties"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


def related(kind: str, part: str, content: str) -> bytes:
    """The draft with one more part, related to the package."""
    parts: dict[str, str | bytes] = dict(parts_of(DRAFT))
    relation = f'<Relationship Id="rId7" Type="{kind}" Target="{part}"/></Relationships>'
    parts["_rels/.rels"] = parts_of(DRAFT)["_rels/.rels"].decode().replace("</Relationships>", relation)
    return zipped({**parts, part: content})


ODD: Mapping[str, bytes] = {
    "core properties with another root": related(PROPERTIES, "docProps/core.xml", "<x><a/></x>"),
    "core properties in another namespace": related(
        PROPERTIES, "docProps/core.xml", '<cp:coreProperties xmlns:cp="urn:x"/>'
    ),
    "custom properties with another root": related(CUSTOM, "docProps/custom.xml", "<other/>"),
    "a list of content types with another root": zipped(
        {**parts_of(DRAFT), "[Content_Types].xml": parts_of(DRAFT)["[Content_Types].xml"].replace(b"Types", b"Kinds")}
    ),
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD.keys())
def test_what_cannot_be_stamped_is_refused_before_a_number_is_taken(content: bytes) -> None:
    with pytest.raises(DocumentError, match="hãy mở tệp bằng Word rồi lưu lại"):
        Draft(content, "a.docx").require_stampable()


def test_what_can_be_stamped_is_left_as_it_is_by_the_trial() -> None:
    draft = Draft(DRAFT, "a.docx")
    before = draft.stamped(STAMP)

    draft.require_stampable()

    assert draft.stamped(STAMP) == before
    assert DocxArchive(DRAFT).packed() == DRAFT


@pytest.mark.parametrize("number", ["²", "9" * 5000, "-1", "x", ""])
def test_a_property_numbered_oddly_keeps_nothing_from_being_stamped(number: str) -> None:
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
        f'<property pid="{number}" name="x"/></Properties>'
    )

    stamped = Draft(related(CUSTOM, "docProps/custom.xml", custom), "a.docx").stamped(STAMP)

    assert Draft(stamped).header.custom["Số"] == "05/BC-UBND"


@pytest.mark.parametrize("encoding", ["klingon", "shift_jis", "utf-32", "NaN"])
def test_a_part_that_names_an_encoding_it_is_not_in_is_refused(encoding: str) -> None:
    with pytest.raises(DocumentError, match="bị hỏng; hãy mở tệp bằng Word"):
        checked(f'<?xml version="1.0" encoding="{encoding}"?><a>\xff</a>'.encode("latin-1"), "word/a.xml")


@pytest.mark.parametrize("xml", [b"<p></p></p>", b"<p><r></p></r>", b"</p>"])
def test_an_end_without_its_beginning_is_refused(xml: bytes) -> None:
    with pytest.raises(DocumentError, match="hỏng"):
        elements(xml, "", ("p", "r"))


def test_a_text_that_is_not_utf8_is_refused() -> None:
    xml = b"<t>\xff</t>"

    with pytest.raises(DocumentError, match="hỏng"):
        text_of(xml, elements(xml, "", ("t",))[0])


def test_a_control_with_unequal_tags_is_refused() -> None:
    broken = control("gen.figure.x", run("1")).replace("</w:r>", "</w:r></w:r>")

    with pytest.raises(DocumentError, match="hỏng"):
        _shown = Draft(docx(document(DRAFT_HEADER, paragraph(broken)), record=RECORD)).figures_shown


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1258", "utf-16"])
def test_a_part_in_another_encoding_is_read_in_it(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><a>Tinh é</a>'

    assert as_utf8(xml.encode(encoding)) == xml.replace(encoding, "UTF-8").encode()


@pytest.mark.parametrize("xml", [b"\xff\xfea", b'<?xml version="1.0" encoding="klingon"?><a/>'])
def test_a_part_in_no_encoding_is_left_to_the_parser(xml: bytes) -> None:
    assert as_utf8(xml) == xml
