"""A chart as Word keeps it: the drawing's XML, and the workbook that opens when somebody edits its figures.

XlsxWriter draws the chart in a workbook of its own; its XML is taken out and said more fully where Word and LibreOffice
would else each assume something (a value that is not there would be labelled “0”).
"""

import zipfile
from datetime import datetime
from decimal import ROUND_CEILING, Decimal
from io import BytesIO
from typing import Any

from msgspec import Struct
from xlsxwriter.chart import Chart as DrawnChart

from gen.domain.charts import Chart, ChartKind
from gen.spreadsheets.writing import Book, SafeSheet

WORKBOOK_RELATION = "rId1"
"""The relationship of the chart's part to its workbook."""
_CHART_PART = "xl/charts/chart1.xml"
_SHEET = "Số liệu"
_CREATED = datetime(2000, 1, 1)
_FONT = "Times New Roman"
_GREYS = ("#404040", "#A6A6A6", "#737373", "#D9D9D9", "#262626", "#BFBFBF")
_DARK = frozenset({"#404040", "#737373", "#262626"})
_INK, _ON_DARK = "#000000", "#FFFFFF"
_PATHS = (("#000000", "dash"), ("#7F7F7F", "round_dot"), ("#404040", "long_dash"))
_VIETNAMESE = "[$-42A]"
"""Before a number format: 17,84 also where the reader is set to another language (LibreOffice heeds it)."""
_GRID = {"visible": True, "line": {"color": "#D9D9D9", "width": 0.5}}
_TITLE_SIZE, _TEXT_SIZE, _SMALL_SIZE, _LEAST_SIZE = 12, 10, 8, 7
_GAP = 40
"""Between the columns of two categories, in per cent of a column's width."""
_BESIDE_COLUMNS = 20
"""Millimetres of a chart's width that columns do not have: the axis and the edges."""
_POINT = 25.4 / 72
_DIGIT, _MARK = 0.5, 0.25
"""Widths of digits and of the marks between them, in parts of the size of the font."""
_HEADROOM = Decimal("1.35")
"""How high the axis is where values stand upright above their columns, in parts of the largest."""
_MANY = 20
"""From so many categories on their names are small."""
_UPRIGHT = -90

_LABEL_FLAGS = "".join(
    f'<c:{name} val="{int(name == "showVal")}"/>'
    for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
)
_SAID_FULLY = (
    ('<c:showVal val="1"/>', _LABEL_FLAGS),
    ('<c:lang val="en-US"/>', '<c:lang val="vi-VN"/><c:roundedCorners val="0"/>'),
    ('lang="en-US"', 'lang="vi-VN"'),
    ("</c:title><c:plotArea>", '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea>'),
    ('<c:grouping val="clustered"/>', '<c:grouping val="clustered"/><c:varyColors val="0"/>'),
    ('<c:grouping val="standard"/>', '<c:grouping val="standard"/><c:varyColors val="0"/>'),
    ("</c:scaling>", '</c:scaling><c:delete val="0"/>'),
    ('<c:plotVisOnly val="1"/>', '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'),
)
"""What XlsxWriter leaves to the reader, and how it is said here; in the order of the schema."""


class ChartParts(Struct, frozen=True):
    """The two parts of a chart: its XML, which names its workbook by ``WORKBOOK_RELATION``, and that workbook."""

    xml: bytes
    workbook: bytes


def chart_parts(chart: Chart) -> ChartParts:
    """Return the parts of a chart; the same chart gives the same bytes."""
    with zipfile.ZipFile(BytesIO(_workbook(chart, drawn=True))) as archive:
        xml = archive.read(_CHART_PART).decode("utf-8")
    return ChartParts(_said_fully(xml).encode("utf-8"), _workbook(chart, drawn=False))


def _said_fully(xml: str) -> str:
    for short, full in _SAID_FULLY:
        xml = xml.replace(short, full)
    end = xml.index("<c:printSettings>")
    external = f'<c:externalData r:id="{WORKBOOK_RELATION}"><c:autoUpdate val="0"/></c:externalData>'
    return f"{xml[:end]}{external}</c:chartSpace>"


def _workbook(chart: Chart, *, drawn: bool) -> bytes:
    """Return a workbook with the table of a chart, and the chart beside it where it is wanted."""
    stream = BytesIO()
    with Book(stream) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet(_SHEET)
        _write_table(sheet, chart)
        if drawn:
            sheet.insert_chart(0, len(chart.series) + 2, _drawn(book, chart))
    return stream.getvalue()


def _write_table(sheet: SafeSheet, chart: Chart) -> None:
    for row, category in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, series.name)
        for row, value in enumerate(series.values, start=1):
            if value is not None:
                sheet.write_number(row, column, float(value))


def _drawn(book: Book, chart: Chart) -> DrawnChart:
    """Draw the columns, bars or lines, and the paths over them."""
    main, paths = book.add_chart({"type": chart.kind.value}), book.add_chart({"type": "line"})
    fills, lines = iter(_GREYS * len(chart.series)), iter(_PATHS * len(chart.series))
    for column, series in enumerate(chart.series, start=1):
        if series.is_path:
            paths.add_series({**_cells(chart, column), **_path_look(*next(lines))})
        else:
            main.add_series({**_cells(chart, column), **_look(chart, column, next(fills))})
    if any(series.is_path for series in chart.series):
        main.combine(paths)
    _frame(main, chart)
    return main


def _cells(chart: Chart, column: int) -> dict[str, Any]:
    last = len(chart.categories)
    return {
        "name": [_SHEET, 0, column],
        "categories": [_SHEET, 1, 0, last, 0],
        "values": [_SHEET, 1, column, last, column],
    }


def _look(chart: Chart, column: int, colour: str) -> dict[str, Any]:
    look: dict[str, Any] = {"gap": _GAP, "overlap": 0, "fill": {"color": colour}, "border": {"none": True}}
    if chart.kind is ChartKind.LINE:
        marker = {"type": "circle", "size": 5, "fill": {"color": colour}, "border": {"color": colour}}
        look = {"line": {"color": colour, "width": 2}, "marker": marker}
    if chart.labels:
        values = chart.series[column - 1].values
        hidden = [None if value is not None else {"delete": True} for value in values]
        look["data_labels"] = {
            "value": True,
            "num_format": _format(chart),
            "custom": hidden,
            **_label_look(chart, colour),
        }
    return look


def _label_look(chart: Chart, colour: str) -> dict[str, Any]:
    """Put values at the foot of columns where paths would run through them; else upright where they are too wide."""
    font = _font(_label_size(chart) or _SMALL_SIZE)
    if chart.kind is ChartKind.LINE or not any(series.is_path for series in chart.series):
        return {"font": font if _label_size(chart) else {**font, "rotation": _UPRIGHT}}
    return {"position": "inside_base", "font": {**font, "color": _ON_DARK if colour in _DARK else _INK}}


def _label_size(chart: Chart) -> int | None:
    """Return the size in which no value is wider than its column, None where even the least is too large."""
    if chart.kind is not ChartKind.COLUMN:
        return _SMALL_SIZE
    columns = [series for series in chart.series if not series.is_path]
    room = (chart.width - _BESIDE_COLUMNS) / len(chart.categories) / (len(columns) + _GAP / 100)
    widest = max((_ems(value, chart.decimals) for series in columns for value in series.values), default=0)
    return next((size for size in (_SMALL_SIZE, _LEAST_SIZE) if widest * size * _POINT <= room), None)


def _ems(value: Decimal | None, decimals: int) -> float:
    if value is None:
        return 0
    text = f"{value:,.{decimals}f}"
    return sum(_DIGIT if letter.isdecimal() else _MARK for letter in text)


def _top(chart: Chart) -> Decimal | None:
    """Return where the axis of values ends: with room above the columns where values stand upright on them."""
    largest = max((value for series in chart.series for value in series.values if value is not None), default=None)
    if chart.maximum is not None or not chart.labels or largest is None or _label_size(chart) is not None:
        return chart.maximum
    step = Decimal(10) ** largest.adjusted() / 2
    return (largest * _HEADROOM / step).to_integral_value(ROUND_CEILING) * step


def _path_look(colour: str, dash: str) -> dict[str, Any]:
    return {"line": {"color": colour, "width": 1.25, "dash_type": dash}, "marker": {"type": "none"}}


def _frame(drawn: DrawnChart, chart: Chart) -> None:
    """Set title, legend and axes, every text in the font of the document."""
    many = len(chart.categories) > _MANY
    names: dict[str, Any] = _font(_SMALL_SIZE if many else _TEXT_SIZE)
    if many and chart.kind is not ChartKind.BAR:
        names["rotation"] = _UPRIGHT
    drawn.set_title({"name": chart.title, "name_font": _font(_TITLE_SIZE, bold=True)})
    drawn.set_legend({"position": "bottom", "font": _font(_TEXT_SIZE)} if len(chart.series) > 1 else {"none": True})
    turned = {"reverse": True} if chart.kind is ChartKind.BAR else {}
    drawn.set_x_axis({"num_font": names, "interval_unit": 1, "line": {"color": "#7F7F7F"}, **turned})
    values: dict[str, Any] = {
        "num_font": _font(_SMALL_SIZE),
        "num_format": f"{_VIETNAMESE}#,##0",
        "min": 0,
        "major_gridlines": _GRID,
    }
    if (top := _top(chart)) is not None:
        values["max"] = float(top)
    drawn.set_y_axis({**values, "line": {"none": True}})
    drawn.set_chartarea({"border": {"none": True}, "fill": {"color": "#FFFFFF"}})


def _font(size: int, *, bold: bool = False) -> dict[str, Any]:
    return {"name": _FONT, "size": size, "bold": bold, "color": _INK}


def _format(chart: Chart) -> str:
    return f"{_VIETNAMESE}#,##0" + ("." + "0" * chart.decimals if chart.decimals else "")
