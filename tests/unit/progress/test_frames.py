"""The figures of many documents come out as one workbook, with nothing turned into zero or blank."""

from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook

from gen.progress.frames import CarriedFigure, figures_workbook


def figure(agency: str, code: str, value: Decimal | None) -> CarriedFigure:
    return CarriedFigure(f"{agency}.docx", agency, 2024, code, f"Chỉ tiêu {code}", "%", "generated", value)


def wide(*figures: CarriedFigure) -> list[tuple[object, ...]]:
    book = load_workbook(BytesIO(figures_workbook(figures)))
    return list(book["Bảng số liệu"].iter_rows(values_only=True))


def test_a_row_per_document_and_a_column_per_figure() -> None:
    rows = wide(
        figure("lao-cai", "CT01", Decimal("82.51")),
        figure("lao-cai", "CT02", Decimal("0")),
        figure("bng", "CT01", Decimal("87.6")),
    )

    assert rows[0] == ("agency", "year", "file", "CT01", "CT02")
    assert rows[1] == ("lao-cai", 2024, "lao-cai.docx", 82.51, 0)
    assert rows[2] == ("bng", 2024, "bng.docx", 87.6, None)


def test_what_was_not_reported_is_a_mark_and_not_a_zero() -> None:
    rows = wide(figure("lao-cai", "CT01", None))

    assert rows[1][3] == "…"


def test_the_same_figures_give_the_same_bytes() -> None:
    figures = [figure("lao-cai", "CT01", Decimal("82.51"))]

    assert figures_workbook(figures) == figures_workbook(figures)


def test_no_figures_give_an_empty_table() -> None:
    assert figures_workbook([]).startswith(b"PK")
