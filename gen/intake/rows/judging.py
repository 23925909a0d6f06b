"""What each row of a table is: first where the table ends, then what is part of what, then what is a total."""

from gen.intake.rows.ending import find_end, find_headings_again
from gen.intake.rows.labels import NAMED, Says
from gen.intake.rows.lines import ReadRow, ReadRows
from gen.intake.rows.nameless import ask_about_names
from gen.intake.rows.parts import find_parts
from gen.intake.rows.record import Total
from gen.intake.rows.totals import find_sums, find_worded_totals


def judge_rows(lines: ReadRows) -> None:
    """Set the kind of every row, and say of each that is no row of figures what it was taken for."""
    if not lines.every:
        return
    find_headings_again(lines)
    speaking = [line for line in lines.every if line.label is not NAMED or line.gap or line.indented or not line.text]
    if any(line.label.says is not Says.TOTAL for line in speaking):
        find_end(lines)
        find_parts(lines)
    if speaking:
        find_worded_totals(lines)
    if lines.layout.is_summed:
        find_sums(lines)
    ask_about_names(lines)


def total_of(line: ReadRow) -> Total:
    """Return a row taken for a total, with the rows it may be the total of."""
    return Total(line.record, line.blocks, line.label.counts, cumulative=line.label.says is Says.CUMULATIVE)
