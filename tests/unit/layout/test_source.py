"""A source text is read line by line into blocks."""

import pytest

from gen.domain.location import TextLocation
from gen.layout.findings import SourceErrors
from gen.layout.model import Directive, SourceTable, TableRow, Tag, Text
from gen.layout.source import MAX_BLOCKS, parse


def _at(line: int) -> TextLocation:
    return TextLocation("", line)


def test_remarks_and_blank_lines_leave_nothing() -> None:
    assert parse("%% comment\n\n   \n") == ()


def test_a_line_is_a_paragraph_that_knows_its_line() -> None:
    assert parse("\nCăn cứ vào tình hình thực tế") == (Text(_at(2), "Căn cứ vào tình hình thực tế"),)


def test_marks_at_the_start_make_headings() -> None:
    blocks = parse("# I. A\n## 1. B\n### a) C")

    assert [isinstance(block, Text) and block.level for block in blocks] == [1, 2, 3]


def test_a_line_of_tags_alone_is_a_tag() -> None:
    assert parse("{% for x in xs %}{% if x %}") == (Tag(_at(1), "{% for x in xs %}{% if x %}"),)


def test_a_line_with_words_around_a_tag_is_a_paragraph() -> None:
    assert isinstance(parse("{% if x %}Có{% endif %}")[0], Text)


def test_arguments_may_hold_spaces_and_tags_with_comparisons() -> None:
    source = "::annex roman={{ a == b }} title=KẾT QUẢ THỰC HIỆN orientation=landscape"

    (block,) = parse(source)

    assert block == Directive(
        _at(1), "annex", {"roman": "{{ a == b }}", "title": "KẾT QUẢ THỰC HIỆN", "orientation": "landscape"}
    )


def test_a_bar_inside_a_tag_does_not_divide_cells() -> None:
    (table,) = parse("::table cols=50,50\n| {{ a | count }} | {{ b | percent }} |\n::end")

    assert isinstance(table, SourceTable)
    assert table.rows == (TableRow(_at(2), (" {{ a | count }} ", " {{ b | percent }} ")),)


def test_an_empty_last_cell_is_kept_when_the_columns_need_it() -> None:
    (table,) = parse("::table cols=50,50\n| STT |\n::end")

    assert isinstance(table, SourceTable)
    assert table.rows == (TableRow(_at(2), (" STT ", "")),)


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("a\n::nonsense", 2, "::nonsense"),
        ("::title colour=red", 1, "colour=red"),
        ("::table cols=50,50\n| a | b", 1, "::end"),
        ("::table cols=half\n::end", 1, "cols=10,60,30"),
        ("::table cols=50,50\nwords\n::end", 2, "|"),
        ("| a | b", 1, "::table"),
        ("a\nb\x0bc", 2, "ký tự điều khiển"),
    ],
)
def test_a_wrong_line_is_named(source: str, line: int, words: str) -> None:
    with pytest.raises(SourceErrors) as caught:
        parse(source)

    assert caught.value.errors[0].at.line == line
    assert words in caught.value.errors[0].message


def test_an_included_part_stands_where_it_was_called() -> None:
    blocks = parse("a\n::include parts/b\nc", "a.txt", {"parts/b": "b"})

    assert [(isinstance(block, Text) and block.text, str(block.at)) for block in blocks] == [
        ("a", "a.txt:1"),
        ("b", "parts/b.txt:1"),
        ("c", "a.txt:3"),
    ]


@pytest.mark.parametrize("parts", [{}, {"parts/b": "::include parts/b"}])
def test_a_part_that_is_absent_or_includes_itself_is_refused(parts: dict[str, str]) -> None:
    with pytest.raises(SourceErrors) as caught:
        parse("::include parts/b", "a.txt", parts)

    assert "parts/b" in caught.value.errors[0].message


def test_every_wrong_line_is_named_at_once() -> None:
    with pytest.raises(SourceErrors) as caught:
        parse("::nonsense\nok\n| x\n::table cols=50,50\nwords\n::end\n::include nowhere")

    assert [error.at.line for error in caught.value.errors] == [1, 3, 5, 7]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    assert parse("a\u2028b\r\nc")[1] == Text(_at(2), "c")


def test_decomposed_letters_are_composed() -> None:
    assert parse("Ti\u0065\u0302\u0301ng") == (Text(_at(1), "Tiếng"),)


def test_a_source_of_very_many_blocks_is_refused_at_the_first_too_many() -> None:
    with pytest.raises(SourceErrors) as refused:
        parse("::title\n" * 20_000)

    assert [error.at for error in refused.value.errors] == [_at(MAX_BLOCKS + 1)]


def test_parts_that_include_one_another_many_times_over_are_refused() -> None:
    parts = {name: f"::include {after}\n" * 100 for name, after in zip("abcd", "bcde", strict=True)} | {"e": "Chữ"}

    with pytest.raises(SourceErrors):
        parse("::include a\n" * 100, parts=parts)
