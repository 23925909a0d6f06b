"""A desk over a workspace with made-up figures, and one over a folder in which there is none yet."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, sync_playwright

from tests.support.chromium import CHROMIUM
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
    for name in ("programmes/1439", "agencies"):
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


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def page(chromium: Chromium, desk: Served) -> Iterator[Page]:
    """A page whose owner came in by the address; what its console says is an error of the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(desk.address)
    yield opened
    context.close()
