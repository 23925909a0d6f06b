"""The official forms of Annex III, cut into one document for each form."""

import io
import re
import zipfile
from copy import deepcopy
from pathlib import Path

from lxml import etree

FORMS = Path(__file__).parent.parent / "data" / "official" / "nd30-annex-iii-official-forms.docx"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"^Mẫu (\d\.\d+) - |^Mẫu văn bản \(được ban hành")


def official_forms() -> dict[str, bytes]:
    """Return the name of each form (“1.5”, “1.3 kèm theo 1”) and a document that holds it alone, without its notes."""
    with zipfile.ZipFile(FORMS) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    root = etree.fromstring(parts["word/document.xml"])
    body = root.find(f"{_W}body")
    assert body is not None
    section = body[-1]
    forms: dict[str, list[etree._Element]] = {}
    current: list[etree._Element] | None = None
    name = ""
    for block in body:
        text = _text(block)
        found = _HEADING.match(text) if block.tag == f"{_W}p" else None
        if found is not None:
            name = found[1] or f"{name.split(' ')[0]} kèm theo {len(forms)}"
            current = forms[name] = []
        elif current is not None and block is not section and not text.startswith("Ghi chú"):
            current.append(block)
    return {form: _document(parts, root, blocks, section) for form, blocks in forms.items()}


def _text(block: etree._Element) -> str:
    return "".join(node.text or "" for node in block.iter(f"{_W}t"))


def _document(
    parts: dict[str, bytes], root: etree._Element, blocks: list[etree._Element], section: etree._Element
) -> bytes:
    copy = deepcopy(root)
    body = copy.find(f"{_W}body")
    assert body is not None
    for block in list(body):
        body.remove(block)
    for block in (*blocks, section):
        body.append(deepcopy(block))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in {**parts, "word/document.xml": etree.tostring(copy, xml_declaration=True)}.items():
            package.writestr(part, content)
    return target.getvalue()
