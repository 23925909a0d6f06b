"""Which tables a workbook has is data of the programme; what is wrong in a file is found with its line and field."""

from pathlib import Path

import pytest

from gen.domain.errors import KnowledgeError
from gen.domain.schema import NotAbove, Schema, SumOfParts
from gen.programme import load_programme
from gen.programme.forms.shared import shared_tables

OWN = """key = "overdue"
name = "Hồ sơ quá hạn"
csv = "ho-so-qua-han.csv"
total = "field"

[[columns]]
key = "field"
name = "Lĩnh vực"
kind = "choice"
values = ["Đất đai"]

[[columns]]
key = "short"
name = "Dưới 10 ngày"
kind = "whole"

[[columns]]
key = "long"
name = "Từ 10 ngày"
kind = "whole"

[[checks]]
sum = "long"
parts = ["short"]

[[checks]]
not_above = ["short", "long"]
"""
TAKEN = """use = "trainings"
name = "Lớp học"

[[columns]]
key = "place"
drop = true

[[columns]]
key = "topic"
values = ["Kỹ năng số"]
"""


@pytest.fixture
def tables(broken_data: Path) -> Path:
    """The folder of tables of a programme, with two files: a shared table and one of its own."""
    folder = broken_data / "programmes/1439/tables"
    folder.mkdir()
    (folder / "20-lop-hoc.toml").write_text(TAKEN, "utf-8")
    (folder / "10-ho-so.toml").write_text(OWN, "utf-8")
    return folder


def loaded(folder: Path) -> Schema:
    return load_programme(folder.parents[2]).schema


def faults(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(KnowledgeError) as refused:
        loaded(folder)
    return [(found.code, str(found.location)) for found in refused.value.findings]


def changed(path: Path, before: str, after: str) -> int:
    """Change a file; return the line that now reads ``after``."""
    text = path.read_text("utf-8")
    path.write_text(text.replace(before, after, 1), "utf-8")
    return text[: text.index(before)].count("\n") + 1


def test_a_programme_without_files_of_tables_has_the_shared_ones(broken_data: Path) -> None:
    (broken_data / "programmes/1439/tables").mkdir()

    found = [sheet.key for sheet in load_programme(broken_data).schema.sheets]

    assert found == [sheet.key for sheet in shared_tables().sheets]


def test_the_sheet_for_evaluations_is_of_the_years_in_which_the_programme_makes_them(broken_data: Path) -> None:
    kinds = broken_data / "programmes/1439/documents.toml"
    kinds.write_text(kinds.read_text("utf-8").replace("years = [2022]", "years = [2023]"), "utf-8")

    assert load_programme(broken_data).schema.sheet("period").years == (2023, 2025)


def test_tables_stand_in_the_order_of_their_files_after_who_reports(tables: Path) -> None:
    assert [sheet.key for sheet in loaded(tables).sheets] == ["info", "overdue", "trainings"]


def test_a_shared_table_has_other_names_and_choices_and_lacks_a_column(tables: Path) -> None:
    sheet = loaded(tables).sheet("trainings")

    assert (sheet.name, "Tập huấn" in sheet.aliases) == ("Lớp học", True)
    assert "place" not in [column.key for column in sheet.columns]
    assert sheet.column("topic").values == ("Kỹ năng số",)


def test_the_shared_types_themselves_stay_as_they_are(tables: Path) -> None:
    loaded(tables)

    assert shared_tables().sheet("trainings").name == "Tập huấn"


def test_an_own_table_has_its_columns_and_checks(tables: Path) -> None:
    sheet = loaded(tables).sheet("overdue")

    assert (sheet.own, sheet.total, [column.key for column in sheet.columns]) == (
        True,
        "field",
        ["field", "short", "long"],
    )
    assert sheet.checks == (SumOfParts("long", ("short",)), NotAbove("short", "long"))


def test_tables_that_are_left_out_are_not_asked_for(tables: Path) -> None:
    assert loaded(tables).not_asked == ("indicators", "tasks", "instruments", "publicity", "budget", "paragraphs")


@pytest.mark.parametrize(
    ("before", "after", "code", "field"),
    [
        ('key = "overdue"', 'key = "Overdue"', "PRG005", "key"),
        ('key = "overdue"', 'key = "budget"', "PRG005", "key"),
        ('name = "Hồ sơ quá hạn"', 'name = "Hồ sơ / quá hạn"', "PRG005", "name"),
        ('name = "Hồ sơ quá hạn"', 'name = "Hướng dẫn"', "PRG005", "name"),
        ('csv = "ho-so-qua-han.csv"', 'csv = "Hồ sơ.csv"', "PRG005", "csv"),
        ('csv = "ho-so-qua-han.csv"', 'csv = "thong-tin.csv"', "PRG008", "csv"),
        ('csv = "ho-so-qua-han.csv"', 'csv = "tiep-nhan.csv"', "PRG008", "csv"),
        ('total = "field"', 'total = "short"', "PRG009", "total"),
        ('total = "field"', 'totl = "field"', "PRG018", "totl"),
        ('total = "field"', "lines = [[1]]", "PRG011", "lines"),
        ('total = "field"', "rows = -1", "PRG005", "rows"),
        ('key = "long"', 'key = "values"', "PRG005", "key"),
        ('key = "long"', 'key = "short"', "PRG008", "key"),
        ('name = "Từ 10 ngày"', 'name = "Dưới 10 ngày"', "PRG008", "name"),
        ('kind = "whole"', 'kind = "number"', "PRG005", "kind"),
        ('values = ["Đất đai"]', "values = []", "PRG011", "values"),
        ('kind = "choice"', 'kind = "whole"', "PRG011", "columns"),
        ('parts = ["short"]', 'parts = ["field"]', "PRG009", "parts"),
        ('parts = ["short"]', "parts = []", "PRG011", "parts"),
        ('sum = "long"', 'sum = "all"', "PRG009", "sum"),
        ('not_above = ["short", "long"]', 'not_above = ["short"]', "PRG011", "not_above"),
    ],
)
def test_what_is_wrong_in_an_own_table_is_found_with_line_and_field(
    tables: Path, before: str, after: str, code: str, field: str
) -> None:
    line = changed(tables / "10-ho-so.toml", before, after)

    found = faults(tables)[0]

    assert found[0] == code
    assert found[1].endswith(f"tables/10-ho-so.toml:{1 if field == 'columns' else line}:{field}")


@pytest.mark.parametrize(
    ("before", "after", "code", "field"),
    [
        ('use = "trainings"', 'use = "training"', "PRG009", "use"),
        ('use = "trainings"', 'use = "info"', "PRG009", "use"),
        ('name = "Lớp học"', 'name = "Hồ sơ quá hạn"', "PRG008", "name"),
        ('name = "Lớp học"', "years = [2025]", "PRG005", "years"),
        ('name = "Lớp học"', 'label = "Lớp học"', "PRG018", "label"),
        ('key = "place"', 'key = "palce"', "PRG009", "key"),
        ('key = "topic"', 'key = "place"', "PRG008", "key"),
        ('key = "place"\ndrop', 'key = "name"\ndrop', "PRG005", "drop"),
    ],
)
def test_what_is_wrong_in_a_shared_table_is_found_with_line_and_field(
    tables: Path, before: str, after: str, code: str, field: str
) -> None:
    line = changed(tables / "20-lop-hoc.toml", before, after)

    found = faults(tables)[0]

    assert found == (code, f"data/programmes/1439/tables/20-lop-hoc.toml:{line + after.count(chr(10))}:{field}")


def test_choices_whose_meaning_documents_know_are_not_replaced(tables: Path) -> None:
    text = 'use = "tasks"\n\n[[columns]]\nkey = "status"\nvalues = ["Xong"]\n'
    (tables / "30-nhiem-vu.toml").write_text(text, "utf-8")

    assert faults(tables) == [("PRG005", "data/programmes/1439/tables/30-nhiem-vu.toml:5:values")]


def test_a_file_that_is_no_toml_is_named(tables: Path) -> None:
    (tables / "30-sai.toml").write_text("use = ", "utf-8")

    assert [code for code, _place in faults(tables)] == ["PRG010"]
