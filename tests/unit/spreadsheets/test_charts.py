"""A chart's XML: complete where Word and LibreOffice would assume something, and the same every time."""

import io
import re
from decimal import Decimal

import openpyxl
import pytest
from lxml import etree
from msgspec.structs import replace

from gen.domain.charts import Chart, ChartKind, ChartSeries
from gen.spreadsheets.charts import chart_parts

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def chart(kind: ChartKind = ChartKind.COLUMN, *, labels: bool = True) -> Chart:
    return Chart(
        kind=kind,
        title="Kinh phí & lộ trình",
        categories=("Năm 2019", "Năm 2020", "2021"),
        series=(
            ChartSeries("Dự toán", (Decimal("17.25"), None, Decimal(37))),
            ChartSeries("=cmd|'/c calc'!A0", (Decimal(0), Decimal(20), Decimal(40)), is_path=True),
        ),
        description="Mô tả",
        labels=labels,
    )


def xml_of(made: Chart) -> etree._Element:
    return etree.fromstring(chart_parts(made).xml)


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert chart_parts(chart()) == chart_parts(chart())


def test_a_figure_that_was_not_reported_is_a_gap_and_has_no_label() -> None:
    series = next(xml_of(chart()).iter(f"{C}ser"))
    points = [point.get("idx") for values in series.iter(f"{C}val") for point in values.iter(f"{C}pt")]
    labels = [label for label in series.iter(f"{C}dLbl") if label.find(f"{C}delete") is not None]
    deleted = [place.get("val") for label in labels for place in label.iter(f"{C}idx")]
    blanks = xml_of(chart()).find(f"{C}chart/{C}dispBlanksAs")

    assert points == ["0", "2"]
    assert "1" in deleted
    assert blanks is not None
    assert blanks.get("val") == "gap"


def test_the_cell_of_a_figure_that_was_not_reported_is_empty() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(chart_parts(chart()).workbook)).active
    assert sheet is not None
    assert [row[1] for row in sheet.iter_rows(values_only=True)] == ["Dự toán", 17.25, None, 37]


def test_names_stay_texts_in_the_workbook_and_in_the_chart() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(chart_parts(chart()).workbook)).active
    assert sheet is not None
    assert (sheet["A4"].value, sheet["A4"].data_type) == ("2021", "s")
    assert (sheet["C1"].data_type, sheet["C1"].quotePrefix) == ("s", True)


@pytest.mark.parametrize("kind", ChartKind)
def test_labels_say_all_that_a_reader_would_else_assume(kind: ChartKind) -> None:
    xml = chart_parts(replace(chart(kind), series=chart(kind).series[:1])).xml.decode()
    flags = re.findall(r'<c:(show\w+) val="(\d)"/>', xml)
    assert [name for name, value in flags if value == "1"] == ["showVal"]
    assert len(flags) == 6


def test_every_text_names_its_font_and_every_colour_is_a_grey() -> None:
    xml = xml_of(chart())
    looks = [*xml.iter(f"{A}defRPr"), *xml.iter(f"{A}rPr")]
    colours = [each.get("val", "") for each in xml.iter(f"{A}srgbClr")]

    assert looks
    assert [look.find(f"{A}latin").get("typeface") for look in looks] == ["Times New Roman"] * len(looks)  # type: ignore[union-attr]
    assert all(colour[0:2] == colour[2:4] == colour[4:6] for colour in colours)
    assert not list(xml.iter(f"{A}schemeClr"))


def test_a_path_is_a_dashed_line_over_the_columns() -> None:
    xml = xml_of(chart())
    line = xml.find(f".//{C}lineChart//{A}prstDash")
    assert xml.find(f".//{C}barChart") is not None
    assert line is not None
    assert line.get("val") != "solid"


def test_a_chart_without_labels_has_none() -> None:
    assert not list(xml_of(chart(labels=False)).iter(f"{C}dLbls"))


@pytest.mark.parametrize(("values", "decimals"), [(("1", "2.50"), 1), (("100", "7"), 0), (("3.1415",), 2), ((), 0)])
def test_labels_have_as_many_decimals_as_the_figures_at_most_two(values: tuple[str, ...], decimals: int) -> None:
    row = ChartSeries("a", tuple(Decimal(value) for value in values))
    assert Chart(ChartKind.COLUMN, "", values, (row,), "").decimals == decimals


def test_every_number_of_a_chart_is_written_the_vietnamese_way() -> None:
    formats = {each.get("formatCode") for each in xml_of(chart()).iter(f"{C}numFmt")}

    assert formats == {"[$-42A]#,##0", "[$-42A]#,##0.00"}


def with_values(*rows: tuple[str, ...], count: int = 7) -> etree._Element:
    series = tuple(ChartSeries(str(number), tuple(map(Decimal, row))) for number, row in enumerate(rows))
    return xml_of(Chart(ChartKind.COLUMN, "", tuple(map(str, range(count))), series, ""))


def look_of_labels(xml: etree._Element) -> set[tuple[str | None, str | None]]:
    """Return the sizes (hundredths of a point) and turns of the labels."""
    texts = [text for labels in xml.iter(f"{C}dLbls") for text in labels.findall(f"{C}txPr")]
    return {
        (text.find(f".//{A}defRPr").get("sz"), text.find(f"{A}bodyPr").get("rot"))  # type: ignore[union-attr]
        for text in texts
    }


@pytest.mark.parametrize(
    ("value", "size", "turn"), [("28.5", "800", None), ("2824.6", "700", None), ("182824.6", "800", "-5400000")]
)
def test_values_never_run_into_those_of_the_next_column(value: str, size: str, turn: str | None) -> None:
    assert look_of_labels(with_values((value,) * 7, (value,) * 7)) == {(size, turn)}


def test_above_values_that_stand_upright_there_is_room() -> None:
    (top,) = {each.get("val") for each in with_values(("182824.6",) * 7, ("9",) * 7).iter(f"{C}max")}
    assert top == "250000.0"
