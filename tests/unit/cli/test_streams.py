"""A list written as it comes is the list."""

import json
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from gen.cli.streams import json_lines

RECORDS = st.lists(st.dictionaries(st.text(max_size=4), st.none() | st.text() | st.lists(st.text()), max_size=3))


@settings(max_examples=50)
@given(RECORDS)
def test_lines_are_those_of_json(records: list[dict[str, object]]) -> None:
    assert "\n".join(json_lines(records)) == json.dumps(records, ensure_ascii=False, indent=1)


def test_a_record_is_written_before_the_one_after_the_next_is_asked_for() -> None:
    asked: list[int] = []

    def records() -> Iterator[int]:
        for number in range(3):
            asked.append(number)
            yield number

    lines = json_lines(records())

    assert (next(lines), next(lines), asked) == ("[", " 0,", [0, 1])
