"""Rows of totals, told by their words and by their numbers."""

from collections.abc import Sequence

from gen.domain.schema import ColumnKind
from gen.intake.findings import rows as row_findings
from gen.intake.rows.amounts import equals, equals_in_all, filled_parts, sum_of
from gen.intake.rows.ending import details_of
from gen.intake.rows.labels import TOTALS, Rank, Says, label_of
from gen.intake.rows.lines import ReadRow, ReadRows, RowKind, numbers_of
from gen.intake.rows.own import has_own_details, is_offered
from gen.intake.rows.running import RunningSums
from gen.intake.rows.words import load_row_words

Block = list[ReadRow]


def find_worded_totals(lines: ReadRows) -> None:
    """Take rows with the words of a total for totals; ask where a row has details of its own."""
    if lines.layout.is_summed:
        _subtotals_of_groups(lines)
    for place, line in enumerate(lines.every):
        if line.kind is RowKind.ROW and not line.asked and _is_worded(line):
            _by_words(lines, place)


def find_sums(lines: ReadRows) -> None:
    """Ask about rows that are worked out from others, and those whose other columns or numbers make them totals."""
    for line in lines.every:
        is_computed = line.label.says is Says.COMPUTED and line.kind is RowKind.ROW and not line.asked
        if is_computed and line.has_figures and not has_own_details(lines, line, lines.rows):
            lines.ask(line, row_findings.COMPUTED_ROW)
    _beside_a_name(lines)
    _by_numbers(lines)


def _is_worded(line: ReadRow) -> bool:
    return line.label.says in TOTALS or line.label.says is Says.MAYBE_TOTAL


def _by_words(lines: ReadRows, place: int) -> None:
    """Judge a row that has the words of a total."""
    line = lines.every[place]
    if not _may_speak(lines, line):
        return
    blocks = blocks_of(lines, place)
    matching = [block for block in blocks if equals(line.vector, sum_of(block))]
    own = has_own_details(lines, line, matching[0] if matching else [])
    certain = line.label.says in TOTALS
    if (matching and (certain or not own)) or (certain and not own):
        _take(lines, line, blocks)
    elif certain or (line.has_figures and not own):
        lines.ask(line, row_findings.TOTAL_WITH_DETAILS)


def _may_speak(lines: ReadRows, line: ReadRow) -> bool:
    """Tell whether the words stand where a total is announced: in the name, before it, or in place of it."""
    layout = lines.layout
    if layout.is_summed or line.filled <= 1:
        return True
    return line.label.strong and not (layout.is_prose and line.where != layout.where)


def _beside_a_name(lines: ReadRows) -> None:
    """Ask about rows that have a name of their own and the words of a total in another column."""
    key = lines.layout.key.key
    others = [c.key for c in lines.layout.sheet.columns if c.kind in _WORDED and c.key not in (key, "note")]
    for line in lines.every if others else ():
        if line.kind is not RowKind.ROW or not line.has_figures or line.asked:
            continue
        texts = line.record.texts
        said = [label_of(text) for name in others if (text := texts.get(name))]
        if any(label.strong and label.says in TOTALS for label in said):
            lines.ask(line, row_findings.TOTAL_WITH_DETAILS)


_WORDED = frozenset({ColumnKind.TEXT, ColumnKind.CHOICE})


def _take(lines: ReadRows, line: ReadRow, blocks: Sequence[Block]) -> None:
    line.kind = RowKind.TOTAL
    line.blocks = tuple(tuple(row.record for row in block) for block in blocks)
    if line.text.casefold().strip(" :") not in _OWN_WORDS:
        lines.say(line, row_findings.TAKEN_FOR_TOTAL)


_OWN_WORDS = frozenset({"tổng cộng", "tổng số", "tổng", "cộng"})
"""What the form itself calls its row of totals, and what nobody can take for a name: no word is lost about them."""


def blocks_of(lines: ReadRows, place: int) -> list[Block]:
    """Return what a row may be the total of: rows above since the last total or heading, all above, those below."""
    above = [line for line in lines.every[:place] if line.kind is RowKind.ROW and not _is_worded(line)]
    below = [line for line in lines.every[place + 1 :] if line.kind is RowKind.ROW and not _is_worded(line)]
    since, until = _since_boundary(lines.every[:place]), _until_boundary(lines.every[place + 1 :])
    blocks = [block for block in (since, above, until, below) if block]
    found: list[Block] = []
    for block in blocks:
        if block not in found:
            found.append(block)
    return found


def _since_boundary(lines: Sequence[ReadRow]) -> Block:
    block: Block = []
    for line in reversed(lines):
        if line.kind in (RowKind.TOTAL, RowKind.GROUP):
            break
        if line.kind is RowKind.ROW and not _is_worded(line):
            block.append(line)
    return block[::-1]


def _until_boundary(lines: Sequence[ReadRow]) -> Block:
    block: Block = []
    for line in lines:
        if line.kind in (RowKind.TOTAL, RowKind.GROUP) or _is_worded(line):
            break
        if line.kind is RowKind.ROW:
            block.append(line)
    return block


def _subtotals_of_groups(lines: ReadRows) -> None:
    """Judge rows with figures that are numbered A or I, or named as a group, above rows that are not."""
    for rank in (Rank.ROMAN, Rank.LETTER):
        for place, line in enumerate(lines.every):
            numbered = line.label.rank is rank
            named = rank is Rank.ROMAN and line.label.rank is Rank.ITEM and line.label.says is Says.GROUP
            if line.kind is RowKind.ROW and not line.asked and line.has_figures and (numbered or named):
                _judge_subtotal(lines, place, numbered=numbered)


def _judge_subtotal(lines: ReadRows, place: int, *, numbered: bool) -> None:
    line = lines.every[place]
    below = _rows_of_group(lines, place)
    if below and equals(line.vector, sum_of(below)) and (numbered or len(below) > 1):
        _take(lines, line, [below])
    elif below and numbered and not has_own_details(lines, line, below):
        lines.ask(line, row_findings.TOTAL_WITH_DETAILS)


def _rows_of_group(lines: ReadRows, place: int) -> Block:
    line = lines.every[place]
    block: Block = []
    for other in lines.every[place + 1 :]:
        is_next = other.label.rank.value <= line.label.rank.value and other.label.says is line.label.says
        if is_next or _is_worded(other) or other.kind is RowKind.GROUP:
            break
        if other.kind is RowKind.ROW:
            block.append(other)
    return block


def _by_numbers(lines: ReadRows) -> None:
    """Ask about rows that are, in every number, the sum of others, whatever they are called."""
    rows = [line for line in lines.every if line.kind is RowKind.ROW and line.has_figures]
    if len(rows) <= load_row_words().doubt["least_parts"] or all(is_offered(lines, line) for line in rows):
        return
    starts = _starts(lines)
    sums = RunningSums(len(lines.layout.numbers))
    for place, line in enumerate(rows):
        if id(line) in starts:
            sums.start_block()
        if line.asked:
            continue
        block = sums.rows_of_sum(line) or (_rest(rows, place, starts) if id(line) in starts else [])
        if not _is_doubtful(lines, line, block):
            sums.add(line)
        elif line.text:
            lines.ask(line, row_findings.TOTAL_OR_ROW, rows=numbers_of(block), details=details_of(lines))
        else:
            _take(lines, line, [block])


def _is_doubtful(lines: ReadRows, line: ReadRow, block: Block) -> bool:
    """Tell whether a row that is the sum of the block may be its total: more than chance, and nothing of its own."""
    doubt = load_row_words().doubt
    if filled_parts(block) < doubt["least_parts"] or max(filter(None, line.vector)) < doubt["least_sum"]:
        return False
    return not has_own_details(lines, line, block)


def _starts(lines: ReadRows) -> frozenset[int]:
    """Return the rows of figures that stand first, or below a heading, a total or an empty row, by their identity."""
    found: list[int] = []
    bound = True
    for line in lines.every:
        bound = bound or line.gap or line.kind in (RowKind.GROUP, RowKind.TOTAL)
        if line.kind is RowKind.ROW and line.has_figures and bound:
            found.append(id(line))
            bound = False
    return frozenset(found)


def _rest(rows: Block, place: int, starts: frozenset[int]) -> Block:
    """Return the rows below the first one of a block whose sum it is: the rest of the block, or all that follow."""
    line = rows[place]
    end = next((number for number in range(place + 1, len(rows)) if id(rows[number]) in starts), len(rows))
    for block in (rows[place + 1 : end], rows[place + 1 :] if place == 0 else []):
        if block and equals_in_all(line.vector, sum_of(block)):
            return block
    return []
