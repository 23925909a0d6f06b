"""docxtpl's objects: pictures, links, sub-documents, replaced pictures and files."""

import io
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, RichText
from jinja2 import Environment

from gen.rendering import CompiledTemplate, Picture, Subdocument, Way
from tests.parity.building import document, packed, paragraph, read, row, table
from tests.parity.comparing import canonical_parts, differing_parts, saved


def png(shade: int) -> bytes:
    """Return a picture of one grey dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes([0, shade])))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def pictures(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"dấu{number}.png" for number in range(2)]
    for number, path in enumerate(paths):
        path.write_bytes(png(number))
    return [str(path) for path in paths]


def both(template: bytes, context: Callable[[Any], dict[str, Any]]) -> tuple[CompiledTemplate, bytes, bytes]:
    """Render with both engines; ``context`` makes the values for the template that it is given."""
    compiled = CompiledTemplate.compile(template)
    upstream = DocxTemplate(io.BytesIO(template))
    upstream.init_docx()
    upstream.render(context(upstream), Environment(autoescape=True), autoescape=True)
    return compiled, compiled.render(context(compiled)), saved(upstream)


PICTURE_TEMPLATES = {
    "body": document("ảnh: {{ image }}.", "{{ image }}"),
    "rows": document(table(1, row("{%tr for image in images %}"), row("{{ image }}"), row("{%tr endfor %}"))),
    "header": document("a", header="{{ image }}"),
}


@pytest.mark.parametrize("name", PICTURE_TEMPLATES)
@pytest.mark.parametrize("link", [None, "https://example.gov.vn/?a=1&b=2"])
def test_pictures_equal_those_of_docxtpl(name: str, link: str | None, pictures: list[str]) -> None:
    def context(template: Any) -> dict[str, Any]:
        images = [InlineImage(template, path, width=Mm(20), anchor=link) for path in [*pictures, pictures[0]]]
        return {"image": images[0], "images": images}

    _, ours, theirs = both(PICTURE_TEMPLATES[name], context)

    assert differing_parts(ours, theirs) == {}


def test_our_own_pictures_equal_those_of_docxtpl(pictures: list[str]) -> None:
    template = PICTURE_TEMPLATES["body"]
    _, _, theirs = both(template, lambda upstream: {"image": InlineImage(upstream, pictures[0], height=Mm(9))})

    ours = CompiledTemplate.compile(template).render({"image": Picture(pictures[0], height=Mm(9))})

    assert differing_parts(ours, theirs) == {}


def test_a_picture_does_not_leave_the_fast_way(pictures: list[str]) -> None:
    rendered = CompiledTemplate.compile(PICTURE_TEMPLATES["body"]).render_reporting({"image": Picture(pictures[0])})

    assert rendered.way is Way.FAST


def test_links_in_rich_text_equal_those_of_docxtpl() -> None:
    def context(template: Any) -> dict[str, Any]:
        return {
            "r": RichText("trang", url_id=template.build_url_id("https://example.gov.vn/?a=1&b=“2”"), underline=True)
        }

    _, ours, theirs = both(document(paragraph("xem "), "{{r r }}"), context)

    assert differing_parts(ours, theirs) == {}


def subdocument_file() -> bytes:
    made = docx.Document()
    made.add_heading("Phụ lục", 1)
    made.add_paragraph("một", style="List Bullet")
    made.add_table(1, 2).cell(0, 1).text = "ô"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_a_sub_document_from_a_file_equals_that_of_docxtpl() -> None:
    source = subdocument_file()

    def context(template: Any) -> dict[str, Any]:
        return {
            "a": "<&>",
            "sub": template.new_subdoc(source if template.__class__ is CompiledTemplate else io.BytesIO(source)),
        }

    _, ours, theirs = both(document("trước {{ a }}", "{{p sub }}", "sau", header="{{ a }}"), context)

    assert differing_parts(ours, theirs) == {}


def test_a_sub_document_written_in_python_equals_that_of_docxtpl() -> None:
    def write(part: Any) -> Any:
        part.add_paragraph("viết bằng python-docx").add_run(" & đậm").bold = True
        return part

    template = document("{{p sub }}", "sau")
    _, _, theirs = both(
        template,
        lambda upstream: {
            "sub": write(upstream.new_subdoc()) if isinstance(upstream, DocxTemplate) else Subdocument(build=write)
        },
    )

    ours = CompiledTemplate.compile(template).render({"sub": Subdocument(build=write)})

    assert differing_parts(ours, theirs) == {}


def test_a_sub_document_bound_to_a_docxtpl_template_is_merged_from_there() -> None:
    template = document("{{p sub }}", "sau")
    upstream = DocxTemplate(io.BytesIO(template))
    upstream.init_docx()
    bound = upstream.new_subdoc(io.BytesIO(subdocument_file()))

    rendered = CompiledTemplate.compile(template).render_reporting({"sub": bound})
    upstream.render({"sub": bound}, Environment(autoescape=True), autoescape=True)

    assert rendered.way is Way.SLOW
    assert differing_parts(rendered.content, saved(upstream)) == {}


def test_the_slow_way_gives_the_same_bytes_each_time() -> None:
    compiled = CompiledTemplate.compile(document("{{p sub }}", "{{ a }}"))
    context = {"a": 1, "sub": Subdocument(subdocument_file())}

    assert compiled.render(context) == compiled.render(context)


def with_picture(data: bytes) -> bytes:
    made = docx.Document()
    made.add_paragraph("{{ a }}")
    made.add_picture(io.BytesIO(data))
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_a_replaced_picture_equals_that_of_docxtpl(tmp_path: Path) -> None:
    template = with_picture(png(1))
    upstream = DocxTemplate(io.BytesIO(template))
    upstream.replace_pic("image.png", io.BytesIO(png(2)))
    upstream.render({"a": "x"}, autoescape=True)

    ours = CompiledTemplate.compile(template).replacing(pictures={"image.png": png(2)}).render({"a": "x"})

    assert differing_parts(ours, saved(upstream)) == {}


def test_replaced_media_embedded_files_and_entries_equal_those_of_docxtpl(tmp_path: Path) -> None:
    entries = read(with_picture(png(1)))
    entries["word/embeddings/a.xlsx"] = b"old workbook"
    entries["word/embeddings/b.bin"] = b"old object"
    types = (
        b'<Default Extension="xlsx" ContentType="application/x"/><Default Extension="bin" ContentType="application/y"/>'
    )
    entries["[Content_Types].xml"] = entries["[Content_Types].xml"].replace(b"<Default", types + b"<Default", 1)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
    relations = b"".join(
        b'<Relationship Id="rId%d" Type="%s" Target="embeddings/%s"/>' % (number, kind, name)
        for number, name in ((70, b"a.xlsx"), (71, b"b.bin"))
    )
    name = "word/_rels/document.xml.rels"
    entries[name] = entries[name].replace(b"</Relationships>", relations + b"</Relationships>")
    template = packed(entries)
    for name, data in (("old.bin", b"old object"), ("new.bin", b"new object"), ("new.xlsx", b"new workbook")):
        (tmp_path / name).write_bytes(data)
    upstream = DocxTemplate(io.BytesIO(template))
    upstream.replace_media(io.BytesIO(png(1)), io.BytesIO(png(3)))
    upstream.replace_embedded(str(tmp_path / "old.bin"), str(tmp_path / "new.bin"))
    upstream.replace_zipname("word/embeddings/a.xlsx", str(tmp_path / "new.xlsx"))
    upstream.render({"a": "x"}, autoescape=True)

    compiled = CompiledTemplate.compile(template).replacing(
        contents={png(1): png(3), b"old object": b"new object"}, entries={"word/embeddings/a.xlsx": b"new workbook"}
    )
    upstream.save(tmp_path / "theirs.docx")

    assert differing_parts(compiled.render({"a": "x"}), (tmp_path / "theirs.docx").read_bytes()) == {}


def test_replacing_leaves_the_template_as_it_is() -> None:
    compiled = CompiledTemplate.compile(with_picture(png(1)))
    before = compiled.render({"a": "x"})

    compiled.replacing(pictures={"image.png": png(2)})

    assert compiled.render({"a": "x"}) == before


def test_every_drawing_of_a_document_has_an_id_of_its_own(pictures: list[str]) -> None:
    template = document("{%p for x in xs %}", "{{ x }}", "{%p endfor %}")

    content = CompiledTemplate.compile(template).render({"xs": [Picture(pictures[0])] * 3})

    ids = re.findall(rb'<wp:docPr id="(\d+)"', canonical_parts(content)["word/document.xml"])
    assert ids == [b"1001", b"1002", b"1003"]
