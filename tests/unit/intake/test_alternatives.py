"""One expression for thousands of names finds what trying name by name finds."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from gen.intake.alternatives import any_of

NAMES = st.lists(st.text("ab .(ã", min_size=1, max_size=6), min_size=1, max_size=8)


def found(expression: str, text: str) -> list[str]:
    return re.findall(rf"(?<!\w)(?:{expression})(?!\w)", text)


@settings(max_examples=50)
@given(NAMES, st.text("ab .(ã", max_size=30))
def test_names_are_found_as_if_each_was_tried_the_longest_first(names: list[str], text: str) -> None:
    one_by_one = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))

    assert found(any_of(names), text) == found(one_by_one, text)


def test_a_name_that_begins_another_is_found_alone_and_in_it() -> None:
    expression = any_of(["xã Tân", "xã Tân Phú", "huyện Tân"])

    assert found(expression, "xã Tân Phú, xã Tân và xã Tân Phúc") == ["xã Tân Phú", "xã Tân", "xã Tân"]
