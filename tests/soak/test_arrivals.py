"""A round of the soak of the incoming book: numbers stay whole although processes are killed."""

from pathlib import Path

import pytest

from tests.soak.arrivals import Plan, run_round
from tests.soak.register import databases
from tests.support.postgres import find_binaries

FEW = Plan(processes=5, files=9, deaths=0.8)


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_processes_lose_and_double_no_number_of_arrival_on_sqlite(tmp_path: Path, seed: int) -> None:
    with databases("sqlite") as place:
        assert run_round(place(seed, tmp_path), tmp_path / "office", FEW, seed).numbers == 45


@pytest.mark.postgres
@pytest.mark.skipif(find_binaries() is None, reason="PostgreSQL is not installed on this machine (no initdb found)")
def test_killed_processes_lose_and_double_no_number_of_arrival_on_postgresql(tmp_path: Path) -> None:
    with databases("postgresql") as place:
        assert run_round(place(1, tmp_path), tmp_path / "office", FEW, 1).numbers == 45
