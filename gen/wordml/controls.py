"""Content controls (``w:sdt``) by their tags: reading what they show, changing that and nothing else.

A control that lost its tag is known by the path of the record it is bound to (``bindings``).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from gen.wordml.bindings import NAMESPACE, NAMING, TAG_START, path_marks, said_by
from gen.wordml.patching.markup import Edit, ElementSpan, elements, escaped, prefix_of, spliced, text_of
from gen.wordml.patching.texts import MAIN_NAMESPACES, one_text

_CONTROL = ("sdt", "sdtPr", "sdtContent", *NAMING, "showingPlcHdr")
_CONTENT = ("p", "r", "rPr", "rStyle", "t", "tab", "br", "cr", "noBreakHyphen")
_LOOKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PLACEHOLDER_STYLES = ("PlaceholderText",)


class Control(Struct, frozen=True):
    """A content control: its tag and the text it shows; ``placeholder`` where that is only Word's prompt."""

    tag: str
    text: str
    placeholder: bool = False


class _Found(Struct):
    """A control's place in the part: its content, the texts in that, and the marks of a prompt being shown."""

    tag: str
    content: ElementSpan
    pieces: list[ElementSpan]
    prompts: list[ElementSpan]


def has_controls(xml: bytes) -> bool:
    """Tell quickly whether a part may hold controls of ours."""
    return TAG_START.encode() in xml or NAMESPACE.encode() in xml


class PartControls:
    """The controls of a part whose tags begin with one of the texts (ours if none is given), looked for once."""

    def __init__(self, xml: bytes, *starts: str) -> None:
        self._xml = xml
        prefix = prefix_of(xml, MAIN_NAMESPACES)
        self._prefix = prefix or ""
        self._found = [] if prefix is None else _find(xml, prefix, *(starts or (TAG_START,)))

    def read(self) -> tuple[Control, ...]:
        """Return them in order; the same tag may stand several times."""
        return tuple(Control(one.tag, self._shown(one), bool(one.prompts)) for one in self._found)

    def showing(self, texts: Mapping[str, str]) -> bytes:
        """Return the part with these controls showing these texts; what shows its text already is not touched."""
        edits: list[Edit] = []
        for one in self._found:
            if one.tag in texts and (one.prompts or self._shown(one) != texts[one.tag]):
                edits += _write(self._xml, self._prefix, one, texts[one.tag])
        return spliced(self._xml, edits)

    def _shown(self, one: _Found) -> str:
        return _shown(self._xml, one.pieces)


def read_controls(xml: bytes, *starts: str) -> tuple[Control, ...]:
    """Return the controls of a part whose tags begin with one of the texts (ours if none is given), in order."""
    return PartControls(xml, *starts).read()


def set_controls(xml: bytes, texts: Mapping[str, str]) -> bytes:
    """Return the part with these controls showing these texts; what shows its text already is not touched."""
    return PartControls(xml, *texts).showing(texts) if texts else xml


def _find(xml: bytes, prefix: str, *starts: str) -> list[_Found]:
    """Return the controls whose tags begin with one of the texts."""
    named: dict[int, ElementSpan] = {}
    prompts: dict[int, list[ElementSpan]] = {}
    contents: list[tuple[ElementSpan, ElementSpan]] = []
    near = (elements(xml, prefix, _CONTROL, start, end) for start, end in _neighbourhoods(xml, prefix, starts))
    for element in chain.from_iterable(near):
        control = element.within("sdt")
        if control is None:
            continue
        if element.name == "tag" or (element.name == "dataBinding" and control.start not in named):
            named[control.start] = element
        elif element.name == "showingPlcHdr":
            prompts.setdefault(control.start, []).append(element)
        elif element.name == "sdtContent":
            contents.append((control, element))
    tags = {control: said_by(element, prefix) for control, element in named.items()}
    return [
        _Found(tags[control.start], content, _pieces(xml, prefix, content), prompts.get(control.start, []))
        for control, content in contents
        if tags.get(control.start, "").startswith(starts)
    ]


def _neighbourhoods(xml: bytes, prefix: str, starts: Sequence[str]) -> list[tuple[int, int]]:
    """Return where to look: in each control that holds a tag or path asked for.

    Reports are long and controls are few, so the rest is not looked at.
    A control that holds others is looked into as one. Where one is not closed it is the whole part.
    """
    marks = _marks(tuple(starts))
    closing = f"</{prefix}sdt>".encode()
    found: list[tuple[int, int]] = []
    for begun in _opening(prefix).finditer(xml):
        opening = begun.start()
        inside = bool(found) and opening < found[-1][1]
        begin, after = found.pop() if inside else (opening, opening)
        end = xml.find(closing, after) + len(closing)
        if end < len(closing):
            return [(0, len(xml))]
        found.append((begin, end))
    return [(begin, end) for begin, end in found if marks.search(xml, begin, end)]


@lru_cache(maxsize=16)
def _marks(starts: tuple[str, ...]) -> re.Pattern[bytes]:
    """Find what stands in every control whose tag begins with one of the texts."""
    marks = [*(start.encode() for start in starts), *path_marks(starts)]
    return re.compile(b"|".join(map(re.escape, marks)))


@lru_cache(maxsize=8)
def _opening(prefix: str) -> re.Pattern[bytes]:
    """Find where controls begin."""
    return re.compile(rb"<" + re.escape(prefix.encode()) + rb"sdt(?=[> \t\r\n])")


def _pieces(xml: bytes, prefix: str, content: ElementSpan) -> list[ElementSpan]:
    """Return the texts, tabs and breaks of the runs in a control, tab stops of paragraphs not among them."""
    inside = elements(xml, prefix, _CONTENT, content.inner, content.inner_end)
    return [
        one for one in inside if one.name not in ("p", "r", "rPr", "rStyle") and one.parent and one.parent.name == "r"
    ]


def _shown(xml: bytes, pieces: Iterable[ElementSpan]) -> str:
    return "".join(text_of(xml, piece) if piece.name == "t" else _LOOKS[piece.name] for piece in pieces)


def _write(xml: bytes, prefix: str, found: _Found, text: str) -> list[Edit]:
    """Return the edits for one control: its first text is written anew, a prompt's grey style goes."""
    pieces = found.pieces
    edits = [Edit(prompt.start, prompt.end, b"") for prompt in found.prompts]
    if found.prompts:
        inside = elements(xml, prefix, _CONTENT, found.content.inner, found.content.inner_end)
        styles = [one for one in inside if one.name == "rStyle"]
        grey = [one for one in styles if one.attribute(f"{prefix}val") in _PLACEHOLDER_STYLES]
        edits += [Edit(style.start, style.end, b"") for style in grey]
    if any(piece.name == "t" for piece in pieces):
        return edits + one_text(xml, pieces, prefix, text)
    return [*edits, _new_text(xml, prefix, found.content, text)]


def _new_text(xml: bytes, prefix: str, content: ElementSpan, text: str) -> Edit:
    """Return the edit that puts a text into a control without any: in its last run, else in a run of its own."""
    inside = elements(xml, prefix, _CONTENT, content.inner, content.inner_end)
    written = f'<{prefix}t xml:space="preserve">'.encode() + escaped(text) + f"</{prefix}t>".encode()
    runs = [one for one in inside if one.name == "r" and one.inner_end < one.end]
    if runs:
        return Edit(runs[-1].inner_end, runs[-1].inner_end, written)
    run = f"<{prefix}r>".encode() + written + f"</{prefix}r>".encode()
    paragraphs = [one for one in inside if one.name == "p" and one.inner_end < one.end]
    place = paragraphs[-1] if paragraphs else content
    if place.inner_end < place.end:
        return Edit(place.inner_end, place.inner_end, run)
    name = f"{prefix}{place.name}".encode()
    return Edit(place.start, place.end, b"<" + name + place.attributes.rstrip() + b">" + run + b"</" + name + b">")
