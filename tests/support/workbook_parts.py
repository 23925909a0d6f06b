"""Workbooks written part by part, as no program would write them."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKSHEET = f'<worksheet xmlns="{MAIN}"><sheetData>%s</sheetData>%s</worksheet>'


def xlsx(path: Path, sheets: Mapping[str, str], texts: str = "", same_part: bool = False) -> Path:
    """Write a workbook whose sheets have that XML; all in the first one's part if ``same_part``."""
    numbers = [1 if same_part else number for number in range(1, len(sheets) + 1)]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(sheets, start=1)
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{part}.xml"/>'
        for number, part in enumerate(numbers, start=1)
    )
    related += f'<Relationship Id="rIdT" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>',
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{ROOT}</Relationships>',
    }
    parts |= {f"xl/worksheets/sheet{number}.xml": xml for number, xml in zip(numbers, sheets.values(), strict=True)}
    return write(path, parts)


ROOT = f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHEET_TYPE}.sharedStrings+xml"/></Types>'
)


def ods(path: Path, rows: str) -> Path:
    """Write an OpenDocument spreadsheet of one sheet, “Kinh phí”, whose rows have that XML."""
    names = {"office": "office", "table": "table", "text": "text"}
    declared = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    sheet = f'<table:table table:name="Kinh phí">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    content = f"<office:document-content {declared}>{body}</office:document-content>"
    return write(path, {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def write(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write a package of those parts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path
