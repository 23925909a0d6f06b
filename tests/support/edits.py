"""Edits as people and programs make them in a .docx: typing in controls, tracked changes, renamed parts."""

import re

from gen.wordml.controls import set_controls
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.properties import set_core
from gen.wordml.record import find_record, set_record
from tests.support.word import paragraph, parts_of, run, zipped

MAIN = "word/document.xml"


def another_copy(content: bytes, mark: str) -> bytes:
    """Make a document of its own out of another: one property of the file differs, nothing that is read."""
    archive = DocxArchive(content)
    set_core(archive, {"identifier": mark})
    return archive.packed()


def typed_in_control(content: bytes, figure: str, text: str) -> bytes:
    """Type into the control of a figure, as Word does: the text and the record both change."""
    archive = DocxArchive(content)
    part = find_record(archive)
    assert part is not None
    shown = set_controls(archive.read(MAIN), {f"gen.figure.{figure}": text})
    return archive.replaced({MAIN: shown, part: set_record(archive.read(part), {}, {figure: text})})


def without_control(content: bytes, figure: str) -> bytes:
    """Delete every control of a figure with what it shows, as the Delete key does; the record stays."""
    archive = DocxArchive(content)
    one = rf'<w:sdt>(?:(?!</w:sdt>).)*w:val="gen\.figure\.{re.escape(figure)}"(?:(?!</w:sdt>).)*</w:sdt>'
    text, count = re.subn(one, "", archive.read(MAIN).decode(), flags=re.DOTALL)
    assert count
    return archive.replaced({MAIN: text.encode()})


def edited_by_a_clerk(content: bytes) -> bytes:
    """Add a paragraph, a table row, a tracked change, a comment and a change of font to a generated document."""
    parts = parts_of(content)
    main = parts[MAIN].decode()
    who = 'w:author="Chị Lan" w:date="2024-12-02T08:00:00Z"'
    tracked = (
        f'<w:p><w:ins w:id="901" {who}><w:r><w:t>Bổ sung theo dõi.</w:t></w:r></w:ins>'
        f'<w:del w:id="902" {who}><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>'
    )
    noted = (
        '<w:commentRangeStart w:id="0"/>'
        + run("Câu có ghi chú.", '<w:rFonts w:ascii="Arial"/><w:sz w:val="30"/>')
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    main = main.replace(
        "<w:sectPr", paragraph(run("Đoạn do chuyên viên viết thêm.")) + tracked + paragraph(noted) + "<w:sectPr", 1
    )
    rows = list(re.finditer(r"<w:tr[ >].*?</w:tr>", main, re.DOTALL))
    last = rows[-1]
    main = main[: last.end()] + last[0] + main[last.end() :]
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    comment = f'<w:comments {space}><w:comment w:id="0" w:author="Anh Minh"><w:p/></w:comment></w:comments>'
    relations = parts["word/_rels/document.xml.rels"].decode()
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rId99" Type="{office}/comments" Target="comments.xml"/></Relationships>'
    return zipped(
        parts
        | {
            MAIN: main.encode(),
            "word/comments.xml": comment,
            "word/_rels/document.xml.rels": relations.replace("</Relationships>", relation),
        }
    )


def saved_by_word(content: bytes) -> bytes:
    """Rename the record's parts, number the relations of the document anew, write the parts in another order."""
    parts = {name: part.decode() for name, part in parts_of(content).items()}
    saved = {}
    for name, part in parts.items():
        text = part.replace("customXml/item1", "customXml/item7").replace("itemProps1", "itemProps7")
        if name in (MAIN, "word/_rels/document.xml.rels"):
            text = re.sub(r'"rId(\d+)"', r'"rId5\1"', text)
        saved[name.replace("item1.xml", "item7.xml").replace("itemProps1", "itemProps7")] = text
    return zipped(dict(reversed(saved.items())))
