"""The tasks of several agencies as one list: one row per sub-item of the Decision.

The rule for the status of the sum, from the statuses of the units that take the task up (“Không thực hiện” of one unit
does not speak for the others):

- not reported by one of them: not reported;
- the same everywhere: that one;
- done everywhere or a standing task: “Thường xuyên”;
- anything else: begun and not finished everywhere, so “Đang triển khai”.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gen.domain.tables import AgencyTables, TaskRow, TaskStatus
from gen.vietnamese import first_lower

_BETWEEN = ". "
"""What stands between the results of two agencies."""

NO_RESULT = "Chưa có kết quả được báo cáo"
WITH_RESULT = frozenset({TaskStatus.DONE, TaskStatus.REGULAR, TaskStatus.ONGOING})
"""What a task is like of which a result is expected."""
FINISHED_OR_STANDING = frozenset({TaskStatus.DONE, TaskStatus.REGULAR})


def combine_statuses(statuses: Iterable[TaskStatus | None]) -> TaskStatus | None:
    """Return the status of a task of several agencies; the order and the grouping of the statuses do not matter."""
    found = set(statuses)
    if None in found or not found:
        return None
    if len(found) > 1:
        found.discard(TaskStatus.DROPPED)
    if len(found) == 1:
        return found.pop()
    return TaskStatus.REGULAR if found <= FINISHED_OR_STANDING else TaskStatus.ONGOING


def merge_tasks(parts: Sequence[AgencyTables], names: Mapping[str, str]) -> tuple[TaskRow, ...]:
    """Return one row per code, in the order in which codes first appear over the parts."""
    rows: dict[str, list[tuple[str, TaskRow]]] = {}
    for part in parts:
        for row in part.tasks:
            rows.setdefault(row.code, []).append((names.get(part.agency_id, part.agency_id), row))
    alone = len(parts) == 1
    return tuple(found[0][1] if alone else _merge_task(code, found) for code, found in rows.items())


def _merge_task(code: str, found: Sequence[tuple[str, TaskRow]]) -> TaskRow:
    """Put the rows of one code together: earliest start, latest end, texts of all, each said once."""
    rows = [row for _name, row in found]
    return TaskRow(
        code=code,
        task=_distinct(row.task for row in rows),
        lead=_agencies(row.lead for row in rows),
        partners=_agencies(row.partners for row in rows),
        start=min((row.start for row in rows if row.start is not None), default=None),
        end=max((row.end for row in rows if row.end is not None), default=None),
        product=_distinct(row.product for row in rows),
        status=combine_statuses(row.status for row in rows),
        result=_attributed(((name, row.result or _without_result(row, rows)) for name, row in found), _BETWEEN),
        cause=_causes(found),
        source=rows[0].source,
    )


def left_undone(row: TaskRow) -> str:
    """Say that a task was not carried out, and why; "" where its status is another."""
    if row.status is not TaskStatus.DROPPED:
        return ""
    cause = row.cause.strip().rstrip(".;")
    return f"Không thực hiện (nguyên nhân: {first_lower(cause)})" if cause else "Không thực hiện"


def _without_result(row: TaskRow, rows: Sequence[TaskRow]) -> str:
    """Say of an agency without a result, beside others, that it left the task undone or that none came in."""
    if any(other.status is not TaskStatus.DROPPED for other in rows) and row.status is TaskStatus.DROPPED:
        return left_undone(row)
    told = any(other.result.strip() for other in rows)
    return NO_RESULT if told and row.status in WITH_RESULT else ""


def _causes(found: Sequence[tuple[str, TaskRow]]) -> str:
    """Join the causes: each behind the name of its agency, one that all share as it was written."""
    is_shared = len(found) > 1 and len({row.cause.rstrip(" .;") for _name, row in found}) == 1
    return _attributed(((name, row.cause if is_shared else first_lower(row.cause)) for name, row in found), "; ")


def _distinct(texts: Iterable[str]) -> str:
    """Join texts, each said once."""
    return "; ".join(dict.fromkeys(text for text in texts if text))


def _agencies(texts: Iterable[str]) -> str:
    """Join lists of agencies separated by semicolons, each agency named once."""
    return _distinct(agency.strip() for text in texts for agency in text.split(";"))


def told_by_agency(text: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Take a result of several agencies apart again: who wrote each text, "" where all of them share it.

    ``names`` are those that the results were put together with.
    """
    known = "|".join(map(re.escape, names))
    heads = re.compile(rf"(?:^|(?<={re.escape(_BETWEEN)}))((?:{known})(?:, (?:{known}))*): ") if known else None
    shared, *parts = heads.split(text) if heads else [text]
    if shared:
        yield "", shared
    yield from ((who, said.removesuffix(_BETWEEN)) for who, said in zip(parts[::2], parts[1::2], strict=True))


def _attributed(texts: Iterable[tuple[str, str]], separator: str) -> str:
    """Join texts with the name of the unit that wrote each; a text of several that all of them share stands alone."""
    said: dict[str, list[str]] = {}
    for name, text in texts:
        said.setdefault(text.rstrip(" .;"), []).append(name)
    shared = next(iter(said)) if len(said) == 1 else ""
    if shared and len(said[shared]) > 1:
        return shared
    said.pop("", None)
    return separator.join(f"{', '.join(names)}: {text}" for text, names in said.items())
