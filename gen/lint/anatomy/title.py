"""Find type and subject under the head, and the line that ties an attached text to its decision."""

from collections.abc import Sequence

from gen.lint.anatomy import patterns
from gen.lint.anatomy.drawn_lines import lines_of
from gen.lint.anatomy.line import Line, lines_in
from gen.lint.anatomy.model import Title
from gen.lint.anatomy.types import type_named_by
from gen.wordml.model import Alignment, DrawnLine, Paragraph

_FARTHEST = 14
"""Paragraphs after the head among which a title is looked for."""
_LONGEST = 320
_MOST_LINES = 8


def find_title(paragraphs: Sequence[Paragraph], start: int, *, letter: bool) -> Title:
    """Look for the title from paragraph ``start`` on; a letter has none and gets only what surely is one."""
    for index in range(start, min(start + _FARTHEST, len(paragraphs))):
        for line in lines_in(paragraphs[index]):
            if _opens_text(line):
                return Title()
            if patterns.MARKS_FOLDED.match(line.folded) or not any(map(str.isalpha, line.text)):
                continue
            named, _alone = type_named_by(line.text)
            if not _looks_like_title(line, named) or (letter and not named):
                return Title()
            return _with_subject(paragraphs, index, line, named)
    return Title()


def _opens_text(line: Line) -> bool:
    folded = line.folded
    return bool(patterns.ADDRESSEES_FOLDED.match(folded) or patterns.FIRM_BASE_FOLDED.match(folded))


def _looks_like_title(line: Line, named: str) -> bool:
    if len(line.text) > _LONGEST or line.paragraph.text.lstrip()[:1] in "-+":
        return False
    centred = line.paragraph.format.alignment is Alignment.CENTRE
    return (line.upper and bool(named)) or (centred and line.upper) or (centred and line.bold and bool(named))


def _with_subject(paragraphs: Sequence[Paragraph], index: int, line: Line, named: str) -> Title:
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
        elif words and (ended or not _continues(words[0], line, subject)):
            drawn.extend(() if drawn else paragraph.lines)
            break
        else:
            subject.extend(words)
            last = position if words else last
        found = lines_of(paragraph)
        drawn.extend(found)
        ended = ended or bool(found and subject) or (not words and bool(subject))
    return Title(line, named, tuple(subject), tuple(drawn), attachment, last)


def _continues(part: Line, title: Line, subject: Sequence[Line]) -> bool:
    """Tell whether a line under the title still belongs to the subject."""
    if part.text.endswith(":") or (subject and subject[-1].text.endswith((".", ";"))):
        return False
    if len(subject) >= _MOST_LINES or _opens_text(part) or part.paragraph.cell != title.paragraph.cell:
        return False
    if part.paragraph.number == title.paragraph.number:
        return True
    centred = part.paragraph.format.alignment is Alignment.CENTRE
    if not centred:
        return False
    if part.upper and subject and not subject[-1].upper:
        return False
    return not (part.upper and title_is_alone(title) and _is_competence(part))


def title_is_alone(title: Line) -> bool:
    """Tell whether the title line holds the name of its type and nothing else."""
    return type_named_by(title.text)[1]


def _is_competence(part: Line) -> bool:
    return bool(patterns.TITLE_FOLDED.match(part.folded) or patterns.AGENCY_FOLDED.match(part.folded))
