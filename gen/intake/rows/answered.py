"""Rows of which people said what they are: nothing is asked about them any more."""

from gen.intake.answers import Answer, Answers, Word
from gen.intake.cells.raw import address
from gen.intake.rows.lines import ReadRow, ReadRows, RowKind

_KINDS = {Word.TOTAL: RowKind.TOTAL, Word.PART: RowKind.PART, Word.ASIDE: RowKind.NOTE}


def settle_answered(lines: ReadRows, answers: Answers) -> None:
    """Take each row for what was answered, as long as it stands as it stood."""
    if not answers.given:
        return
    for line in lines.every:
        place = lines.table.raw.at(line.record.number, line.where)
        answer = answers.on_row(place.sheet or "", place.cell or "", line.row)
        if answer is not None and line.kind is RowKind.ROW:
            line.kind = _KINDS.get(answer.word, RowKind.ROW)
            line.asked = True
            _tell(lines, line, answer)


def _tell(lines: ReadRows, line: ReadRow, answer: Answer) -> None:
    place = lines.table.raw.at(line.record.number, line.where)
    lines.findings.append(answer.told(place, line.text or address(line.record.number, line.where)))
