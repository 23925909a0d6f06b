"""Tables of the office in TOML are changed field by field, and every other letter of them stays."""

import tomllib

import pytest

from gen.domain.errors import TableError
from gen.pipeline.table_fields import FieldKind, TableField, TableSection, sections_of, with_fields
from tests.support.cli import ROOT

TABLE = """# Đầu tệp.
language = "vi"

# --- Thời hạn ---
[[deadline]]
id = "annual"
label = "Báo cáo năm"   # như Quyết định
day = 15
inclusive = true
since = 2018-10-29
years = [2019, 2020]
places = [
  "Sở Nội vụ",  # nơi nhận
  "Các sở",
]
odd = { a = 1 }

[deadline.levels]
province = "14-12"
"""


def fields(text: str = TABLE) -> dict[str, TableField]:
    sections = [each for one in sections_of(text) for each in (one, *one.within)]
    return {field.key: field for section in sections for field in section.fields}


def changed(key: str, typed: str) -> str:
    return with_fields(TABLE, {fields()[key].line: typed})


def test_a_section_is_told_by_its_name_title_and_comments_and_holds_those_within_it() -> None:
    (first, deadline) = sections_of(TABLE)

    assert (first.name, [field.key for field in first.fields]) == ("", ["language"])
    assert (deadline.name, deadline.title, deadline.note) == ("deadline", "Báo cáo năm", "Thời hạn")
    assert [within.name for within in deadline.within] == ["deadline.levels"]


@pytest.mark.parametrize(
    ("key", "kind", "typed"),
    [
        ("label", FieldKind.TEXT, "Báo cáo năm"),
        ("day", FieldKind.NUMBER, "15"),
        ("inclusive", FieldKind.FLAG, "1"),
        ("since", FieldKind.DAY, "29/10/2018"),
        ("years", FieldKind.NUMBERS, "2019, 2020"),
        ("places", FieldKind.TEXTS, "Sở Nội vụ\nCác sở"),
    ],
)
def test_a_value_is_shown_as_people_type_it(key: str, kind: FieldKind, typed: str) -> None:
    assert (fields()[key].kind, fields()[key].typed) == (kind, typed)


def test_what_a_form_cannot_show_is_no_field() -> None:
    assert "odd" not in fields()


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("label", 'Báo cáo “năm”, "gộp"', 'Báo cáo “năm”, "gộp"'),
        ("day", "20", 20),
        ("inclusive", "", False),
        ("years", "2019; 2021 2025", [2019, 2021, 2025]),
        ("places", "Sở Nội vụ\r\n\r\n Thanh tra \r\n", ["Sở Nội vụ", "Thanh tra"]),
    ],
)
def test_a_value_is_changed(key: str, typed: str, value: object) -> None:
    assert tomllib.loads(changed(key, typed))["deadline"][0][key] == value


def test_a_day_is_changed() -> None:
    assert "since = 2026-01-20\n" in changed("since", "20/01/2026")


def test_only_the_line_of_the_field_is_another_one() -> None:
    after = changed("day", "20").splitlines()

    assert [pair for pair in zip(TABLE.splitlines(), after, strict=True) if pair[0] != pair[1]] == [
        ("day = 15", "day = 20")
    ]


def test_fields_sent_back_as_they_were_change_nothing() -> None:
    as_shown = {field.line: field.typed.replace("\n", "\r\n") for field in fields().values()}

    assert with_fields(TABLE, as_shown) == TABLE


@pytest.mark.parametrize(("key", "typed"), [("day", "mười"), ("years", "2019, nay"), ("since", "31/02/2026")])
def test_what_is_none_of_its_kind_is_refused_with_its_place(key: str, typed: str) -> None:
    with pytest.raises(TableError, match=rf"^Dòng {fields()[key].line + 1}, mục {key}: “"):
        changed(key, typed)


def test_a_file_that_is_no_toml_has_no_fields() -> None:
    with pytest.raises(TableError, match="TOML"):
        sections_of("[a\n")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "data" / "programmes" / "1439").glob("*.toml")), ids=lambda path: path.stem
)
def test_the_shipped_tables_stay_as_they_are_when_nothing_is_changed(path: object) -> None:
    text = (ROOT / "data" / "programmes" / "1439" / str(path)).read_text(encoding="utf-8")
    every = {field.line: field.typed for section in all_of(sections_of(text)) for field in section.fields}

    assert len(every) > 10
    assert with_fields(text, every) == text


def all_of(sections: tuple[TableSection, ...]) -> list[TableSection]:
    return [each for section in sections for each in (section, *section.within)]
