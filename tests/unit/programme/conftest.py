"""The shipped data, loaded once, and a copy of it that a test may break."""

import shutil
from pathlib import Path

import pytest

from gen.programme import Programme, load_programme

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.fixture(scope="session")
def data_dir() -> Path:
    return DATA


@pytest.fixture(scope="session")
def programme(data_dir: Path) -> Programme:
    return load_programme(data_dir, "1439")


@pytest.fixture
def broken_data(tmp_path: Path) -> Path:
    for name in ("agencies", "programmes/1439"):
        shutil.copytree(DATA / name, tmp_path / "data" / name)
    return tmp_path / "data"
