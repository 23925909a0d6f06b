"""Reports on a period are reports of their own: not last year's again, and not the neighbour's."""

from collections.abc import Mapping
from itertools import permutations

import pytest

from gen.pipeline.jobs.planning import Asked, plan_jobs
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop
from tests.functional.test_demo_reports import MOST_SHARED, paragraphs_of

MOST_OF_THE_YEAR = 0.1
"""Headings and the sentence on what is missing stand in both reports of a body; so much of a report they may be."""

Texts = Mapping[str, list[str]]


def made(workshop: Workshop, kind: str, year: int) -> Texts:
    make = Maker(workshop)
    outcomes = [make(job) for job in plan_jobs(workshop.programme, Asked(kind, year), "provinces")]
    return {each.job.agency_id: paragraphs_of(each.content) for each in outcomes if each.content is not None}


@pytest.fixture(scope="module", params=[("midterm", 2022, 63), ("final", 2025, 34)], ids=["midterm", "final"])
def period(request: pytest.FixtureRequest, workshop: Workshop) -> tuple[int, Texts]:
    """The year and the reports of all provinces on the period that ends in it."""
    kind, year, provinces = request.param
    texts = made(workshop, kind, year)
    assert len(texts) == provinces
    return year, texts


@pytest.mark.long
def test_any_two_provinces_share_at_most_a_third_of_a_report_on_a_period(period: tuple[int, Texts]) -> None:
    _year, texts = period
    words = {agency: set(each) for agency, each in texts.items()}
    shares = {
        (one, other): sum(text in words[other] for text in texts[one]) / len(texts[one])
        for one, other in permutations(texts, 2)
    }

    assert {pair: share for pair, share in shares.items() if share > MOST_SHARED} == {}


def test_a_report_on_a_period_hardly_repeats_the_report_of_its_last_year(
    workshop: Workshop, period: tuple[int, Texts]
) -> None:
    year, texts = period
    annual = made(workshop, "annual", year)
    shares = {agency: sum(text in annual[agency] for text in each) / len(each) for agency, each in texts.items()}

    assert {agency: share for agency, share in shares.items() if share > MOST_OF_THE_YEAR} == {}
