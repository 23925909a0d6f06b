"""Find type and subject under the head, and the line that ties an attached text to its decision."""

from collections.abc import Sequence

from gen.lint.anatomy import patterns
from gen.lint.anatomy.drawn_lines import lines_of
from gen.lint.anatomy.labels import opens_addressees
from gen.lint.anatomy.line import Line, is_across, lines_in
from gen.lint.anatomy.model import Title
from gen.lint.anatomy.types import NamedType, type_named_by
from gen.wordml.model import Alignment, CellRef, DrawnLine, Paragraph

_FARTHEST = 14
"""Paragraphs after the head among which a title is looked for."""
_LONGEST = 320
_MOST_LINES = 8
_LONGEST_STRAY = 60
"""Letters beyond which a line is the first of the text."""
_INDENTED = 30.0
"""Millimetres of left indent beyond which a short line is put in the middle by it."""


def find_title(paragraphs: Sequence[Paragraph], start: int, *, letter: bool) -> Title:
    """Look for the title from paragraph ``start`` on; a letter has none and gets only what surely is one.

    Behind a short stray line (“(Dự thảo lần 2)”, a code) only the plain name of a type in capitals is a title.
    """
    stray: Line | None = None
    for index in range(start, min(start + _FARTHEST, len(paragraphs))):
        for line in lines_in(paragraphs[index]):
            if _opens_text(line):
                return Title(stray=stray)
            if patterns.MARKS_FOLDED.match(line.folded.strip("()[] ")) or not any(map(str.isalpha, line.text)):
                continue
            named = type_named_by(line.text)
            surely = named.alone and named.spelt and line.upper
            if _looks_like_title(line, named) and (surely or not ((letter and not named.name) or stray is not None)):
                return _with_subject(paragraphs, index, line, named)
            stray = stray or line
            if len(line.text) > _LONGEST_STRAY or line.paragraph.label:
                return Title(stray=stray)
    return Title(stray=stray)


def _opens_text(line: Line) -> bool:
    return opens_addressees(line) or bool(patterns.FIRM_BASE_FOLDED.match(line.folded))


def _looks_like_title(line: Line, named: NamedType) -> bool:
    if len(line.text) > _LONGEST or line.paragraph.text.lstrip()[:1] in "-+":
        return False
    if named.alone and (line.upper or line.bold):
        return True
    middle = _in_the_middle(line)
    return (line.upper and (bool(named.name) or middle)) or (middle and bool(named.name) and (line.bold or named.alone))


def _in_the_middle(line: Line) -> bool:
    """Tell whether a line is centred, or put there by tabs or an indent."""
    if line.paragraph.format.alignment is Alignment.CENTRE:
        return True
    return is_across(line) and (line.paragraph.text.startswith("\t") or line.paragraph.format.left > _INDENTED)


def _with_subject(paragraphs: Sequence[Paragraph], index: int, line: Line, named: NamedType) -> Title:
    subject: list[Line] = []
    drawn: list[DrawnLine] = []
    attachment: Line | None = None
    last = index
    ended = False
    for position in range(index, min(index + _FARTHEST, len(paragraphs))):
        paragraph = paragraphs[position]
        lines = [part for part in lines_in(paragraph) if position > index or part.start > line.start]
        words = [part for part in lines if any(map(str.isalnum, part.text))]
        if words and patterns.ATTACHMENT_FOLDED.match(words[0].folded):
            attachment, last, ended = words[0], position, True
        elif words and (ended or not _continues(words[0], line, named, subject)):
            drawn.extend(() if drawn else paragraph.lines)
            break
        else:
            subject.extend(words)
            last = position if words else last
        found = lines_of(paragraph)
        drawn.extend(found)
        ended = ended or bool(found and subject) or (not words and bool(subject))
    return Title(
        line,
        named.name,
        named.alone,
        named.spelt,
        subject=tuple(subject),
        lines_below=tuple(drawn),
        attachment=attachment,
        last=last,
    )


def _continues(part: Line, title: Line, named: NamedType, subject: Sequence[Line]) -> bool:
    """Tell whether a line under the title still belongs to the subject."""
    if part.text.endswith(":") or (subject and subject[-1].text.endswith((".", ";"))):
        return False
    if len(subject) >= _MOST_LINES or _opens_text(part) or _column(part) != _column(title):
        return False
    if part.paragraph.number == title.paragraph.number:
        return True
    if not _is_set_as_subject(part, named, subject):
        return False
    if part.upper and subject and not subject[-1].upper:
        return False
    return not (part.upper and named.alone and _is_competence(part))


def _is_set_as_subject(part: Line, named: NamedType, subject: Sequence[Line]) -> bool:
    """Centred lines are; in another place only what opens as a subject does, or is bold under the name of a type."""
    if part.paragraph.format.alignment is Alignment.CENTRE:
        return True
    if subject:
        return subject[-1].bold and part.bold and not _opens_section(part)
    if not named.alone or len(part.text) > _LONGEST:
        return False
    return bool(patterns.LETTER_SUBJECT_FOLDED.match(part.folded)) or (part.bold and not _opens_section(part))


def _opens_section(part: Line) -> bool:
    return bool(part.paragraph.label) or bool(patterns.SECTION_OPENING.match(part.text))


def _column(line: Line) -> CellRef | None:
    """The cell of a table with columns; a table of one cell is a frame around what stands in it."""
    cell = line.paragraph.cell
    return cell if cell is not None and cell.columns > 1 else None


def _is_competence(part: Line) -> bool:
    return bool(patterns.TITLE_FOLDED.match(part.folded) or patterns.AGENCY_FOLDED.match(part.folded))
