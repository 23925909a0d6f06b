"""A key figure in the prose is the figure in the record: same id, same text."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from gen.documents import DocumentRequest, build_context
from gen.domain.document import Behaviour
from gen.programme import Programme, load_programme
from gen.progress import assess_series, assess_year
from gen.progress.model import SeriesProgress, YearProgress
from gen.rendering import CompiledTemplate
from gen.vietnamese import filters
from tests.support.province import tables

REPOSITORY = Path(__file__).parents[2]
CONTROL = re.compile(r'<w:tag w:val="gen\.figure\.([^"]+)"/>.*?<w:sdtContent>(.*?)</w:sdtContent>', re.DOTALL)


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_programme(REPOSITORY / "data", "1439")


def progress_of(kind: Behaviour, year: int, programme: Programme) -> YearProgress | SeriesProgress:
    if kind is Behaviour.ANNUAL:
        return assess_year(tables(year), tables(year - 1), programme)
    return assess_series({each: tables(each) for each in range(2019, year + 1)}, programme)


@pytest.mark.parametrize(
    ("kind", "year"), [(Behaviour.ANNUAL, 2024), (Behaviour.MIDTERM, 2022), (Behaviour.FINAL, 2025)]
)
def test_every_control_shows_the_text_of_its_record(programme: Programme, kind: Behaviour, year: int) -> None:
    day = programme.default_date(kind.value, year)
    agency = programme.agencies.get("lao-cai", day)
    context = build_context(
        DocumentRequest(kind, agency, year, day, programme, progress=progress_of(kind, year, programme))
    )
    template = CompiledTemplate.compile(REPOSITORY / "templates" / "nd30" / f"{kind.value}.docx", filters=filters())
    package = zipfile.ZipFile(BytesIO(template.render(context.values)))
    controls = CONTROL.findall(package.read("word/document.xml").decode())
    printed = {id_: "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", content)) for id_, content in controls}
    recorded = {figure.id: figure.text for figure in context.record.figures}
    assert printed
    assert {id_: recorded.get(id_) for id_ in printed} == printed
