"""A lead-in stays with its list; the last two texts go with the foot."""

from gen.layout.keeping import kept_with_next
from gen.layout.source import parse


def kept(source: str) -> list[str]:
    """The texts of a source that stay with what follows."""
    blocks = parse(source, "a.txt")
    return [getattr(block, "text", "") for block, stays in zip(blocks, kept_with_next(blocks), strict=True) if stays]


FOOT = "\n::signature\n::recipients\n"


def test_a_lead_in_stays_with_its_list_also_across_a_loop() -> None:
    assert kept("Cụ thể:\n- một\n- hai\n\nGồm:\n{% for x in xs %}\n- {{ x }}\n{% endfor %}\n") == ["Cụ thể:", "Gồm:"]


def test_a_lead_in_within_a_condition_stays_too() -> None:
    assert kept("Có 02 việc.{% if xs %} Cụ thể:{% endif %}\n- một\n") == ["Có 02 việc.{% if xs %} Cụ thể:{% endif %}"]


def test_a_colon_without_a_list_and_an_item_with_a_colon_stay_free() -> None:
    assert kept("Lưu ý:\nCâu sau.\n- một:\n- hai\n") == []


def test_the_last_two_texts_go_with_the_foot() -> None:
    assert kept("Một.\nHai.\nBa." + FOOT) == ["Hai.", "Ba."]


def test_a_heading_before_the_last_words_is_not_counted_and_a_table_ends_them() -> None:
    assert kept("Một.\n# V. KIẾN NGHỊ\nHai." + FOOT) == ["Một.", "Hai."]
    assert kept("Một.\n::table cols=100\n| ô\n::end\nHai." + FOOT) == ["Hai."]
