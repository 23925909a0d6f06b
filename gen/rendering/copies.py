"""Ids that must be unique, in what a loop or macro prints again: bookmarks, controls, changes, shapes, drawings.

The compiler puts marks around each copy where a loop's body holds such an id, and nowhere else: if there is none it
costs nothing. In the finished text the first copy keeps its ids and names, later ones get their own; what refers to a
bookmark from inside a copy follows it. The anchors of a comment stay in the first copy alone.
"""

import re
from collections.abc import Iterator
from itertools import count

from jinja2 import nodes
from msgspec import Struct, field

from gen.domain.typed_numbers import whole

_BEGIN, _END = "<gen:copy>", "</gen:copy>"
_CHANGES = (
    "ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|rPrChange|pPrChange|sectPrChange|tblPrChange|tblPrExChange|"
    "tblGridChange|trPrChange|tcPrChange|numberingChange"
)
_COMMENTS = "commentRangeStart|commentRangeEnd|commentReference"
_RANGES = "moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|permStart|permEnd"
_SHAPES = "shape|rect|oval|roundrect|line|polyline|curve|arc|group|image"
_NUMBERED = re.compile(
    rf"<w:(?:{_CHANGES}|{_COMMENTS}|{_RANGES}|bookmarkStart|bookmarkEnd|id)\b|<v:(?:{_SHAPES})\b|<wp:docPr\b|<pic:cNvPr\b"
)
_TOKEN = re.compile(
    rf"(?P<begin>{_BEGIN})|(?P<end>{_END})|<w:(?P<mark>bookmarkStart|bookmarkEnd|{_RANGES})\b[^<>]*+>"
    rf"|<w:(?P<comment>{_COMMENTS})\b[^<>]*+>|<w:(?:{_CHANGES})\b[^<>]*+>"
    rf"|<w:(?P<control>id)\b[^<>]*+>|<v:(?P<shape>{_SHAPES})\b[^<>]*+>|<wp:(?P<drawing>docPr)\b[^<>]*+>"
    r"|<w:instrText\b[^<>]*+>(?P<code>[^<]*+)|<w:(?P<referring>hyperlink|fldSimple)\b[^<>]*+>"
)
_REFERENCE = re.compile(r'(?<=\bw:anchor=")[^"]*+|(?<=\bw:instr=")[^"]*+')
_ID = re.compile(r'(?<=\bw:id=")[^"]*')
_CONTROL_ID = re.compile(r'(?<=\bw:val=")[^"]*')
_PLAIN_ID = re.compile(r'(?<=\sid=")[^"]*')
_SPID = re.compile(r'(?<=\bo:spid=")[^"]*')
_NAME = re.compile(r'(?<=\bw:name=")[^"]*')
_WORD = re.compile(r"\w+")
_PARAGRAPH_IDS = re.compile(r'\sw14:(?:paraId|textId)="[^"]*"')
_LONGEST_NAME = 40
"""Letters of a bookmark's name in Word."""
_DIGITS = 10


def mark_copies(tree: nodes.Template) -> bool:
    """Put marks around the bodies that hold ids and may be printed more than once; tell whether there are any.

    The ids of paragraphs, which nothing in a template refers to, are left out there.
    """
    found = False
    bodies: list[nodes.For | nodes.Macro] = [*tree.find_all(nodes.For), *tree.find_all(nodes.Macro)]
    for one in bodies:
        texts = list(_texts(one.body))
        for text in texts:
            text.data = _PARAGRAPH_IDS.sub("", text.data)
        if any(_NUMBERED.search(text.data) for text in texts):
            one.body[:0] = [_mark(_BEGIN, one.lineno)]
            one.body.append(_mark(_END, one.lineno))
            found = True
    return found


def _texts(body: list[nodes.Node]) -> Iterator[nodes.TemplateData]:
    for node in body:
        yield from [node] if isinstance(node, nodes.TemplateData) else node.find_all(nodes.TemplateData)


def _mark(text: str, line: int) -> nodes.Output:
    return nodes.Output([nodes.TemplateData(text, lineno=line)], lineno=line)


class _Copy(Struct):
    """One copy: what is around it, the new names of its bookmarks, the new ids of its ranges."""

    outer: "_Copy | None" = None
    names: dict[str, str] = field(default_factory=dict)
    ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def name_of(self, name: str) -> str | None:
        copy: _Copy | None = self
        while copy is not None:
            if name in copy.names:
                return copy.names[name]
            copy = copy.outer
        return None


class _Numbers:
    """The ids and names that are taken in a part."""

    def __init__(self, xml: str) -> None:
        self._last = max((whole(found, _DIGITS) or 0 for found in _ID.findall(xml)), default=0)
        self._fresh = count(self._last + 1)
        self._taken: set[tuple[str, str]] = set()

    def take(self, kind: str, identity: str) -> str:
        """Return the id itself where it is free among its kind, else a new one."""
        if (kind, identity) in self._taken:
            identity = str(next(self._fresh))
        self._taken.add((kind, identity))
        return identity

    def take_name(self, kind: str, name: str) -> str:
        """Return the name itself where it is free, else the name with a number."""
        free, number = name, 1
        while (kind, free.lower()) in self._taken:
            number += 1
            ending = f"_{number}"
            free = name[: _LONGEST_NAME - len(ending)] + ending
        self._taken.add((kind, free.lower()))
        return free

    def is_new(self, kind: str, identity: str) -> bool:
        """Tell whether an id is met for the first time."""
        new = (kind, identity) not in self._taken
        self._taken.add((kind, identity))
        return new


def renumbered(xml: str, *, drawings: bool) -> str:
    """Return a finished part without the marks of copies and with ids of its own in each copy.

    ``drawings`` tells whether its drawings are to be numbered here as well.
    """
    tokens = list(_TOKEN.finditer(xml))
    numbers, copies = _Numbers(xml), _copies_of(tokens)
    changed = [_bookmark_named(token, copy, numbers) for token, copy in zip(tokens, copies, strict=True)]
    pieces: list[str] = []
    done = 0
    for token, copy, named in zip(tokens, copies, changed, strict=True):
        pieces += (xml[done : token.start()], _rewritten(token, named, copy, numbers, drawings=drawings))
        done = token.end()
    return "".join((*pieces, xml[done:]))


def _copies_of(tokens: list[re.Match[str]]) -> list[_Copy]:
    current, copies = _Copy(), []
    for token in tokens:
        if token["begin"]:
            current = _Copy(current)
        copies.append(current)
        if token["end"] and current.outer is not None:
            current = current.outer
    return copies


def _bookmark_named(token: re.Match[str], copy: _Copy, numbers: _Numbers) -> str:
    """Return the text of a token, with a bookmark's name made unique; the copy remembers it."""
    text = token[0]
    name = _NAME.search(text) if token["mark"] == "bookmarkStart" else None
    if name is None:
        return text
    copy.names[name[0]] = numbers.take_name("name", name[0])
    return text[: name.start()] + copy.names[name[0]] + text[name.end() :]


def _rewritten(token: re.Match[str], text: str, copy: _Copy, numbers: _Numbers, *, drawings: bool) -> str:
    if token["begin"] or token["end"]:
        return ""
    if token["comment"]:
        identity = _ID.search(text)
        return text if identity is None or numbers.is_new(token["comment"], identity[0]) else ""
    if token["mark"]:
        return _ID.sub(lambda found: _range_id(token["mark"], found[0], copy, numbers), text)
    if token["code"] is not None:
        start = token.start("code") - token.start()
        return text[:start] + _following(text[start:], copy)
    if token["referring"]:
        return _REFERENCE.sub(lambda found: _following(found[0], copy), text)
    if token["control"]:
        return _CONTROL_ID.sub(lambda found: numbers.take("control", found[0]), text)
    if token["shape"]:
        text = _SPID.sub(lambda found: numbers.take_name("spid", found[0]), text)
        return _PLAIN_ID.sub(lambda found: numbers.take_name("shape", found[0]), text)
    if token["drawing"]:
        return _PLAIN_ID.sub(lambda found: numbers.take("drawing", found[0]), text) if drawings else text
    return _ID.sub(lambda found: numbers.take("change", found[0]), text)


def _range_id(mark: str, identity: str, copy: _Copy, numbers: _Numbers) -> str:
    """Return the id of a range: its end has that of its beginning in the same copy."""
    kind = mark.removesuffix("Start").removesuffix("End")
    if mark.endswith("Start"):
        copy.ids[kind, identity] = numbers.take(kind, identity)
    around: _Copy | None = copy
    while around is not None and (kind, identity) not in around.ids:
        around = around.outer
    return identity if around is None else around.ids[kind, identity]


def _following(words: str, copy: _Copy) -> str:
    """Return a field code or the target of a link with the names of bookmarks as they are in its copy."""
    return _WORD.sub(lambda word: copy.name_of(word[0]) or word[0], words)
