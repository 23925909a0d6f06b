"""What a loop prints again gets ids of its own."""

import re

from gen.rendering import CompiledTemplate
from tests.support.template_xml import (
    W,
    bookmark,
    box,
    complaints,
    header,
    ins,
    notes,
    p,
    package,
    picture,
    r,
    root_of,
    texts_of,
    xml_of,
)


def looped(*contents: str) -> bytes:
    return package(p("{%p for x in xs %}"), *contents, p("{%p endfor %}"))


def made(source: bytes, count: int = 3) -> bytes:
    return CompiledTemplate.compile(source).render({"xs": list(range(count))})


def field(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'


def test_bookmarks_get_ids_and_names_and_ends_that_fit() -> None:
    root = root_of(made(looped(p(bookmark("muc", r("{{ x }}"))))))

    starts, ends = list(root.iter(W + "bookmarkStart")), list(root.iter(W + "bookmarkEnd"))
    assert [one.get(W + "name") for one in starts] == ["muc", "muc_2", "muc_3"]
    assert [one.get(W + "id") for one in starts] == [one.get(W + "id") for one in ends]
    assert len({one.get(W + "id") for one in starts}) == 3


def test_references_inside_a_copy_follow_its_bookmark_also_before_it() -> None:
    link = '<w:hyperlink w:anchor="muc">' + r("xem") + "</w:hyperlink>"
    source = looped(p(field("REF muc \\h"), link), p(bookmark("muc", r("{{ x }}"))), p(field("PAGEREF muc")))

    xml = xml_of(made(source, 2))

    assert re.findall(r"REF (\w+)", xml) == ["muc", "muc", "muc_2", "muc_2"]
    assert re.findall(r'w:anchor="(\w+)"', xml) == ["muc", "muc_2"]


def test_a_reference_to_a_bookmark_outside_stays() -> None:
    source = package(
        p(bookmark("ngoai", r("a"))),
        p("{%p for x in xs %}"),
        p(bookmark("muc", r("b")), field("REF ngoai")),
        p("{%p endfor %}"),
    )

    assert re.findall(r"REF (\w+)", xml_of(made(source, 2))) == ["ngoai", "ngoai"]


def test_copies_inside_copies_keep_apart() -> None:
    inner = (p("{%p for y in xs %}"), p(bookmark("trong", r("{{ y }}")), field("REF ngoai")), p("{%p endfor %}"))

    xml = xml_of(made(looped(p(bookmark("ngoai", r("{{ x }}"))), *inner), 2))

    names = re.findall(r'w:name="(\w+)"', xml)
    assert len(names) == len(set(names)) == 6
    assert re.findall(r"REF (\w+)", xml) == ["ngoai", "ngoai", "ngoai_2", "ngoai_2"]


def test_tracked_changes_get_ids_of_their_own() -> None:
    root = root_of(made(looped(p(ins(r("{{ x }}"))))))

    ids = [one.get(W + "id") for one in root.iter(W + "ins")]
    assert len(set(ids)) == 3


def test_a_comment_is_anchored_once() -> None:
    anchor = '<w:commentRangeStart w:id="1"/>' + r("{{ x }}") + '<w:commentRangeEnd w:id="1"/>'
    source = package(
        p("{%p for x in xs %}"),
        p(anchor, '<w:r><w:commentReference w:id="1"/></w:r>'),
        p("{%p endfor %}"),
        parts={"word/comments.xml": notes("comments", p("nhận xét"))},
    )

    root = root_of(made(source))

    counts = [len(list(root.iter(W + name))) for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]
    assert counts == [1, 1, 1]
    assert texts_of(root) == ["0", "1", "2"]


def test_old_shapes_get_ids_of_their_own() -> None:
    ids = re.findall(r'<v:shape\b[^>]*? id="(\w+)"', xml_of(made(looped(p(box(p("{{ x }}")))))))

    assert len(ids) == len(set(ids)) == 3


def test_drawings_in_a_header_get_ids_of_their_own() -> None:
    head = header(p("{%p for x in xs %}") + p(picture(), r("{{ x }}")) + p("{%p endfor %}"))

    xml = xml_of(made(package(p("a"), parts={"word/header1.xml": head})), "word/header1.xml")

    ids = re.findall(r'<wp:docPr\b[^>]*? id="(\w+)"', xml)
    assert len(ids) == len(set(ids)) == 3


def test_ids_of_paragraphs_are_not_repeated() -> None:
    source = looped(p("{{ x }}").replace("<w:p>", '<w:p w14:paraId="12345678" w14:textId="77777777">'))

    assert "paraId" not in xml_of(made(source))


def test_a_macro_that_is_called_twice_prints_two_bookmarks() -> None:
    source = package(p("{% macro m(x) %}", bookmark("muc", r("{{ x }}")), "{% endmacro %}{{ m(1) }}{{ m(2) }}"))

    names = re.findall(r'w:name="(\w+)"', xml_of(CompiledTemplate.compile(source).render({})))

    assert names == ["muc", "muc_2"]


def test_data_that_looks_like_a_reference_stays_as_it_is() -> None:
    source = package(p("{%p for x in xs %}"), p(bookmark("muc", r("REF {{ x }}"))), p("{%p endfor %}"))

    texts = texts_of(root_of(CompiledTemplate.compile(source).render({"xs": ["muc", "muc"]})))

    assert texts == ["REF muc", "REF muc"]


def test_the_result_is_as_valid_as_the_template() -> None:
    source = looped(p(bookmark("muc", r("{{ x }}")), ins(r("b")), field("REF muc")))

    assert complaints(made(source)) == complaints(source)


def test_controls_get_ids_of_their_own() -> None:
    control = '<w:sdt><w:sdtPr><w:id w:val="-77"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'

    root = root_of(made(looped(p(control.format(r("{{ x }}"))))))

    identities = [one.get(W + "val") for one in root.iter(W + "id")]
    assert identities[0] == "-77"
    assert len(set(identities)) == 3
