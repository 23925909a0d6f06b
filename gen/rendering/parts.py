"""The text parts of a package: which entries are templates, and their text made ready for jinja.

The tags of Word files need patching before jinja can read them (runs split them, ``{%tr %}`` stands for a row); docxtpl
does that, here as there, so that both read a template the same way. It is done once, when the template is compiled.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from gen.domain.spans import changed_within

DOCUMENT = "word/document.xml"
_WORD_TEXT = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PLAIN_TEXT = re.compile(r"docProps/(core|custom|app)\.xml|customXml/item\d+\.xml")
_TAG_OPENINGS = ("{{", "{%", "{#")
_ENTITIES_IN_TAGS = (("&quot;", '"'), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_DECLARATION = re.compile(r"^<\?xml[^>]*\?>\s*")
_CLOSINGS = {"{{": "}}", "{%": "%}"}


@dataclass(frozen=True, slots=True)
class PartText:
    """One text part: its name in the zip and its XML without declaration, patched."""

    name: str
    source: str

    @property
    def has_tags(self) -> bool:
        """Whether there is anything to render."""
        return any(opening in self.source for opening in _TAG_OPENINGS)


def normalised(package: bytes) -> dict[str, bytes]:
    """Return the entries of ``package`` as python-docx writes them, which is what docxtpl starts from."""
    import docx

    document = docx.Document(io.BytesIO(package))
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_part_names(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the parts that may hold tags, body first, then in the order of the package."""
    names = (name for name in entries if _WORD_TEXT.fullmatch(name) or _PLAIN_TEXT.fullmatch(name))
    return tuple(sorted(names, key=lambda name: name != DOCUMENT))


def is_word(name: str) -> bool:
    """Tell whether a part is Word's own text rather than properties or data."""
    return _WORD_TEXT.fullmatch(name) is not None


def text_part(name: str, data: bytes) -> PartText:
    """Return the part made ready for jinja."""
    text = _DECLARATION.sub("", data.decode("utf-8-sig"), count=1)
    return PartText(name, _plain_tags(patched(text) if is_word(name) else text))


def patched(xml: str) -> str:
    """Return Word XML with its tags in the form that jinja reads."""
    from docxtpl import DocxTemplate

    patched_xml: str = DocxTemplate.patch_xml(None, xml)
    return patched_xml


def _plain_tags(xml: str) -> str:
    """Undo XML's escapes inside tags: what stands there is an expression, and what it prints is escaped again."""
    return changed_within(xml, _CLOSINGS, _plain)


def _plain(tag: str) -> str:
    for entity, character in _ENTITIES_IN_TAGS:
        tag = tag.replace(entity, character)
    return tag
