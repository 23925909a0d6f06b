"""Charts in templates: ``{{p chart(…) }}`` of an author, read back from the finished document."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from gen.domain.errors import TemplateError
from gen.domain.values import Value
from gen.rendering import CompiledTemplate, Subdocument
from tests.support.charts import charts_of
from tests.support.rendering import opened, template

TAG = '{{p chart(title="Số lớp", categories=years, series=[("Kế hoạch", planned), ("Thực hiện", held)]) }}'
DATA = {
    "years": ["Năm 2023", "Năm 2024", "Năm 2025"],
    "planned": [4, Decimal("5.5"), Value(Decimal(6))],
    "held": [3, None, Value(None)],
}


def rendered(*paragraphs: str, **data: object) -> bytes:
    return CompiledTemplate.compile(template(*paragraphs)).render({**DATA, **data})


def wrong_in(content: bytes, folder: Path) -> list[str]:
    """What the audit says of a document; python-docx's own template is not without findings."""
    (folder / "made.docx").write_bytes(content)
    audit = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(folder / "made.docx"))
    return [error.description for error in audit.errors]


def in_header(text: str) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_chart_shows_the_figures_given_and_gaps_where_there_are_none() -> None:
    (chart,) = charts_of(rendered("Trước", TAG, "Sau"))

    assert (chart.title, chart.categories) == ("Số lớp", DATA["years"])
    assert chart.series == {"Kế hoạch": [4, 5.5, 6], "Thực hiện": [3, None, None]}


def test_the_workbook_that_opens_on_editing_holds_the_same_figures() -> None:
    (chart,) = charts_of(rendered(TAG))
    shown = [
        [row[0] for row in chart.workbook[1:]],
        *map(list, zip(*(row[1:] for row in chart.workbook[1:]), strict=True)),
    ]
    assert chart.workbook[0] == [None, "Kế hoạch", "Thực hiện"]
    assert shown == [chart.categories, *chart.series.values()]


def test_the_same_data_gives_the_same_bytes() -> None:
    assert rendered(TAG) == rendered(TAG)


def test_a_document_with_charts_is_sound(tmp_path: Path) -> None:
    content = rendered(TAG, "Giữa", TAG, '{{p chart(kind="bar", categories=years, series=[("a", held)]) }}')

    assert wrong_in(content, tmp_path) == wrong_in(rendered("Giữa"), tmp_path)
    assert opened(content).paragraphs == ["", "Giữa", "", ""]


def test_every_chart_is_a_part_of_its_own_and_every_drawing_has_its_number() -> None:
    content = rendered("{%p for year in years %}", TAG, "{%p endfor %}")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/charts/chart")]
        numbers = archive.read("word/document.xml").decode().split('docPr id="')[1:]

    assert len(charts_of(content)) == len(names) == 3
    assert len({number.split('"')[0] for number in numbers}) == 3


def test_alt_text_is_what_the_author_says_else_what_is_compared() -> None:
    said = TAG.replace("title=", 'alt="Số lớp tăng dần", title=')
    own, made = charts_of(rendered(said, TAG))

    assert own.description == "Số lớp tăng dần"
    assert made.description == "Biểu đồ: Số lớp. Các dãy số: Kế hoạch; Thực hiện. Từ Năm 2023 đến Năm 2025."


def test_a_chart_may_stand_in_a_header() -> None:
    content = CompiledTemplate.compile(in_header(TAG)).render(DATA)
    assert [chart.title for chart in charts_of(content, "word/header1.xml")] == ["Số lớp"]


def test_a_chart_stands_beside_a_document_that_is_merged_in() -> None:
    content = rendered(TAG, "{{p other }}", other=Subdocument(template("Văn bản kèm theo")))

    assert "Văn bản kèm theo" in opened(content).paragraphs
    assert [chart.series["Kế hoạch"] for chart in charts_of(content)] == [[4, 5.5, 6]]


def test_a_name_of_the_data_goes_before_the_function() -> None:
    content = rendered("{{ chart }}", chart="một giá trị của người dùng")
    assert opened(content).paragraphs == ["một giá trị của người dùng"]


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ('{{p chart(kind="pie", categories=years, series=[("a", held)]) }}', "không có loại “pie”"),
        ('{{p chart(categories=years, series=[("a", [1])]) }}', "có 1 số cho 3 mục"),
        ('{{p chart(categories=years, series=[("a", ["1.5", 2, 3])]) }}', "“1.5” không phải là số"),
        ('{{p chart(categories=years, series=["a"]) }}', "tên và danh sách số"),
        ('{{p chart(categories=years, series=[("a", "123")]) }}', "không phải là danh sách số"),
        ('{{p chart(kind="bar", categories=years, series=[("a", held)], paths=[("b", held)]) }}', "chỉ vẽ được trên"),
        ("{{p chart(categories=years) }}", "ít nhất một dãy số"),
        ("{{p chart(categories=[], series=[('a', [])]) }}", "ít nhất một dãy số"),
        ('{{p chart(categories=years, series=[("a", held)], width=0) }}', "lớn hơn 0"),
        ('{{p chart(categories=range(3000) | list, series=[("a", range(3000) | list)]) }}', "quá 2000 số"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_its_tag(tag: str, said: str) -> None:
    with pytest.raises(TemplateError) as refused:
        rendered(tag)

    assert refused.value.findings[0].code == "TPL044"
    assert said in refused.value.findings[0].message


def test_a_chart_in_a_tag_for_text_is_refused() -> None:
    with pytest.raises(TemplateError) as refused:
        rendered(TAG.replace("{{p", "{{"))
    assert refused.value.findings[0].code == "TPL030"


def test_more_charts_than_anybody_reads_are_refused() -> None:
    with pytest.raises(TemplateError) as refused:
        rendered("{%p for number in range(101) %}", TAG, "{%p endfor %}")
    assert refused.value.findings[0].code == "TPL031"
