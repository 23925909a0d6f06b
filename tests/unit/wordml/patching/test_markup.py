"""Elements are found in the bytes of a part, and edits spliced in."""

import pytest

from gen.domain.errors import DocumentError
from gen.wordml.patching.markup import Edit, as_utf8, checked, elements, prefix_of, spliced, text_of


def names(xml: bytes) -> list[tuple[str, bytes]]:
    return [(one.name, xml[one.start : one.end]) for one in elements(xml, "w:", ("p", "t"))]


def test_elements_are_found_whole_and_in_order() -> None:
    xml = b'<w:p a="1"><w:t>x</w:t><w:pPr/></w:p><w:p/>'

    assert names(xml) == [("p", xml[:-6]), ("t", b"<w:t>x</w:t>"), ("p", b"<w:p/>")]


def test_nested_elements_know_the_one_around_them() -> None:
    xml = b"<w:p><w:p><w:t/></w:p></w:p>"

    outer, inner, text = elements(xml, "w:", ("p", "t"))

    assert (inner.parent, text.within("p")) == (outer, inner)
    assert xml[outer.start : outer.end] == xml


def test_comments_and_character_data_hold_no_elements() -> None:
    assert names(b"<!-- <w:p> --><![CDATA[<w:t>]]><w:t>1</w:t>") == [("t", b"<w:t>1</w:t>")]


def test_a_bracket_in_an_attribute_does_not_end_the_tag() -> None:
    (one,) = elements(b"""<w:t a="1 > 0" w:val='&quot;b&quot;'>x</w:t>""", "w:", ("t",))

    assert (one.attribute("a"), one.attribute("w:val"), one.attribute("val")) == ("1 > 0", '"b"', None)


def test_text_is_read_without_its_entities() -> None:
    xml = "<w:t>Số &amp; &#x1EC7;</w:t>".encode()

    assert text_of(xml, elements(xml, "w:", ("t",))[0]) == "Số & ệ"


def test_edits_are_made_in_place() -> None:
    assert spliced(b"0123456789", [Edit(5, 5, b"--"), Edit(1, 3, b"")]) == b"034--56789"


@pytest.mark.parametrize(
    ("root", "prefix"),
    [
        (b'<w:a xmlns:w="urn:x">', "w:"),
        (b"<?xml version='1.0'?><!-- c --><ns0:a xmlns:b='urn:y' xmlns:ns0='urn:x'>", "ns0:"),
        (b'\xef\xbb\xbf<a xmlns="urn:x">', ""),
        (b'<a xmlns="urn:y">', None),
    ],
)
def test_the_prefix_is_the_one_declared(root: bytes, prefix: str | None) -> None:
    assert prefix_of(root, ("urn:x",)) == prefix


def test_utf16_parts_are_read_as_utf8() -> None:
    xml = '<?xml version="1.0" encoding="UTF-16"?><a>ễ</a>'

    assert as_utf8(xml.encode("utf-16")) == xml.replace("UTF-16", "UTF-8").encode()


@pytest.mark.parametrize("xml", [b"<a>", b"<a></b>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_broken_or_dangerous_xml_is_refused(xml: bytes) -> None:
    with pytest.raises(DocumentError, match=r"word/document\.xml"):
        checked(xml, "word/document.xml")


def test_what_is_wrong_with_a_torn_part_is_said_in_vietnamese_alone() -> None:
    with pytest.raises(DocumentError) as refused:
        checked(b"<a></b>", "word/document.xml")

    assert str(refused.value) == "Phần word/document.xml của tệp Word bị hỏng; hãy mở tệp bằng Word rồi lưu lại."
