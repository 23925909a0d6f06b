"""The annual report of a province made from tables that a test may change, as ``gen make`` makes it."""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from gen.decree import profile_on
from gen.documents import DocumentContext, DocumentRequest, build_context
from gen.domain.document import Behaviour
from gen.domain.tables import AgencyTables
from gen.intake.packed_tables.writing import pack_tables
from gen.programme import Programme, load_programme
from gen.programme.forms.shared import shared_tables
from gen.progress import assess_year
from gen.rendering import CompiledTemplate
from gen.revision.remembering import remembering
from gen.vietnamese import filters
from tests.support.province import tables

ROOT = Path(__file__).resolve().parents[2]
YEAR = 2024


def report_of(figures: AgencyTables) -> bytes:
    """Return the report made from the tables of a year."""
    context = _report(figures)
    finish = partial(remembering, figures=context.record.figures)
    return _template().render_reporting(context.values, finish=finish).content


def report_values(figures: AgencyTables) -> Mapping[str, Any]:
    """Return what the report prints."""
    return _report(figures).values


def _report(figures: AgencyTables) -> DocumentContext:
    programme = _programme()
    day = programme.default_date(Behaviour.ANNUAL.value, YEAR)
    progress = assess_year(figures, tables(YEAR - 1), programme)
    agency = programme.agencies.get("lao-cai", day)
    request = DocumentRequest(
        Behaviour.ANNUAL, agency, YEAR, day, programme, progress=progress, tables=pack_tables(figures, shared_tables())
    )
    return build_context(request)


def template_file() -> Path:
    """Return the Word template of the report."""
    day = _programme().default_date(Behaviour.ANNUAL.value, YEAR)
    return ROOT / "templates" / profile_on(day).id / "annual.docx"


@cache
def _programme() -> Programme:
    return load_programme(ROOT / "data", "1439")


@cache
def _template() -> CompiledTemplate:
    return CompiledTemplate.compile(template_file(), filters=filters())
