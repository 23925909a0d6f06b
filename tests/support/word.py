"""Small Word files made by hand, so that a test shows every byte it is about."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RECORD = (
    '<g:record xmlns:g="urn:gen:record:1" kind="annual" agency="lao-cai" year="2024" program="1.0" template="ab12">'
    "<g:number/><g:symbol>BC-UBND</g:symbol><g:place>Lào Cai</g:place><g:date>ngày      tháng 12 năm 2024</g:date>"
    "<g:signer>Trịnh Văn A</g:signer><g:subject>Kết quả năm 2024 &amp; phương hướng</g:subject>"
    '<g:figure id="training.people" label="Số người" unit="người" value="1250" state="number" printed="1.250">'
    '<g:text>1.250</g:text><g:source file="lao-cai.xlsx" sheet="Tập huấn" cell="F7" sha256="cd34"/></g:figure>'
    '<g:figure id="budget.spent" label="Kinh phí" unit="triệu đồng" state="missing" printed="…"><g:text>…</g:text>'
    "</g:figure></g:record>"
)


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str) -> str:
    """A paragraph of runs, or of anything."""
    return "<w:p>" + "".join(content) + "</w:p>"


def control(tag: str, content: str, properties: str = "") -> str:
    """A content control around runs."""
    head = f'<w:sdt><w:sdtPr>{properties}<w:tag w:val="{tag}"/><w:text/></w:sdtPr>'
    return f"{head}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


DRAFT_HEADER = paragraph(run("Số: "), control("gen.number", run("     ")), run("/BC-UBND")) + paragraph(
    control("gen.place", run("Lào Cai")), run(", "), control("gen.date", run("ngày      tháng 12 năm 2024"))
)


def document(*blocks: str) -> bytes:
    """A document part of these blocks."""
    return f'{DECLARATION}<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}</w:body></w:document>'.encode()


def docx(main: bytes, parts: Mapping[str, str | bytes] | None = None, record: str | None = None) -> bytes:
    """A .docx of this document part, some more parts and perhaps a record, as ``customXml/item3.xml``."""
    main_relations = ""
    added: dict[str, str | bytes] = dict(parts or {})
    if record is not None:
        added["customXml/item3.xml"] = DECLARATION + record
        main_relations = f'<Relationship Id="rId9" Type="{OFFICE}/customXml" Target="../customXml/item3.xml"/>'
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": main,
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{main_relations}'
        "</Relationships>",
    }
    return zipped(entries | added)


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip of these entries."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 12, 1, 8, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """All parts of a .docx by name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_parts(before: bytes, after: bytes) -> set[str]:
    """The names of parts that differ, were added or are gone."""
    old, new = parts_of(before), parts_of(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
