from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gen.documents import DocumentRequest
from gen.domain.document import Behaviour
from gen.programme import Programme, load_programme
from gen.progress import assess_series, assess_year
from gen.progress.model import SeriesProgress, YearProgress
from tests.support.province import tables
from tests.unit.documents.asking import Ask

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
