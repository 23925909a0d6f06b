"""Thousands of reports: worked on in order, a few at a time, in memory that does not grow with their number."""

import shutil
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest

from gen.intake import Report, check_paths
from gen.intake.parallel import REPORTS_PER_TASK, TASKS_IN_HAND, WORTH_A_PROCESS, in_batches
from gen.programme import Programme
from tests.support.memory import peak_of
from tests.support.reported import write_workbook

MANY = 4000
ABORTING = Path(__file__).parents[2] / "data" / "damaged" / "aborting.xls"
IN_HAND = WORTH_A_PROCESS + (1 + TASKS_IN_HAND * 2) * REPORTS_PER_TASK
"""More than this are never taken before the first result is handed over by two processes."""


class Source:
    """Reports without end in sight, counted as they are taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[Report]:
        for number in range(MANY):
            self.taken += 1
            yield Report(Path(f"{number}.xlsx"))


def names(reports: Sequence[Report]) -> list[str]:
    return [report.path.stem for report in reports]


def namer() -> Callable[[Sequence[Report]], list[str]]:
    return names


@pytest.mark.parametrize("workers", [1, 2])
def test_reports_are_worked_on_in_their_order(workers: int) -> None:
    found = [name for batch in in_batches(Source(), namer, workers) for name in batch]

    assert found == [str(number) for number in range(MANY)]


@pytest.mark.parametrize("workers", [1, 2])
def test_few_reports_are_in_hand_however_many_wait(workers: int) -> None:
    source = Source()

    for batches, _names in enumerate(in_batches(source, namer, workers)):
        assert source.taken <= batches * REPORTS_PER_TASK + IN_HAND

    assert source.taken == MANY


def test_work_that_nobody_asks_for_any_more_is_given_up() -> None:
    source = Source()

    results = in_batches(source, namer, 2)
    list(islice(results, 2))
    assert isinstance(results, Generator)
    results.close()

    assert source.taken <= 2 * REPORTS_PER_TASK + IN_HAND


def test_memory_does_not_grow_with_the_number_of_workbooks(programme: Programme, tmp_path: Path) -> None:
    pattern = write_workbook(tmp_path / "inbox" / "0.xlsx")
    for number in range(1, 160):
        shutil.copy(pattern, tmp_path / "inbox" / f"{number}.xlsx")
    paths = sorted((tmp_path / "inbox").iterdir())

    peak_of(check_paths(paths[:2], 2024, programme))  # what is read once is read
    few, many = (peak_of(check_paths(some, 2024, programme)) for some in (paths[:40], paths))

    assert (many - few) / 120 < 500  # bytes a workbook: its path, and texts that are remembered up to a number


@pytest.mark.parametrize("workers", [1, 2])
def test_workbooks_that_end_their_reader_cost_themselves_alone(
    programme: Programme, tmp_path: Path, workers: int
) -> None:
    pattern = write_workbook(tmp_path / "inbox" / "000.xlsx")
    for number in range(1, WORTH_A_PROCESS + 8):
        shutil.copy(pattern, tmp_path / "inbox" / f"{number:03}.xlsx")
    for number in (3, 20, WORTH_A_PROCESS + 2):
        shutil.copy(ABORTING, tmp_path / "inbox" / f"{number:03}a.xls")

    checked = list(check_paths([tmp_path / "inbox"], 2024, programme, workers=workers))

    unread = [each.path.name for each in checked if "TAB002" in {finding.code for finding in each.findings}]
    assert len(checked) == WORTH_A_PROCESS + 8 + 3
    assert unread == ["003a.xls", "020a.xls", f"{WORTH_A_PROCESS + 2:03}a.xls"]
