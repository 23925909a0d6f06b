from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gen.documents import DocumentContext, DocumentRequest, build_context
from gen.domain.document import Behaviour
from gen.programme import Programme, load_programme
from gen.progress import Receipt, assess_nation, assess_nation_series, assess_series, assess_year, reporting_board
from gen.progress.model import SeriesProgress, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from tests.support.province import tables
from tests.unit.documents.asking import Ask, AskMinistry
from tests.unit.documents.nation import LAO_CAI, MERGED, MINISTRY, UNITS, reported

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="session")
def programme() -> Programme:
    return load_programme(DATA, "1439")


@pytest.fixture(scope="session")
def year_2024(programme: Programme) -> YearProgress:
    return assess_year(tables(2024), tables(2023), programme)


@pytest.fixture(scope="session")
def years_to_2022(programme: Programme) -> SeriesProgress:
    return assess_series({year: tables(year) for year in range(2019, 2023)}, programme)


@pytest.fixture(scope="session")
def years_to_2025(programme: Programme) -> SeriesProgress:
    return assess_series({year: tables(year) for year in range(2019, 2026)}, programme, ("lao-cai", "yen-bai"))


@pytest.fixture
def ask(programme: Programme) -> Ask:
    """Ask for a document of Lào Cai (or another agency) on the usual day of its kind."""

    def request(
        kind: Behaviour, year: int, *, agency: str = "lao-cai", day: date | None = None, **more: Any
    ) -> DocumentRequest:
        day = day or programme.default_date(kind.value, year)
        return DocumentRequest(kind, programme.agencies.get(agency, day), year, day, programme, **more)

    return request


@pytest.fixture
def board(programme: Programme) -> ReportingBoard:
    """Bộ Nội vụ in time, Lào Cai two days late, nothing from Huế."""
    receipts = {"bnv": Receipt("bnv", date(2024, 12, 10)), "lao-cai": Receipt("lao-cai", date(2024, 12, 16))}
    return reporting_board(UNITS, 2024, receipts, programme.deadline("annual"), date(2024, 12, 20))


@pytest.fixture
def nation(programme: Programme, board: ReportingBoard) -> NationProgress:
    return assess_nation({2023: UNITS, 2024: UNITS}, 2024, reported, programme, board)


@pytest.fixture
def nation_to_2025(programme: Programme, board: ReportingBoard) -> NationSeries:
    trees = dict.fromkeys(range(2019, 2025), (MINISTRY, MERGED)) | {2025: (MINISTRY, LAO_CAI)}
    return assess_nation_series(trees, reported, programme, board)


@pytest.fixture
def ask_ministry(ask: Ask) -> AskMinistry:
    def request(kind: Behaviour, year: int, **more: Any) -> DocumentContext:
        return build_context(ask(kind, year, agency="bnv", **more))

    return request
