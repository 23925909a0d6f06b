"""Tables written as text are the same tables when read back."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from gen.domain.errors import DocumentError
from gen.domain.tables import AgencyTables, IndicatorRow, InputFile, ParagraphRow, TaskRow, TaskStatus, TrainingRow
from gen.domain.values import Source, Value
from gen.intake.packed_tables.reading import unpack_tables
from gen.intake.packed_tables.writing import pack_tables
from gen.programme.forms.shared import shared_tables

CELL = Source("2024/lao-cai.xlsx", "Tập huấn", "F7", "ab" * 32)
TABLES = AgencyTables(
    agency_id="lao-cai",
    year=2024,
    as_of=date(2024, 12, 10),
    indicators=(IndicatorRow("CT01", "Tỷ lệ", "%", Value(Decimal("12.50"), True, CELL), estimated=True),),
    tasks=(TaskRow("1a", "Việc", "Sở", "", None, date(2024, 6, 1), "", TaskStatus.DONE, "Đạt", "", CELL),),
    trainings=(TrainingRow("Lớp 1", "", date(2024, 1, 2), None, "Lào Cai", Value(None, source=CELL)),),
    paragraphs=(ParagraphRow("ưu điểm", "Dòng 1\nDòng 2\tcó tab \\ gạch", CELL),),
    files=(InputFile("2024/lao-cai.xlsx", "ab" * 32),),
    absent=("budget",),
    lacking=(("publicity", "yen-bai"),),
    members=("lao-cai", "yen-bai"),
)


def test_tables_come_back_as_they_were() -> None:
    assert unpack_tables(pack_tables(TABLES, shared_tables()), shared_tables()).tables == TABLES


def test_a_computed_value_keeps_its_cells_and_what_it_lacks() -> None:
    other = replace(CELL, cell="F8")
    value = Value(Decimal(5), parts=(CELL, other), lacking=("yen-bai", "ha-giang"))
    tables = replace(TABLES, trainings=(replace(TABLES.trainings[0], people=value),))

    assert unpack_tables(pack_tables(tables, shared_tables()), shared_tables()).tables == tables


def test_who_filled_in_the_form_is_not_carried() -> None:
    text = pack_tables(replace(TABLES, prepared_by="Trần Thị B", phone="0912"), shared_tables())

    assert "Trần Thị B" not in text
    assert "0912" not in text


def test_a_hash_is_written_once() -> None:
    elsewhere = Value(Decimal(1), source=replace(CELL, sheet="Chỉ tiêu"))
    tables = replace(TABLES, files=(), indicators=(replace(TABLES.indicators[0], target=elsewhere),))

    assert pack_tables(tables, shared_tables()).count("ab" * 32) == 1


@pytest.mark.parametrize("name", ["Chỉ tiêu;", "Chỉ tiêu|1", "Chỉ tiêu:1", "Chỉ tiêu@~,", "Chỉ\ttiêu\\"])
def test_a_cell_of_a_sheet_with_any_name_comes_back(name: str) -> None:
    value = Value(Decimal(5), parts=(replace(CELL, sheet=name), CELL))
    tables = replace(TABLES, trainings=(replace(TABLES.trainings[0], people=value),))

    assert unpack_tables(pack_tables(tables, shared_tables()), shared_tables()).tables == tables


@pytest.mark.parametrize(
    "text",
    [
        "",
        "không phải",
        "gen.tables.\tlao-cai\t2024\t",
        "gen.tables.0\tlao-cai\t2024\t",
        "gen.tables.1\ta\t2024\t\ntasks\t1",
        "gen.tables.1\ta\t2024\t\nparagraphs\tưu điểm\tdở dang\\\t",
        "gen.tables.1\ta\t2024\t\nbudget\tNguồn\tnhiều\t\t",
        "gen.tables.2\nagency\ta",
        "gen.tables.2\nagency\ta\nyear\t2024\ncolumns\ttasks\tcode\tcode\ntasks\t1a\t1a",
        "gen.tables.2\nagency\ta\nyear\t2024\ntasks\t1a",
    ],
)
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="bị hỏng"):
        unpack_tables(text, shared_tables())


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_text_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    text = pack_tables(TABLES, shared_tables())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    put = data.draw(st.text(alphabet="\t\n\\;:|@~,.-0129a", max_size=6))

    read = None
    with suppress(DocumentError):
        read = unpack_tables(text[:start] + put + text[end:], shared_tables())

    assert read is None or isinstance(read.tables, AgencyTables)


@settings(max_examples=50)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n\\"), max_size=40))
def test_any_words_survive(words: str) -> None:
    tables = replace(TABLES, paragraphs=(ParagraphRow("ưu điểm", words, CELL),))

    assert unpack_tables(pack_tables(tables, shared_tables()), shared_tables()).tables.paragraphs[0].text == words
