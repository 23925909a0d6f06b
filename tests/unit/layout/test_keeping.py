"""A lead-in stays with its list."""

from gen.layout.keeping import kept_with_next
from gen.layout.source import parse


def kept(source: str) -> list[str]:
    """The texts of a source that stay with what follows."""
    blocks = parse(source, "a.txt")
    return [getattr(block, "text", "") for block, stays in zip(blocks, kept_with_next(blocks), strict=True) if stays]


def test_a_lead_in_stays_with_its_list_also_across_a_loop() -> None:
    assert kept("Cụ thể:\n- một\n- hai\n\nGồm:\n{% for x in xs %}\n- {{ x }}\n{% endfor %}\n") == ["Cụ thể:", "Gồm:"]


def test_a_lead_in_stays_with_a_list_of_numbers_or_letters() -> None:
    source = (
        "Đề nghị:\n1. một\n\nGồm:\na) một\n\nNhư sau:\n{% for x in xs %}\n{{ loop.index }}. {{ x }}\n{% endfor %}\n"
    )

    assert kept(source) == ["Đề nghị:", "Gồm:", "Như sau:"]


def test_a_lead_in_within_a_condition_stays_too() -> None:
    assert kept("Có 02 việc.{% if xs %} Cụ thể:{% endif %}\n- một\n") == ["Có 02 việc.{% if xs %} Cụ thể:{% endif %}"]


def test_a_colon_without_a_list_and_an_item_with_a_colon_stay_free() -> None:
    assert kept("Lưu ý:\nCâu sau.\n- một:\n- hai\n") == []
