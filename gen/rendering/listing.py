"""Line breaks, tabs, new paragraphs and pages inside values, as docxtpl reads them: ``\\n``, ``\\t``, ``\\a``, ``\\f``.

Each is replaced where it stands, by what the elements around it allow: a run that stands in its paragraph directly may
be closed together with it; one in a control, a link or a tracked change may not, so there a new paragraph is a line
break, and a new page a page break in the line.
"""

import re
from typing import NamedTuple

_SPECIAL = re.compile(r"[\n\t\a\f]")
_NAME = re.compile(r"</?([\w:.-]++)")
_TEXT_START = '<w:t xml:space="preserve">'
_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_SECTION = "<w:sectPr"


class _Open(NamedTuple):
    """An element that is not closed yet: its name, and where its start tag begins and ends."""

    name: str
    start: int
    end: int


def has_listing(xml: str) -> bool:
    """Tell whether any of the four characters stands in ``xml``."""
    return "\n" in xml or "\t" in xml or "\a" in xml or "\f" in xml


def resolve_listing(xml: str) -> str:
    """Return ``xml`` with the four characters replaced in every text of every run."""
    pieces: list[str] = []
    around = _Around(xml)
    done, search = 0, 0
    while (special := _SPECIAL.search(xml, search)) is not None:
        start = xml.rfind("<", 0, special.start())
        end = xml.find("</w:t>", special.start())
        if end < 0:
            break
        if not xml.startswith(("<w:t>", "<w:t "), start) or xml.find(">", start) > special.start():
            search = max(special.end(), xml.find("<w:t", special.end()))
            continue
        text_start = xml.find(">", start) + 1
        pieces += (xml[done:text_start], _resolved(xml, text_start, end, around.text_at(start)))
        done = search = end
    pieces.append(xml[done:])
    return "".join(pieces)


def _resolved(xml: str, start: int, end: int, around: tuple[_Open, ...]) -> str:
    text = xml[start:end]
    if len(around) < 2 or around[0].name != "w:p" or around[-1].name != "w:r":
        return text
    run, paragraph = _first_child(xml, around[-1], "w:rPr"), _first_child(xml, around[0], "w:pPr")
    close, reopen = "</w:t></w:r>", f"<w:r>{run}{_TEXT_START}"
    text = text.replace("\t", f"{close}<w:r>{run}<w:tab/></w:r>{reopen}")
    text = text.replace("\n", f"</w:t><w:br/>{_TEXT_START}")
    if len(around) > 2 or _SECTION in paragraph:
        text = text.replace("\a", f"</w:t><w:br/>{_TEXT_START}")
        return text.replace("\f", f'</w:t><w:br w:type="page"/>{_TEXT_START}')
    begin = f"<w:p>{paragraph}{reopen}"
    return text.replace("\a", f"{close}</w:p>{begin}").replace("\f", f"{close}</w:p>{_PAGE}{begin}")


def _first_child(xml: str, parent: _Open, name: str) -> str:
    """Return the child that an element begins with, if it is called ``name``; else nothing."""
    start = parent.end
    while xml[start : start + 1].isspace():
        start += 1
    if not xml.startswith((f"<{name}>", f"<{name} "), start):
        return ""
    depth, place = 0, start
    tag = re.compile(rf"<(/?){name}(?=[ />])[^<>]*?(/?)>")
    while found := tag.search(xml, place):
        depth += 0 if found[2] else -1 if found[1] else 1
        place = found.end()
        if depth == 0:
            return xml[start:place]
    return ""


class _Around:
    """Tells what a text of a paragraph stands in. Texts are asked for in order, and no tag is read twice."""

    def __init__(self, xml: str) -> None:
        self._xml = xml
        self._known: list[_Open] = []
        self._place = -1

    def text_at(self, place: int) -> tuple[_Open, ...]:
        """Return the open elements around a place from the innermost paragraph on; empty outside of paragraphs."""
        found = self._backwards(place)
        self._known, self._place = found, place
        return tuple(found)

    def _backwards(self, place: int) -> list[_Open]:
        inner: list[_Open] = []
        closed = 0
        while True:
            start = self._xml.rfind("<", 0, place)
            if start < self._place:  # what is open there is known
                kept = self._known[: len(self._known) - closed] if closed else self._known
                if len(self._known) > closed:
                    return [*kept, *reversed(inner)]
                closed -= len(self._known)
                start = self._known[0].start if self._known else -1
                self._known, self._place = [], -1
                if start < 0:
                    return []
                place = start
                continue
            if start < 0:
                return []
            end = self._xml.find(">", start) + 1
            place = start
            if self._xml.startswith("</", start):
                closed += 1
            elif self._xml.startswith("/", end - 2) or self._xml.startswith(("<?", "<!"), start):
                continue
            elif closed:
                closed -= 1
            else:
                name = _NAME.match(self._xml, start)
                inner.append(_Open(name[1] if name else "", start, end))
                if inner[-1].name == "w:p":
                    return inner[::-1]
