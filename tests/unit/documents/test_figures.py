from decimal import Decimal

from gen.documents.figures import MAX_CELLS, figure, record_of
from gen.domain.values import Source, Value


def cells(count: int) -> tuple[Source, ...]:
    return tuple(Source("2024/chi-tieu.csv", "Chỉ tiêu", f"E{row}", "0" * 64) for row in range(2, count + 2))


def test_a_figure_of_few_cells_names_each_of_them() -> None:
    shown = figure("CT01.numerator", "Tử số", "người", Value(Decimal(5), parts=cells(MAX_CELLS)))

    assert record_of(shown).sources == cells(MAX_CELLS)


def test_a_figure_of_a_great_many_cells_names_their_tables_once() -> None:
    shown = figure("CT01.numerator", "Tử số", "người", Value(Decimal(5), parts=cells(MAX_CELLS + 1)))

    assert record_of(shown).sources == (Source("2024/chi-tieu.csv", "Chỉ tiêu", "", "0" * 64),)
