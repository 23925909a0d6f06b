"""A desk over a workspace with made-up figures, and one over a folder in which there is none yet."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clerks import filled_form
from tests.support.cli import ROOT
from tests.support.desk import Browser, Served, come_in, served

YEAR = 2024


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of its own, for what is handed in stays."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "templates").symlink_to(ROOT / "templates")
    (folder / "data").mkdir()
    for name in ("programmes", "agencies"):
        shutil.copytree(ROOT / "data" / name, folder / "data" / name)
    for year in ("2023", "2024"):
        shutil.copytree(ROOT / "data/progress" / year, folder / "data/progress" / year)
    return folder


@pytest.fixture(scope="module")
def desk(workspace: Path) -> Iterator[Served]:
    with served(workspace) as running:
        yield running


@pytest.fixture(scope="module")
def browser(desk: Served) -> Iterator[Browser]:
    with come_in(desk) as coming:
        yield coming


@pytest.fixture(scope="session")
def form() -> bytes:
    """The form of Lào Cai for 2024, filled with its made-up figures."""
    return filled_form()
