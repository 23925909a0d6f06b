"""Rows that are parts of the row above them (“trong đó”, dashes, 1.1 under 1), and headings of groups of rows."""

from collections.abc import Sequence

from gen.domain.schema import ColumnKind
from gen.intake.cells.digits import plain
from gen.intake.findings import rows as row_findings
from gen.intake.rows.amounts import equals, exceeds, sum_of
from gen.intake.rows.labels import TOTALS, Label, Rank, Says
from gen.intake.rows.lines import ReadRow, ReadRows, RowKind, numbers_of
from gen.intake.rows.own import is_offered


def find_parts(lines: ReadRows) -> None:
    """Take parts of a row above for parts, and rows that only name a group for headings."""
    if not any(_may_be_either(line) for line in lines.every):
        return
    place = 0
    while place < len(lines.every):
        place = _judge(lines, place)


def _may_be_either(line: ReadRow) -> bool:
    return line.label.rank is not Rank.ITEM or line.indented or line.label.says in _EITHER or line.label.bare


_EITHER = frozenset({Says.PART, Says.GROUP})


def _judge(lines: ReadRows, place: int) -> int:
    """Judge the row and those that follow with it; return the place of the next."""
    line = lines.every[place]
    if line.kind is not RowKind.ROW or line.asked:
        return place + 1
    if _is_below(line):
        return _judge_run(lines, place)
    if _names_group(lines, line, place):
        line.kind = RowKind.GROUP
        lines.say(line, row_findings.GROUP_HEADING)
    return place + 1


def _is_below(line: ReadRow) -> bool:
    if line.label.says in TOTALS:
        return False
    return line.label.says is Says.PART or line.label.rank is Rank.BELOW or line.indented


def _names_group(lines: ReadRows, line: ReadRow, place: int) -> bool:
    """Tell whether the row has the number of a group and nothing else, or its words where rows follow."""
    if line.has_figures or line.has_days or line.record.unreadable:
        return False
    label, key = line.label, lines.layout.key
    numbered = label.rank in (Rank.LETTER, Rank.ROMAN) or (key.kind is ColumnKind.CODE and _is_digit(line.text))
    if not (line.filled <= 1 and label.says is Says.GROUP) and not (line.filled <= 2 and label.bare and numbered):
        return False
    if lines.layout.is_prose and line.where != lines.layout.where:
        return False
    return numbered or any(lines.is_data_like(after) for after in lines.every[place + 1 :])


def _is_digit(text: str) -> bool:
    return text.strip(" .)").isdecimal() and len(text.strip(" .)")) <= 2


def _judge_run(lines: ReadRows, place: int) -> int:
    """Judge a run of rows that stand below an item by their words or marks."""
    line, item = lines.every[place], _item_above(lines, place)
    end = place + 1
    while end < len(lines.every) and _goes_on(lines.every[end]):
        end += 1
    run = [each for each in lines.every[place:end] if each.kind is RowKind.ROW]
    if item is None or (item.label.says in TOTALS and not _has_rows_before(lines, item)):
        _under_nothing(lines, run)
    elif not item.has_figures:
        _under_heading(lines, item, run)
    elif line.label.says is Says.PART:
        return _under_words(lines, item, run, end)
    else:
        _under_marks(lines, item, run)
    return end


def _goes_on(line: ReadRow) -> bool:
    return line.kind is RowKind.ROW and _is_below(line) and not line.gap


def _item_above(lines: ReadRows, place: int) -> ReadRow | None:
    for line in reversed(lines.every[:place]):
        if line.kind is RowKind.GROUP:
            return None
        if line.kind is RowKind.ROW and not line.asked and line.label.rank is not Rank.BELOW:
            return line
    return None


def _has_rows_before(lines: ReadRows, item: ReadRow) -> bool:
    place = next(number for number, line in enumerate(lines.every) if line is item)
    return any(line.kind is RowKind.ROW and line.has_figures for line in lines.every[:place])


def _under_nothing(lines: ReadRows, run: Sequence[ReadRow]) -> None:
    """Judge rows above which nothing stands: words alone are a heading, with figures they are asked about."""
    for line in run:
        if line.label.says is Says.PART and line.has_figures:
            lines.ask(line, row_findings.PART_OR_ROW, item="…")
        elif line.label.says is Says.PART and line.is_alone:
            line.kind = RowKind.GROUP
            lines.say(line, row_findings.GROUP_HEADING)


def _under_heading(lines: ReadRows, item: ReadRow, run: Sequence[ReadRow]) -> None:
    """Rows with figures under a row that only has a name: the name is the group's."""
    if item.is_alone and any(line.has_figures for line in run) and not is_offered(lines, item):
        item.kind = RowKind.GROUP
        lines.say(item, row_findings.GROUP_HEADING)
    _under_nothing(lines, run)


def _under_words(lines: ReadRows, item: ReadRow, run: list[ReadRow], end: int) -> int:
    """Judge rows that follow “trong đó”: those with a mark, else those that add up to the item."""
    figures = [line for line in run if line.has_figures]
    following = _that_add_up(lines, item, figures, end)
    if following and (not figures or len(figures) == 1):
        if figures:
            for line in following:
                lines.ask(line, row_findings.PART_OR_ROW, item=item.record.number)
        else:
            _take(lines, item, [*run, *following], run[0].label)
            return end + len(following)
    elif not figures and end < len(lines.every) and lines.every[end].has_figures and lines.layout.is_summed:
        lines.ask(lines.every[end], row_findings.PART_OR_ROW, item=item.record.number)
    _take(lines, item, run, run[0].label)
    return end


def _that_add_up(lines: ReadRows, item: ReadRow, parts: list[ReadRow], end: int) -> list[ReadRow]:
    """Return the rows that follow and, with the parts before them, are just the item; none where they are not."""
    following: list[ReadRow] = []
    for line in lines.every[end:]:
        if line.kind is not RowKind.ROW or line.gap or not line.has_figures or line.label.says in TOTALS:
            return []
        following.append(line)
        computed = sum_of([*parts, *following])
        if len(parts) + len(following) > 1 and equals(item.vector, computed):
            return following
        if exceeds(computed, item.vector):
            return []
    return []


def _take(lines: ReadRows, item: ReadRow, run: Sequence[ReadRow], label: Label) -> None:
    """Take the rows for parts of the item, and compare them with it."""
    for line in run:
        line.kind = RowKind.PART
        lines.say(line, row_findings.PART_OF_ROW, item=item.record.number)
    parts = [line for line in run if line.has_figures]
    _compare(lines, item, parts, partial=label.partial or label.says is not Says.PART)


def _compare(lines: ReadRows, item: ReadRow, parts: Sequence[ReadRow], *, partial: bool) -> None:
    columns = [lines.layout.sheet.column(key) for key in lines.layout.numbers]
    for column, given, computed in zip(columns, item.vector, sum_of(parts), strict=False):
        if given is None or computed is None or computed == given or (partial and computed < given):
            continue
        place = lines.table.at(item.record, column.key)
        values = {"rows": numbers_of(list(parts)), "item": item.record.number, "column": column.name}
        lines.findings.append(
            row_findings.PARTS_NOT_ITEM.at(place, given=plain(given), computed=plain(computed), **values)
        )


def _under_marks(lines: ReadRows, item: ReadRow, run: list[ReadRow]) -> None:
    """Judge rows with dashes, letters or 1.1 under an item: its parts if they add up to it, else it is asked."""
    if not lines.layout.is_summed:
        return
    figures = [line for line in run if line.has_figures]
    marked = [line for line in figures if line.label.rank is Rank.BELOW or line.label.says is Says.PART]
    if len(figures) > 1 and equals(item.vector, sum_of(figures)):
        _take(lines, item, run, run[0].label)
    elif marked:
        lines.ask(marked[0], row_findings.PART_OR_ROW, item=item.record.number)
