"""Reports on a period are reports of their own: not last year's again, and not the neighbour's."""

from collections.abc import Mapping
from itertools import permutations

import pytest
from _pytest.mark import ParameterSet

from gen.pipeline.jobs.planning import Asked, plan_jobs
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop
from tests.functional.test_demo_reports import MOST_SHARED, paragraphs_of

MOST_OF_THE_YEAR = 0.1
"""Headings and the sentence on what is missing stand in both reports of a body; so much of a report they may be."""

Texts = Mapping[str, list[str]]


def made(workshop: Workshop, kind: str, year: int, step: int) -> Texts:
    """The paragraphs of the reports of every so many provinces."""
    make = Maker(workshop)
    outcomes = [make(job) for job in [*plan_jobs(workshop.programme, Asked(kind, year), "provinces")][::step]]
    return {each.job.agency_id: paragraphs_of(each.content) for each in outcomes if each.content is not None}


PERIODS = (("midterm", 2022, 63), ("final", 2025, 34))
"""Behaviour, year, how many provinces there are."""


def _every(step: int, *marks: pytest.MarkDecorator) -> list[ParameterSet]:
    return [pytest.param((*period, step), marks=marks, id=f"{period[0]}, every {step}") for period in PERIODS]


@pytest.fixture(scope="module", params=[*_every(4), *_every(1, pytest.mark.long)])
def period(request: pytest.FixtureRequest, workshop: Workshop) -> tuple[int, int, Texts]:
    """The year, how many provinces make one step, and the reports of these on the period that ends in the year."""
    kind, year, provinces, step = request.param
    texts = made(workshop, kind, year, step)
    assert len(texts) == len(range(0, provinces, step))
    return year, step, texts


def test_any_two_provinces_share_at_most_a_third_of_a_report_on_a_period(period: tuple[int, int, Texts]) -> None:
    _year, _step, texts = period
    words = {agency: set(each) for agency, each in texts.items()}
    shares = {
        (one, other): sum(text in words[other] for text in texts[one]) / len(texts[one])
        for one, other in permutations(texts, 2)
    }

    assert {pair: share for pair, share in shares.items() if share > MOST_SHARED} == {}


def test_a_report_on_a_period_hardly_repeats_the_report_of_its_last_year(
    workshop: Workshop, period: tuple[int, int, Texts]
) -> None:
    year, step, texts = period
    annual = made(workshop, "annual", year, step)
    shares = {agency: sum(text in annual[agency] for text in each) / len(each) for agency, each in texts.items()}

    assert {agency: share for agency, share in shares.items() if share > MOST_OF_THE_YEAR} == {}
