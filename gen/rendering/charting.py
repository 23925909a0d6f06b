"""Charts in templates: ``{{p chart(…) }}`` makes one, and a chart becomes a drawing with its parts in the package."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from html import escape  # the one in xml.sax brings the modules of the web along
from typing import TYPE_CHECKING, Any

from jinja2.runtime import Undefined

from gen.domain.charts import Chart, ChartKind, ChartSeries
from gen.messages import _
from gen.rendering.limits import MAX_CHART_FIGURES
from gen.rendering.refusals import ChartRefused

if TYPE_CHECKING:
    from gen.spreadsheets.charts import ChartParts

_EMU = 36_000
_NAMESPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_GRAPHIC = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_WIDEST = 400.0
_NAME = "Biểu đồ"
"""What documents call a chart; they are Vietnamese in every language of messages."""

Rows = Mapping[str, Sequence[Any]] | Sequence[tuple[str, Sequence[Any]]]
"""Figures by name: pairs, because no brace may stand inside ``{{p … }}``, or a mapping of the data."""


def chart(
    made: Chart | None = None,
    /,
    *,
    kind: str = ChartKind.COLUMN,
    title: str = "",
    categories: Sequence[Any] = (),
    series: Rows | None = None,
    paths: Rows | None = None,
    alt: str = "",
    width: float = 160,
    height: float = 85,
    labels: bool = True,
    maximum: Any = None,
) -> Chart:
    """Return the chart that a template asks for; one that is made already (``chart(charts.coverage)``) is returned.

    ``series`` and ``paths`` (dashed lines: targets) are pairs of a name and its values, one for each of ``categories``;
    None, "" and “…” are gaps. Sizes are in mm. Raises ChartRefused where no chart can be drawn of what is given.
    """
    if made is not None:
        return made
    if kind not in list(ChartKind):
        raise ChartRefused(_("không có loại “{kind}”; dùng {kinds}").format(kind=kind, kinds=", ".join(ChartKind)))
    if not (0 < width <= _WIDEST and 0 < height <= _WIDEST):
        raise ChartRefused(_("rộng và cao tính bằng mm, lớn hơn 0 và không quá {limit}").format(limit=int(_WIDEST)))
    names = tuple(str(each) for each in categories)
    rows = [(row, path) for path, given in ((False, series), (True, paths)) for row in _pairs(given or ())]
    if not names or not rows:
        raise ChartRefused(_("cần categories và ít nhất một dãy số trong series"))
    if paths and kind == ChartKind.BAR:
        raise ChartRefused(_("đường lộ trình (paths) chỉ vẽ được trên loại column hoặc line"))
    if len(names) * len(rows) > MAX_CHART_FIGURES:
        raise ChartRefused(_("quá {limit} số").format(limit=MAX_CHART_FIGURES))
    shown = tuple(ChartSeries(str(name), _values(name, values, len(names)), path) for (name, values), path in rows)
    return Chart(
        kind=ChartKind(kind),
        title=str(title),
        categories=names,
        series=shown,
        description=str(alt) or _described(str(title), names, shown),
        width=float(width),
        height=float(height),
        labels=bool(labels),
        maximum=None if maximum is None else _value(maximum),
    )


def _pairs(rows: Rows) -> list[tuple[str, Sequence[Any]]]:
    pairs = list(rows.items() if isinstance(rows, Mapping) else rows)
    if not all(isinstance(pair, list | tuple) and len(pair) == 2 for pair in pairs):
        raise ChartRefused(_("mỗi dãy số gồm tên và danh sách số: [(“Tên”, số), …]"))
    return pairs


def _values(name: str, values: Sequence[Any], count: int) -> tuple[Decimal | None, ...]:
    if isinstance(values, str) or not isinstance(values, Sequence):
        raise ChartRefused(_("dãy “{name}” không phải là danh sách số").format(name=name))
    if len(values) != count:
        message = _("dãy “{name}” có {count} số cho {wanted} mục")
        raise ChartRefused(message.format(name=name, count=len(values), wanted=count))
    return tuple(_value(value) for value in values)


def _value(value: Any) -> Decimal | None:
    """Return a figure exactly; None for what is not reported. Text is not read: it would be guessed at."""
    value = getattr(value, "number", value)
    if value is None or isinstance(value, Undefined) or value in ("", "…"):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ChartRefused(_("“{value}” không phải là số").format(value=value))
    exact = Decimal(str(value))
    return exact if exact.is_finite() else None


def _described(title: str, names: tuple[str, ...], rows: tuple[ChartSeries, ...]) -> str:
    """Return what is read out of a chart without a description: its title and what it compares."""
    told = "; ".join(row.name for row in rows)
    return f"{_NAME}: {title}. Các dãy số: {told}. Từ {names[0]} đến {names[-1]}."


@lru_cache(maxsize=16)
def parts_of(shown: Chart) -> "ChartParts":
    """Return the parts of a chart; a draft and the document after it draw the same ones."""
    from gen.spreadsheets.charts import chart_parts

    return chart_parts(shown)


def drawing(shown: Chart, relation: str, number: int) -> str:
    """Return the drawing that shows the chart of the relationship ``relation``; ``number`` is its id."""
    width, height = round(shown.width * _EMU), round(shown.height * _EMU)
    return (
        f'<w:drawing><wp:inline {_NAMESPACES} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{_NAME} {number}" descr="{escape(shown.description)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_GRAPHIC}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )


def paragraph(drawn: str) -> str:
    """Return the paragraph that a chart stands in: in the middle, on the page of the text after it."""
    properties = '<w:pPr><w:spacing w:before="120" w:after="60"/><w:jc w:val="center"/></w:pPr>'
    return f"<w:p>{properties}<w:r>{drawn}</w:r></w:p>"
