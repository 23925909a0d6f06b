"""The fixed parts of a small .docx, and the markup of drawn lines and text boxes."""

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
CONTENT_TYPES = (
    f'{_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
PACKAGE_RELATIONS = (
    f'{_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rIdStyles" Type="{OFFICE}/styles" Target="styles.xml"/>{{}}</Relationships>'
)


def _centred(name: str, size: int, look: str = "") -> str:
    """Return a paragraph style: centred, of a size, bold or italic."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>{look}<w:sz w:val="{size * 2}"/></w:rPr></w:style>'
    )


STYLES = (
    f"{_DECLARATION}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:before="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/>'
    '<w:jc w:val="both"/></w:pPr>'
    "</w:style>"
    + _centred("Centred", 14)
    + _centred("Superior", 13)
    + _centred("Issuer", 13, "<w:b/>")
    + _centred("Motto", 14, "<w:b/>")
    + _centred("PlaceDate", 14, "<w:i/>")
    + "</w:styles>"
)
DOCUMENT_OPEN = f"{_DECLARATION}<w:document {SPACES}><w:body>"
DOCUMENT_CLOSE = "</w:body></w:document>"
SETTINGS = f"{_DECLARATION}<w:settings {SPACES}>{{}}</w:settings>"
MARGIN_PART = f"{_DECLARATION}<w:{{tag}} {SPACES}>{{content}}</w:{{tag}}>"


def drawn_line(millimetres: float) -> str:
    """Return a run holding a DrawingML line of that length."""
    width = round(millimetres * 36000)
    return (
        '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:extent cx="{width}" cy="0"/><wp:docPr id="1" name="Line"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )


def vml_line(millimetres: float) -> str:
    """Return a run holding a VML line of that length."""
    end = round(millimetres * 72 / 25.4, 2)
    return f'<w:r><w:pict><v:line from="0,0" to="{end}pt,0"/></w:pict></w:r>'


def text_box(left: float, content: str) -> str:
    """Return a run holding a text box that begins ``left`` mm from the margin."""
    return (
        f'<w:r><w:pict><v:shape style="position:absolute;margin-left:{left}mm;width:80mm;height:20mm">'
        f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


COMMENTS = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:comment w:id="0" w:author="A"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment></w:comments>'
)


def setting(name: str, value: str | None) -> str:
    """Return one setting of the document, as a switch or with its value."""
    return f'<w:{name} w:val="{value}"/>' if value is not None else f"<w:{name}/>"
