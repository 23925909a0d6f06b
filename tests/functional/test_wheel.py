"""The built wheel carries templates and data: outside the repository it makes a workspace and a document."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_NOT_SOURCE = {".git", ".venv", "output", "build", "dist", "tests", "docs"}


def _left_out(folder: str, names: list[str]) -> set[str]:
    """What a build does not need: of the top folder only what is source, and no caches anywhere."""
    caches = {name for name in names if name.endswith(("_cache", ".egg-info", "__pycache__"))}
    return caches | (_NOT_SOURCE if Path(folder) == ROOT else set())


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel from a copy of the source and install it under a prefix of its own."""
    here = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, here / "source", ignore=_left_out)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(here), str(here / "source")]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = here.glob("gen_1439-*.whl")
    install = [*pip, "install", "--no-deps", "--ignore-installed", "--prefix", str(here / "prefix"), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (packages,) = (here / "prefix").rglob("site-packages")
    return packages


def test_an_installed_wheel_makes_a_workspace_and_a_document(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}

    def gen(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "gen", *arguments]
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    started = gen("init", "x", folder=tmp_path)
    made = gen("make", "annual", "lao-cai", "--year", "2024", folder=tmp_path / "x")

    assert started.returncode == 0, started.stderr
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "x/output/annual/2024/lao-cai.docx").read_bytes().startswith(b"PK")


def test_everything_the_checkout_has_is_in_a_started_workspace(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "gen", "init", "x"]

    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)

    here = [path for part in ("templates", "data") for path in (ROOT / part).rglob("*.*") if path.is_file()]
    names = [path.relative_to(ROOT) for path in here if not path.name.startswith((".", "~$"))]
    assert [name for name in names if not (tmp_path / "x" / name).exists()] == []
