"""Figures of many documents as one Excel workbook for further calculation.

A row per document, a column per figure (pandas).

No frame leaves this module.
"""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import pandas as pd
from msgspec import Struct
from msgspec.structs import asdict

from gen.messages import _
from gen.spreadsheets.writing import Book, SafeSheet

NOT_REPORTED = "…"
_MADE_ON = datetime(2000, 1, 1)  # fixed, so that the same figures give the same bytes
_WIDEST = 40
_HEAD = {"bold": True, "border": 1, "align": "center", "valign": "top"}


class CarriedFigure(Struct, frozen=True):
    """One figure as a document carries it; ``value`` None if it was not reported."""

    file: str
    agency: str
    year: int
    figure: str
    label: str
    unit: str
    state: str
    value: Decimal | None


def figures_workbook(figures: Sequence[CarriedFigure]) -> bytes:
    """Return an .xlsx with a wide sheet (documents × figures), what the figures are, and the list with their states.

    A figure that a document does not have is an empty cell; one that was not reported is “…”.
    """
    frame = pd.DataFrame([asdict(figure) for figure in figures], columns=list(CarriedFigure.__struct_fields__))
    frame["value"] = [_cell(figure.value) for figure in figures]
    stream = BytesIO()
    with Book(stream) as book:
        book.set_properties({"created": _MADE_ON})
        head = book.add_format(_HEAD)
        for name, table in _sheets(frame).items():
            _write(book.add_worksheet(name), table, head)
    return stream.getvalue()


def _write(sheet: SafeSheet, frame: pd.DataFrame, head: object) -> None:
    """Write the heading and the rows; a value that is not there is an empty cell."""
    sheet.write_row(0, 0, [str(column) for column in frame.columns], head)
    for number, row in enumerate(frame.itertuples(index=False, name=None), start=1):
        sheet.write_row(number, 0, [None if pd.isna(value) else value for value in row])
    _fit(sheet, frame)


def _cell(value: Decimal | None) -> float | int | str:
    if value is None:
        return NOT_REPORTED
    return int(value) if value == value.to_integral_value() else float(value)


def _sheets(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    order = list(dict.fromkeys(frame["figure"]))
    wide = frame.pivot_table(
        index=["agency", "year", "file"], columns="figure", values="value", aggfunc="first", sort=False
    )
    meaning = frame[["figure", "label", "unit"]].drop_duplicates("figure")
    return {
        _("Bảng số liệu"): wide.reindex(columns=order).reset_index(),
        _("Giải thích"): meaning,
        _("Chi tiết"): frame,
    }


def _fit(sheet: SafeSheet, frame: pd.DataFrame) -> None:
    sheet.freeze_panes(1, 0)
    for position, column in enumerate(frame.columns):
        longest = max([len(str(column)), *(len(str(value)) for value in frame[column].head(200))])
        sheet.set_column(position, position, min(_WIDEST, longest + 2))
