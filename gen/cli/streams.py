"""Lists written as they come, so that a long one is never held whole."""

import json
from collections.abc import Iterable, Iterator


def json_lines(records: Iterable[object]) -> Iterator[str]:
    """Yield the lines of the list as ``json.dumps`` writes it with an indent of 1, a record at a time."""
    before = None
    for record in records:
        yield "[" if before is None else f"{before},"
        before = " " + json.dumps(record, ensure_ascii=False, indent=1).replace("\n", "\n ")
    yield "[]" if before is None else f"{before}\n]"
