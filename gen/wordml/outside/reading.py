"""Find in the parts of a Word file what it fetches from elsewhere: fields, relationships, old drawings, mail merge."""

from collections.abc import Iterator, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from msgspec import Struct

from gen.messages import _
from gen.wordml.outside.fields import FieldReader
from gen.wordml.outside.targets import command_of, is_remote, is_unsafe_link, leaves_by

_RELATIONS, _XML = ".rels", ".xml"
_OUTSIDE = b"TargetMode"
_SIGNS = (b"nstrText", b"fldSimple", b"mailMerge")
"""What must stand in a part that is worth reading."""
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")
"""How a part begins in which these signs are written in another way."""
_OLD_DRAWINGS, _ADDRESSES = b"urn:schemas-microsoft-com:vml", (b"src", b"href")
"""Word declares old drawings in every part; only with an address in it such a part is worth reading."""
_WORD = "wordprocessingml"
_TEXT = _WORD.encode()
_VML = "urn:schemas-microsoft-com:"
_SOURCES = frozenset({"connectString", "dataSource", "headerSource", "query"})
_SHOWN = 120


class OutsideReference(Struct, frozen=True):
    """Something that leads out of a file: its part in the zip, its paragraph there from 1, and what it is.

    ``paragraph`` is 0 where it stands in none (a relationship); ``kind`` is a field's name in capitals, the last word
    of a relationship's type, or ``mailMerge``; ``target`` is its instruction or address, shortened.
    """

    part: str
    paragraph: int
    kind: str
    target: str

    @property
    def place(self) -> str:
        """Where it is, for people."""
        if not self.paragraph:
            return _("phần {part}").format(part=self.part)
        return _("phần {part}, đoạn thứ {number}").format(part=self.part, number=self.paragraph)


def outside_references(parts: Mapping[str, bytes]) -> tuple[OutsideReference, ...]:
    """Return what leads out of a file, by part; ``parts`` are its entries by name. What is not XML is skipped."""
    found: dict[OutsideReference, None] = {}
    for name, content in parts.items():
        if _may_lead_out(name.lower(), content):
            found.update(dict.fromkeys(_Part(name).read(content)))
    return tuple(found)


def _may_lead_out(name: str, content: bytes) -> bool:
    """Tell from the bytes whether a part is worth reading; most are not; what is no text of Word needs few looks."""
    if content.startswith(_OTHER_ENCODINGS):
        return name.endswith((_RELATIONS, _XML))
    if name.endswith(_RELATIONS):
        return _OUTSIDE in content
    if not name.endswith(_XML):
        return False
    if _TEXT in content and any(sign in content for sign in _SIGNS):
        return True
    return _OLD_DRAWINGS in content and any(sign in content for sign in _ADDRESSES)


class _Part:
    """One part while it is being read."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._paragraph = 0
        self._fallbacks = 0
        self._fields = FieldReader()
        self._merging = False
        self._text = False
        self._found: list[OutsideReference] = []

    def read(self, content: bytes) -> Iterator[OutsideReference]:
        parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(content, True)
        except ExpatError:
            return iter(())
        for paragraph, instruction in self._fields.unfinished():
            self._judge(paragraph, instruction)
        return iter(self._found)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        space, _, local = element.rpartition(" ")
        if _WORD in space:
            self._word(local, {name.rpartition(" ")[2]: value for name, value in attributes.items()})
        elif local == "Relationship" and attributes.get("TargetMode", "").casefold() == "external":
            kind, target = attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")
            if leaves_by(kind, target):
                self._add(0, kind, target)
        elif local == "Fallback":
            self._fallbacks += 1
        elif space.startswith(_VML):
            self._drawing(attributes)

    def _word(self, local: str, attributes: dict[str, str]) -> None:
        if local == "p" and not self._fallbacks:
            self._paragraph += 1
        elif local == "fldSimple":
            self._judge(self._paragraph, attributes.get("instr", ""))
        elif local == "fldChar":
            self._fields.mark(attributes.get("fldCharType", ""), self._paragraph)
            for paragraph, instruction in self._fields.finished():
                self._judge(paragraph, instruction)
        elif local == "mailMerge":
            self._merging = True
        elif local in _SOURCES and self._merging:
            self._merging = False
            self._add(0, "mailMerge", attributes.get("val", ""))
        self._fields.inside(local)

    def _drawing(self, attributes: dict[str, str]) -> None:
        for name, value in attributes.items():
            local = name.rpartition(" ")[2]
            if (local == "src" and is_remote(value)) or (local in ("href", "althref") and is_unsafe_link(value)):
                self._add(self._paragraph, local, value)

    def _end(self, element: str) -> None:
        space, _, local = element.rpartition(" ")
        if local == "Fallback":
            self._fallbacks -= 1
        if _WORD in space:
            self._fields.inside("")

    def _characters(self, text: str) -> None:
        self._fields.text(text)

    def _judge(self, paragraph: int, instruction: str) -> None:
        if (command := command_of(instruction)) is not None:
            self._add(paragraph, command, instruction)

    def _add(self, paragraph: int, kind: str, target: str) -> None:
        shown = " ".join(target.split())
        shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
        self._found.append(OutsideReference(self._name, paragraph, kind, shown))
