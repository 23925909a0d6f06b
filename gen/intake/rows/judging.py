"""What each row of a table is: first where the table ends, then what is part of what, then what is a total."""

from gen.intake.answers import Answers
from gen.intake.rows.answered import settle_answered
from gen.intake.rows.ending import find_end, find_headings_again
from gen.intake.rows.labels import NAMED, Says
from gen.intake.rows.lines import ReadRow, ReadRows, RowKind
from gen.intake.rows.nameless import ask_about_names
from gen.intake.rows.parts import find_parts
from gen.intake.rows.record import Total
from gen.intake.rows.totals import blocks_of, find_sums, find_worded_totals


def judge_rows(lines: ReadRows, answers: Answers) -> None:
    """Set the kind of every row, and say of each that is no row of figures what it was taken for.

    What people answered about a row comes before what its words and numbers say.
    """
    if not lines.every:
        return
    find_headings_again(lines)
    settle_answered(lines, answers)
    speaking = [line for line in lines.every if line.label is not NAMED or line.gap or line.indented or not line.text]
    if any(line.label.says is not Says.TOTAL for line in speaking):
        find_end(lines)
        find_parts(lines)
    if speaking:
        find_worded_totals(lines)
    if lines.layout.is_summed:
        find_sums(lines)
    ask_about_names(lines)
    for place, line in enumerate(lines.every):
        if line.kind is RowKind.TOTAL and line.asked:
            line.blocks = tuple(tuple(row.record for row in block) for block in blocks_of(lines, place))


def total_of(line: ReadRow) -> Total:
    """Return a row taken for a total, with the rows it may be the total of."""
    return Total(line.record, line.blocks, line.label.counts, cumulative=line.label.says is Says.CUMULATIVE)
