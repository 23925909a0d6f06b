"""What stands inside one paragraph: runs of text, fields, drawn lines, text boxes, page breaks, tracked changes."""

from lxml import etree

from gen.wordml.model import DrawnLine, Run, RunFormat
from gen.wordml.names import name
from gen.wordml.reading.drawn import lines_of
from gen.wordml.reading.formats import Formats, Formatted

_R, _RPR, _T, _TAB, _BR = name("w:r"), name("w:rPr"), name("w:t"), name("w:tab"), name("w:br")
_PPR = name("w:pPr")
_FIELD, _INSTRUCTION = name("w:fldChar"), name("w:instrText")
_SIMPLE_FIELD = name("w:fldSimple")
_PAGE_NUMBER = name("w:pgNum")
_DRAWING, _PICTURE, _OBJECT = name("w:drawing"), name("w:pict"), name("w:object")
_ALTERNATIVE, _CHOICE = name("mc:AlternateContent"), name("mc:Choice")
_BOX = name("w:txbxContent")
LITERALS = {
    _TAB: "\t",
    name("w:ptab"): "\t",
    name("w:cr"): "\n",
    name("w:noBreakHyphen"): "\u2011",
    name("w:sym"): "\uf0b7",
}
_INSIDE = {
    name(tag)
    for tag in ("w:hyperlink", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:bdo", "w:dir", "w:fldSimple")
}
_ADDED = {name("w:ins"), name("w:moveTo")}
CONTAINERS = _INSIDE | _ADDED
"""Elements in a paragraph whose runs are part of its text."""
_REMOVED = {name("w:del"), name("w:moveFrom")}


class Inline:
    """Collects the content of one paragraph; ask it afterwards for ``runs``, ``fields``, ``lines``, ``boxes``."""

    __slots__ = (
        "_formats",
        "_formatted",
        "_has_alternatives",
        "_instruction",
        "_looks",
        "_table_style",
        "_texts",
        "boxes",
        "breaks_page",
        "deletions",
        "fields",
        "insertions",
        "lines",
    )

    def __init__(self, formats: Formats, formatted: Formatted, table_style: str | None) -> None:
        self._formats = formats
        self._formatted = formatted
        self._table_style = table_style
        self._texts: list[str] = []
        self._looks: list[RunFormat] = []
        self._instruction: list[str] | None = None
        self._has_alternatives = False
        self.fields: list[str] = []
        self.lines: list[DrawnLine] = []
        self.boxes: list[etree._Element] = []
        self.breaks_page = False
        self.insertions = 0
        self.deletions = 0

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs; neighbours of one format are one."""
        return tuple(map(Run, self._texts, self._looks))

    @property
    def has_extras(self) -> bool:
        """Tell whether there is more to it than text, lines and fields."""
        return bool(self._has_alternatives or self.boxes or self.insertions or self.deletions)

    def read(self, container: etree._Element) -> None:
        """Collect what stands in ``container``, a paragraph or something inside one."""
        for child in container:
            tag = child.tag
            if tag == _R:
                self._run(child)
            elif tag == _PPR:
                continue
            elif tag in _INSIDE:
                if tag == _SIMPLE_FIELD:
                    self.fields.append(child.get(name("w:instr"), "").strip())
                self.read(child)
            elif tag in _ADDED:
                self.insertions += 1
                self.read(child)
            elif tag in _REMOVED:
                self.deletions += 1

    def _run(self, element: etree._Element) -> None:
        properties = None
        text = ""
        for child in element:
            tag = child.tag
            if tag == _T:
                text += child.text or ""
            elif tag == _RPR:
                properties = child
            elif tag in LITERALS:
                text += LITERALS[tag]
            else:
                text += self._special(child, tag)
        if text and self._instruction is None:
            self._add(text, self._look(properties))

    def _look(self, properties: etree._Element | None) -> RunFormat:
        formatted = self._formatted
        if properties is None:
            return formatted.letters
        return self._formats.run(properties, formatted.style, self._table_style)

    def _add(self, text: str, look: RunFormat) -> None:
        if self._looks and self._looks[-1] is look:
            self._texts[-1] += text
        else:
            self._texts.append(text)
            self._looks.append(look)

    def _special(self, element: etree._Element, tag: object) -> str:
        if tag == _BR:
            if element.get(name("w:type")) == "page":
                self.breaks_page = True
                return ""
            return "\n"
        if tag == _PAGE_NUMBER:
            self.fields.append("PAGE")
        elif tag == _FIELD:
            self._field(element.get(name("w:fldCharType"), ""))
        elif tag == _INSTRUCTION:
            if self._instruction is not None:
                self._instruction.append(element.text or "")
        elif tag == _ALTERNATIVE:
            self._has_alternatives = True
            choice = element.find(_CHOICE)
            for shape in choice if choice is not None else ():
                self._shape(shape)
        elif tag in (_DRAWING, _PICTURE, _OBJECT):
            self._shape(element)
        return ""

    def _shape(self, element: etree._Element) -> None:
        boxes = list(element.iter(_BOX))
        if boxes:
            self.boxes.append(element)
        else:
            self.lines.extend(lines_of(element))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._instruction = []
        elif kind in ("separate", "end") and self._instruction is not None:
            self.fields.append("".join(self._instruction).strip())
            self._instruction = None
