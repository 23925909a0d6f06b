"""The shipped programme, loaded once."""

from pathlib import Path

import pytest

from gen.programme import Programme, load_programme

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.fixture(scope="session")
def programme() -> Programme:
    return load_programme(DATA, "1439")
