"""Whoever runs the jobs, each gets one outcome, and the outcomes are the same."""

import gc

import pytest

from gen.pipeline.jobs.model import State
from gen.pipeline.making.runners import (
    DOCUMENTS_PER_WORKER,
    ProcessRunner,
    SequentialRunner,
    start_method,
    worthwhile_workers,
)
from tests.unit.pipeline.makers import Factory, copy_name, die_on_seven, job

JOBS = [job(number) for number in range(20)]


def test_processes_give_what_one_after_the_other_gives() -> None:
    sequential = {outcome.job: outcome for outcome in SequentialRunner(Factory(copy_name)).run(JOBS)}

    processes = {outcome.job: outcome for outcome in ProcessRunner(Factory(copy_name), 2).run(JOBS)}

    assert processes == sequential


def test_the_collector_is_disturbed_less_while_documents_are_made_and_as_before_afterwards() -> None:
    before = gc.get_threshold()

    meanwhile = {gc.get_threshold() for _outcome in SequentialRunner(Factory(copy_name)).run(JOBS)}

    assert all(threshold[0] > before[0] for threshold in meanwhile)
    assert gc.get_threshold() == before


def test_a_process_that_dies_costs_only_the_document_it_was_making() -> None:
    outcomes = {outcome.job: outcome for outcome in ProcessRunner(Factory(die_on_seven), 2).run(JOBS)}

    assert len(outcomes) == len(JOBS)
    assert [one.agency_id for one in outcomes if outcomes[one].state is State.FAILED] == ["agency-7"]


@pytest.mark.parametrize(
    ("documents", "asked_for", "workers"), [(0, 4, 1), (1, 4, 1), (100_000, 4, 4), (100_000, 1, 1)]
)
def test_no_process_is_started_for_less_than_its_worth(documents: int, asked_for: int, workers: int) -> None:
    assert worthwhile_workers(documents, asked_for) == workers


def test_one_document_more_than_a_process_is_worth_starts_another() -> None:
    # asked here, not when the tests are collected: other threads, of other tests, change how processes start
    assert worthwhile_workers(DOCUMENTS_PER_WORKER[start_method()] + 1, 4) == 2
