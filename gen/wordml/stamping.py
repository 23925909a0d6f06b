"""Giving a finished draft its number and date: they change, every other byte of the document stays.

They stand in the header and again in the line of each annex (“(Kèm theo Báo cáo số … ngày …)”).
"""

import secrets
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import chain

from msgspec import Struct, field

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml import bindings
from gen.wordml.controls import PartControls, has_controls
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.lines import HeaderLine, day_of, fill, find_date_lines, find_number_lines, find_reference_lines
from gen.wordml.patching.markup import as_utf8, spliced
from gen.wordml.patching.parts import is_signed, main_part, story_parts
from gen.wordml.patching.properties import CORE_NAMESPACES, read_core, read_custom, set_core, set_custom
from gen.wordml.record import StoredRecord, read_record, set_record, set_record_day
from gen.wordml.redlining import COPY
from gen.wordml.stores import relate_properties

_TRACKED = (b":ins ", b":del ", b":moveFrom ", b":moveTo ", b":ins>", b":del>")
_BLANKS = " \t\n\xa0._…‥‐-"


class StampedHeader(Struct, frozen=True):
    """What the header of a document shows and what the file says of itself.

    ``number`` is "" if its place is blank and None if there is no such place; ``day`` is None for a date that is
    blank or not complete, ``has_date`` tells whether there is a place for it.
    """

    number: str | None
    symbol: str
    place: str
    day: date | None
    has_date: bool
    core: Mapping[str, str]
    custom: Mapping[str, str]


class Stamp(Struct, frozen=True):
    """What to write: number (``05``), day and how it is written, properties of the file (``patching.properties``)."""

    number: str
    day: date
    date: str
    core: Mapping[str, str] = field(default_factory=dict)
    custom: Mapping[str, str] = field(default_factory=dict)


class _Mould(Struct, frozen=True):
    """The parts that a stamp changes, with a number and a date in them that nobody can have put into the document."""

    stamp: Stamp
    parts: Mapping[str, bytes]

    def filled(self, stamp: Stamp) -> dict[str, bytes]:
        """Return the parts as another stamp makes them."""
        (number, date), (new_number, new_date) = _written(self.stamp), _written(stamp)
        return {part: xml.replace(date, new_date).replace(number, new_number) for part, xml in self.parts.items()}


def _written(stamp: Stamp) -> tuple[bytes, bytes]:
    return stamp.number.encode(), stamp.date.encode()


_EVERYTHING = dict.fromkeys(CORE_NAMESPACES, "…"), {"…": "…"}
"""Properties of a file that are tried out: all there are, and one of the office's own."""
_TRIAL_DAY = date(2000, 1, 1)


class Draft:
    """A document about to be numbered: its header is read and its changes are made from one taking apart.

    Raises DocumentError for what is no .docx, or a copy made to read what changed. The text is not understood beyond
    its header. ``archive`` holds the parts as they are in the file, ``main`` the text of the body in UTF-8.
    """

    def __init__(self, content: bytes, name: str = "") -> None:
        self.name = name
        self.archive = DocxArchive(content, name)
        self._main_part = main_part(self.archive)
        stories = {part: as_utf8(self.archive.read(part)) for part in story_parts(self.archive)}
        self.main = stories[self._main_part]
        self._with_controls = {part: xml for part, xml in stories.items() if has_controls(xml)}
        self._header_controls = {
            part: PartControls(xml, bindings.NUMBER, bindings.PLACE, bindings.DATE)
            for part, xml in self._with_controls.items()
        }
        self._shown = _texts(self._header_controls.values())
        self._number_lines = find_number_lines(self.main)
        self._date_lines = find_date_lines(self.main)
        self.record: StoredRecord | None = read_record(self.archive)
        self.header = self._header()
        if COPY in self.header.custom:
            text = _("“{file}” là bản so sánh để đọc, không phải văn bản; hãy dùng văn bản đã đem so sánh.")
            raise DocumentError(text.format(file=name))

    @property
    def has_tracked_changes(self) -> bool:
        """Whether anything in the body may wait to be accepted or rejected, told by a look at its bytes."""
        return any(mark in self.main for mark in _TRACKED)

    @property
    def figures_shown(self) -> dict[str, tuple[str, ...]]:
        """The texts of the figures' controls by figure id; a figure whose controls were deleted is not among them."""
        start = len(bindings.FIGURE)
        found = (PartControls(xml, bindings.FIGURE) for xml in self._with_controls.values())
        return {tag[start:]: tuple(texts) for tag, texts in _texts(found).items()}

    @property
    def shows_figures_beside_body(self) -> bool:
        """Whether a header or footer may have the control of a figure, told by a look at its bytes."""
        others = (xml for part, xml in self._with_controls.items() if part != self._main_part)
        return any(b"figure" in xml for xml in others)

    def require_places(self) -> None:
        """Raise DocumentError unless number and date can be written: before a number is taken, not after."""
        if is_signed(self.archive):
            raise DocumentError(
                _("“{file}” đã ký số; cấp số sẽ làm hỏng chữ ký. Hãy cấp số trước khi ký.").format(file=self.name)
            )
        places = ((self.header.number, "Số: …/…"), (self.header.has_date or None, "ngày … tháng … năm …"))
        for place, form in places:
            if place is None:
                raise DocumentError(_("Không tìm thấy dòng “{form}” trong “{file}”.").format(form=form, file=self.name))

    def require_stampable(self) -> None:
        """Raise DocumentError unless the document can be stamped: tried out, for a number once taken must be used."""
        self.require_places()
        self.archive.require_packable()
        self._with_properties(self._mould.parts, _TRIAL_DAY, *_EVERYTHING)

    def stamped(self, stamp: Stamp) -> bytes:
        """Return the document with number and date. DocumentError where they have no place or the file is signed."""
        return self.with_stamp(stamp).packed()

    def with_stamp(self, stamp: Stamp) -> DocxArchive:
        """Return the parts of the document with number and date, not yet packed."""
        self.require_places()
        parts = self._parts_stamped(stamp) if self._shows(stamp) else self._mould.filled(stamp)
        return self._with_properties(parts, stamp.day, stamp.core, stamp.custom)

    def _shows(self, stamp: Stamp) -> bool:
        """Tell whether a control shows what the stamp says: such a control is left as people formatted it."""
        shown = (self._shown.get(tag, ()) for tag in (bindings.NUMBER, bindings.DATE))
        return any(text in texts for text, texts in zip((stamp.number, stamp.date), shown, strict=True))

    @cached_property
    def _mould(self) -> _Mould:
        """The document on trial; the stamp that is written in the end changes it in two words."""
        number, year = secrets.randbelow(10**18), secrets.randbelow(10**18)
        stamp = Stamp(f"{number:018}", _TRIAL_DAY, f"ngày 01 tháng 01 năm {year:018}")
        return _Mould(stamp, self._parts_stamped(stamp))

    def _parts_stamped(self, stamp: Stamp) -> dict[str, bytes]:
        parts = self._stories_stamped(stamp)
        if self.record is not None:
            fields = {"number": stamp.number, "date": stamp.date}
            parts[self.record.part] = set_record(self.archive.read(self.record.part), fields)
        return parts

    def _with_properties(
        self, parts: Mapping[str, bytes], day: date, core: Mapping[str, str], custom: Mapping[str, str]
    ) -> DocxArchive:
        archive = self.archive.copy()
        for part, xml in parts.items():
            archive.write(part, xml)
        if self.record is not None:
            archive.write(self.record.part, set_record_day(archive.read(self.record.part), day))
            relate_properties(archive, self.record.part)
        set_core(archive, core)
        set_custom(archive, custom)
        return archive

    def _references(self, main: bytes, own: set[str | None]) -> tuple[HeaderLine, ...]:
        """Return the lines of annexes that speak of this document (its symbol, its number or none yet)."""
        lines = find_reference_lines(main)
        return tuple(one for one in lines if one.words["symbol"] == self.header.symbol and one.words["number"] in own)

    def _header(self) -> StampedHeader:
        number = self._text(bindings.NUMBER, _word(self._number_lines, "number"))
        written = self._text(bindings.DATE, _word(self._date_lines, "date"))
        return StampedHeader(
            number=None if number is None else number.strip(_BLANKS),
            symbol=_word(self._number_lines, "symbol") or (self.record.text("symbol") if self.record else ""),
            place=self._text(bindings.PLACE, _word(self._date_lines, "place")) or "",
            day=day_of(written or ""),
            has_date=written is not None,
            core=read_core(self.archive),
            custom=read_custom(self.archive),
        )

    def _text(self, tag: str, line: str | None) -> str | None:
        """Return what the first control of a tag shows; what stands in the line where there is no control."""
        return self._shown[tag][0] if tag in self._shown else line

    def _stories_stamped(self, stamp: Stamp) -> dict[str, bytes]:
        """Return the changed parts that people read: controls first, lines where there is no control."""
        texts = {bindings.NUMBER: stamp.number, bindings.DATE: stamp.date}
        parts = {part: found.showing(texts) for part, found in self._header_controls.items()}
        main = parts.get(self._main_part, self.main)
        if bindings.NUMBER not in self._shown:
            main = _filled(main, self._number_lines, "blank", f" {stamp.number}")
        if bindings.DATE not in self._shown:
            main = _filled(main, find_date_lines(main), "date", stamp.date)
        own = {"", self.header.number, stamp.number}
        for name, word, text in (("number", "blank", stamp.number), ("date", "date", stamp.date)):
            # A line whose controls were just set says it already; writing it again would move it out of its control.
            lines = tuple(line for line in self._references(main, own) if line.words[name] != text)
            main = _filled(main, lines, word, f" {text}" if word == "blank" else text)
        return parts | {self._main_part: main}


def _texts(found: Iterable[PartControls]) -> dict[str, list[str]]:
    """Return what controls show, by tag."""
    shown: dict[str, list[str]] = {}
    for control in chain.from_iterable(one.read() for one in found):
        shown.setdefault(control.tag, []).append("" if control.placeholder else control.text)
    return shown


def _filled(xml: bytes, lines: tuple[HeaderLine, ...], word: str, text: str) -> bytes:
    return spliced(xml, [edit for line in lines for edit in fill(xml, line, word, text)])


def _word(lines: tuple[HeaderLine, ...], word: str) -> str | None:
    return lines[0].words[word] if lines else None
