"""Characters that give orders are shown by their numbers."""

import json

import pytest

from gen.messages.visible import visible, visible_json, visible_line

ORDERS = [*map(chr, (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))), "\udcff"]


@pytest.mark.parametrize("order", [order for order in ORDERS if order not in "\t\n\r"])
def test_an_order_is_shown_by_its_number(order: str) -> None:
    shown = visible(f"a{order}b")

    assert shown.isprintable()
    assert shown.encode().decode("unicode_escape") == f"a{order}b"


def test_ordinary_text_stays_as_it_is() -> None:
    text = "Ủy ban nhân dân tỉnh Lào Cai\t“82,51%” … \u00a0–\u200b\n"

    assert visible(text) == text


@pytest.mark.parametrize("mark", ["\n", "\r", "\u2028", "\x85"])
def test_a_line_stays_one_line(mark: str) -> None:
    assert len(visible_line(f"a{mark}b").splitlines()) == 1


@pytest.mark.parametrize("order", ORDERS)
def test_json_keeps_its_values(order: str) -> None:
    written = visible_json(json.dumps({f"a{order}": [order]}, ensure_ascii=False, indent=1))

    assert json.loads(written) == {f"a{order}": [order]}
    assert written.replace("\n", "").isprintable()
