"""Marks inside a line become formatting; template tags stay whole."""

import pytest

from gen.layout.inline import InlineError, pieces, runs, split_outside_tags


def _texts(source: str) -> list[tuple[str, bool | None, bool | None]]:
    return [(piece.text, piece.formatting.bold, piece.formatting.italic) for piece in pieces(source)]


def test_stars_make_bold_and_italic() -> None:
    assert _texts("a **b** *c*") == [("a ", None, None), ("b", True, None), (" ", None, None), ("c", None, True)]


def test_stars_inside_a_tag_are_the_tags_own() -> None:
    assert _texts("{{ a * b ** c }}") == [("{{ a * b ** c }}", None, None)]


def test_an_escaped_star_is_a_star() -> None:
    assert _texts(r"5 \* 3") == [("5 * 3", None, None)]


def test_a_figure_stands_in_a_control_bound_to_the_record() -> None:
    markup = runs("đạt [[ty-le: {{ value | percent }}]].")

    assert 'w:val="gen.figure.ty-le"' in markup
    assert "/g:record[1]/g:figure[@id='ty-le'][1]/g:text[1]" in markup
    assert "{{ value | percent }}" in markup


def test_the_id_of_a_figure_may_hold_a_tag() -> None:
    assert pieces("[[{{ row.id }}: {{ row.text }}]]")[0].figure == "{{ row.id }}"


@pytest.mark.parametrize("source", ["**a", "a*", "[[x: y", "x]]", "[[only an id]]"])
def test_a_mark_without_its_pair_is_refused(source: str) -> None:
    with pytest.raises(InlineError):
        pieces(source)


def test_text_is_split_only_outside_tags() -> None:
    assert split_outside_tags("a|{{ b|c }}|d", "|") == ["a", "{{ b|c }}", "d"]


def test_the_years_of_a_period_are_not_parted() -> None:
    assert pieces("giai đoạn 2019 - 2025")[0].text == "giai đoạn 2019\u00a0-\u00a02025"


def test_other_hyphens_may_part_a_line() -> None:
    assert pieces("Độc lập - Tự do")[0].text == "Độc lập - Tự do"
