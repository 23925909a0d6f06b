"""Find the head of a document: Quốc hiệu, Tiêu ngữ, issuer, number, place and date, the V/v of a letter.

It may be a table, two tables, lines with tabs, one paragraph with line breaks, text boxes: words and sides decide.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct, field

from gen.lint.anatomy import patterns
from gen.lint.anatomy.agencies import split_agencies
from gen.lint.anatomy.drawn_lines import header_lines
from gen.lint.anatomy.labels import opens_addressees
from gen.lint.anatomy.line import Line, Side, is_across, lines_in
from gen.lint.anatomy.model import Header, PlaceDate, Symbol
from gen.lint.anatomy.types import is_type_line, type_named_by
from gen.wordml.model import Alignment, Paragraph

_FARTHEST = 70
"""Paragraphs among which a head is looked for."""
_LONGEST = 170
"""Letters beyond which a line across the page is text, not head."""
_LONGEST_DATE = 90
_SHORTEST_NAME = 18
"""Letters of the least that counts as Quốc hiệu: cells with figures are told at a look."""
_SHORTEST_HEADING = 5
_LEFT_HALF = 50.0
"""Millimetres of right indent beyond which a centred line stands on the left half."""


def find_header(paragraphs: Sequence[Paragraph]) -> Header:
    """Name the components of the head among the first paragraphs."""
    head = _Head()
    for index, paragraph in enumerate(paragraphs[:_FARTHEST]):
        if not head.take_all(index, list(lines_in(paragraph))):
            break
    return head.header(paragraphs)


def parse_symbol(text: str) -> Symbol | None:
    """Take “Số: 15/QĐ-UBND” apart; None when there is no slash between number and symbol."""
    found = patterns.SYMBOL.match(text)
    if found is None:
        return None
    symbol = (found["symbol"] or "").strip()
    groups = tuple(group.strip() for group in re.split("[-–]", symbol) if group.strip())
    return Symbol(found["number"].rstrip().strip(" .…_"), found["year"] or "", symbol, groups)


def parse_place_date(text: str) -> PlaceDate | None:
    """Take “Lào Cai, ngày 05 tháng 3 năm 2024” apart; blanks and dots become “”."""
    found = patterns.PLACE_DATE.match(text)
    if found is None:
        return None
    day, month, year = (found[part].strip(" \t\u00a0.…_") for part in ("day", "month", "year"))
    return PlaceDate(found["place"].strip(), day, month, year, found["comma"] is not None)


class _Head(Struct):
    """The head while it is being read, line by line."""

    national: Line | None = None
    motto: Line | None = None
    number: Line | None = None
    place_date: Line | None = None
    party: Line | None = None
    union: Line | None = None
    agencies: list[Line] = field(default_factory=list)
    subject: list[Line] = field(default_factory=list)
    marks: list[Line] = field(default_factory=list)
    last: int = -1

    def take_all(self, index: int, lines: Sequence[Line]) -> bool:
        """Take the lines of one paragraph; False when the head is over."""
        for line in lines:
            if self._over(line):
                return False
            if self._take(line):
                self.last = index
        return True

    @property
    def _begun(self) -> bool:
        return any((self.national, self.motto, self.number, self.party, self.union))

    @property
    def _tables(self) -> set[int]:
        """The tables in which parts of the head stand."""
        found = (self.national, self.motto, self.number, *self.agencies)
        return {line.paragraph.cell.table for line in found if line is not None and line.paragraph.cell is not None}

    def _over(self, line: Line) -> bool:
        if opens_addressees(line) or patterns.FIRM_BASE_FOLDED.match(line.folded):
            return True
        if self._begun and is_across(line) and (line.upper or self._is_named(line)) and is_type_line(line):
            return not self._awaits_head(line)
        return self._is_text(line) or self._is_heading(line)

    def _is_named(self, line: Line) -> bool:
        """The name of a type in small letters under a number, alone on its line: “Tờ trình”."""
        return self.number is not None and type_named_by(line.text).alone

    def _is_text(self, line: Line) -> bool:
        """A line too long for a head; in the columns of the head no length is, there a subject may be long."""
        if len(line.text) <= _LONGEST or line.paragraph.box is not None or self._is_subject(line):
            return False
        return is_across(line) or line.paragraph.cell is None or line.paragraph.cell.table not in self._tables

    def _is_heading(self, line: Line) -> bool:
        """Capitals across the page under the motto that do not name an agency are the title, of whatever type."""
        across = line.side is Side.WHOLE or (self.place_date is not None and is_across(line))
        if self.motto is None or not across or line.paragraph.cell is not None or line.paragraph.box is not None:
            return False
        if not line.upper or len(line.text) < _SHORTEST_HEADING:
            return False
        return not patterns.MARKS_FOLDED.match(line.folded) and not patterns.AGENCY_FOLDED.match(line.folded)

    def _awaits_head(self, line: Line) -> bool:
        """A type name inside the table of the head, above the number, is part of an issuer's name."""
        return line.paragraph.cell is not None and self.number is None

    def _is_subject(self, line: Line) -> bool:
        """Tell whether a line is the “V/v …” of a letter: under its number, not in the middle of the page."""
        if self.number is None or self.subject or not patterns.LETTER_SUBJECT_FOLDED.match(line.folded):
            return False
        return not is_across(line) or line.paragraph.box is not None or not _in_the_middle(line)

    def _take(self, line: Line) -> bool:
        folded = line.folded
        if self.national is None and patterns.NATIONAL_FOLDED.search(folded):
            self.national = line
        elif self.motto is None and _is_motto(folded):
            self.motto = line
        elif self.party is None and patterns.PARTY_TITLE_FOLDED.match(folded):
            self.party = line
        elif self.union is None and patterns.UNION_TITLE_FOLDED.match(folded):
            self.union = line
        elif self.number is None and patterns.NUMBER.match(line.text):
            self.number = line
        elif self.place_date is None and _is_place_date(line.text):
            self.place_date = line
        else:
            return self._take_left(line, folded)
        return True

    def _take_left(self, line: Line, folded: str) -> bool:
        if patterns.STAMPS_FOLDED.match(folded):
            self.marks.append(line)
            return False
        if patterns.MARKS_FOLDED.match(folded) or not any(map(str.isalpha, folded)):
            return False
        if self._is_subject(line):
            self.subject.append(line)
            return True
        if self.subject:
            return self._continue_subject(line)
        if self.number is None and self._is_agency(line):
            self.agencies.append(line)
            return True
        return False

    def _continue_subject(self, line: Line) -> bool:
        above = self.subject[-1].paragraph
        same = above.number == line.paragraph.number or (above.cell is not None and above.cell == line.paragraph.cell)
        if not same or line.side is Side.RIGHT:
            return False
        self.subject.append(line)
        return True

    def _is_agency(self, line: Line) -> bool:
        if line.side is Side.RIGHT or len(line.text) > 100:
            return False
        if line.upper:
            return self.national is None or line.side is Side.LEFT or line.paragraph.box is not None or self._near(line)
        return line.side is Side.LEFT and bool(patterns.AGENCY_FOLDED.match(line.folded))

    def _near(self, line: Line) -> bool:
        """Capitals right under the motto of a head without columns, before a number is seen."""
        return self.motto is not None and bool(patterns.AGENCY_FOLDED.match(line.folded)) and not is_type_line(line)

    def _end(self, paragraphs: Sequence[Paragraph]) -> int:
        """Return where the head ends, empty paragraphs after it included: lines are anchored in those too."""
        end = self.last + 1
        while end < len(paragraphs) and _blank(paragraphs[end]):
            end += 1
        return end

    def header(self, paragraphs: Sequence[Paragraph]) -> Header:
        """Return what was found."""
        superior, issuer = split_agencies(self.agencies)
        drawn = header_lines(paragraphs[: self._end(paragraphs)], self.motto, issuer)
        return Header(
            national_name=self.national,
            motto=self.motto,
            superior=superior,
            issuer=issuer,
            number=self.number,
            symbol=parse_symbol(self.number.text) if self.number else None,
            place_date=self.place_date,
            dated=parse_place_date(self.place_date.text) if self.place_date else None,
            mistyped=_mistyped_day(self.place_date.text) if self.place_date else None,
            letter_subject=tuple(self.subject),
            marks=tuple(self.marks),
            motto_lines=drawn.motto,
            issuer_lines=drawn.issuer,
            loose_lines=drawn.loose,
            party_title=self.party,
            union_title=self.union,
            last=self.last if self._begun or self.place_date else -1,
        )


def _mistyped_day(text: str) -> date | None:
    """Return the day of a line of place and date whose words are not as they should be."""
    found = patterns.DATE_MISTYPED.match(text) or patterns.DATE_IN_FIGURES.match(text)
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found is not None else None
    except ValueError:
        return None


def _in_the_middle(line: Line) -> bool:
    """Tell whether a line across the page is set as the subject of a named type: centred, or in full words and bold."""
    centred = line.paragraph.format.alignment is Alignment.CENTRE and line.paragraph.format.right < _LEFT_HALF
    return centred or (line.bold and line.folded.startswith("ve viec"))


def _is_place_date(text: str) -> bool:
    if len(text) > _LONGEST_DATE:
        return False
    return any(form.match(text) for form in (patterns.PLACE_DATE, patterns.DATE_IN_FIGURES, patterns.DATE_MISTYPED))


def _blank(paragraph: Paragraph) -> bool:
    return not any(map(str.isalnum, paragraph.text))


def _is_motto(folded: str) -> bool:
    return sum(phrase in folded for phrase in patterns.MOTTO_PHRASES_FOLDED) >= 2


def national_names(paragraphs: Iterable[Paragraph]) -> int:
    """Count the Quốc hiệu of a whole file: two or more make it a collection, or a document with forms attached."""
    return sum(
        1
        for paragraph in paragraphs
        if _SHORTEST_NAME <= len(paragraph.text) < _LONGEST
        and "VIỆT NAM" in paragraph.text.upper()
        and any(patterns.NATIONAL_FOLDED.search(line.folded) and line.upper for line in lines_in(paragraph))
    )
