"""Adding blocks at the end of a document's text, and leaving out blocks of it: for copies of documents."""

from collections.abc import Collection, Iterable
from copy import deepcopy

from lxml import etree

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml.names import NAMESPACES, name
from gen.wordml.patching.parts import parsed

_BODY, _P, _TBL, _SECTION = name("w:body"), name("w:p"), name("w:tbl"), name("w:sectPr")
_PPR, _T = name("w:pPr"), name("w:t")
_NOWHERE = {"w": NAMESPACES["w"]}


def block_texts(xml: bytes) -> tuple[str, ...]:
    """Return the text of each block of the body, paragraphs and whole tables, in their order; the rest is ""."""
    return tuple(_text(child) for child in _blocks(_body(_root(xml))))


def with_closing(xml: bytes, markup: str) -> bytes:
    """Return the document part with markup (paragraphs, tables) after its last block.

    DocumentError where the part is broken or has no body.
    """
    root = _root(xml)
    body = _body(root)
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NOWHERE.items())
    added = etree.fromstring(f"<{'w:body'}{declared}>{markup}</w:body>".encode())
    end = len(body) if _final_section(body) is None else len(body) - 1
    body[end:end] = list(added)
    return _written(root)


def with_blocks(xml: bytes, kept: Collection[int], mark: str) -> bytes:
    """Return the document part with only some of its blocks (numbers of ``block_texts``).

    ``mark`` is the markup of a paragraph that stands where text was left out. Sections keep their sheets: what ends one
    stays, and where all that follows is left out, the last section is the one of the last block kept.
    """
    root = _root(xml)
    body = _body(root)
    blocks = list(_blocks(body))
    last = max(kept, default=-1)
    left_out = False
    for number, block in enumerate(blocks):
        if number in kept:
            left_out = False
            continue
        section = block.find(f"{_PPR}/{_SECTION}") if block.tag == _P else None
        if section is not None and number > last:
            _end_with(body, section)
        elif section is not None and not _text(block):
            continue
        if _text(block) and not left_out and number < last:
            left_out = True
            block.addprevious(_element(mark))
        body.remove(block)
    return _written(root)


def _end_with(body: etree._Element, section: etree._Element) -> None:
    """Let the document end with this section: the first that ends after the last block kept; later ones go."""
    final = _final_section(body)
    if final is not None and final.get(_CHOSEN) is None:
        chosen = deepcopy(section)
        chosen.set(_CHOSEN, "1")
        body.replace(final, chosen)


_CHOSEN = "chosen"


def _root(xml: bytes) -> etree._Element:
    return parsed(xml, "word/document.xml")


def _body(root: etree._Element) -> etree._Element:
    body = root.find(_BODY)
    if body is None:
        raise DocumentError(_("Tệp Word không có phần nội dung; hãy mở tệp bằng Word rồi lưu lại dạng .docx."))
    return body


def _blocks(body: etree._Element) -> Iterable[etree._Element]:
    return (child for child in body if isinstance(child.tag, str) and child.tag != _SECTION)


def _final_section(body: etree._Element) -> etree._Element | None:
    return body[-1] if len(body) and body[-1].tag == _SECTION else None


def _text(block: etree._Element) -> str:
    return " ".join(" ".join("".join(one.itertext(_T)) for one in block.iter(_P)).split())


def _element(markup: str) -> etree._Element:
    return etree.fromstring(markup.replace("<w:p>", f'<w:p xmlns:w="{_NOWHERE["w"]}">', 1).encode())


def _written(root: etree._Element) -> bytes:
    for section in root.iter(_SECTION):
        section.attrib.pop(_CHOSEN, None)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
