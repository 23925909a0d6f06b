"""A command loads only what it needs: what it does not load costs no time at its start."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.workspaces import linked

_TELLING = """
import json, sys
from gen.cli.entrance import run
try:
    run(sys.argv[1:])
except SystemExit:
    parts = [name.split(".") for name in sys.modules]
    print(json.dumps(sorted({*sys.modules, *(".".join(part[:2]) for part in parts), *(part[0] for part in parts)})))
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a report of 2024 as document and its form."""
    folder = linked(tmp_path_factory.mktemp("workspace"))
    for arguments in (("make", "annual", "lao-cai", "--year", "2024"), ("form", "lao-cai", "--year", "2024")):
        subprocess.run([sys.executable, "-m", "gen", *arguments], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        ("--help", {"gen.intake", "gen.lint", "gen.rendering", "gen.documents", "lxml", "jinja2"}),
        (
            "check bieu-mau/2024/lao-cai.xlsx --year 2024",
            {"gen.wordml", "gen.lint", "lxml", "jinja2", "filelock", "email", "http"},
        ),
        (
            "lint output/annual/2024/lao-cai.docx",
            {"gen.rendering", "gen.documents", "gen.intake", "jinja2", "filelock"},
        ),
        ("make annual lao-cai --year 2024", {"docx", "docxtpl", "xlsxwriter", "openpyxl", "sqlalchemy", "distributed"}),
        (
            "make annual cao-bang --year 2024",
            {"gen.rendering.compiling", "gen.rendering.checks", "gen.documents.national", "email", "http", "ssl"},
        ),
        ("batch annual --year 2024 --agencies cao-bang", {"pypdf", "fontTools", "PIL", "gen.pdf", "docxtpl"}),
        ("status --year 2024", {"gen.lint", "gen.rendering", "jinja2", "filelock"}),
    ],
)
def test_a_command_does_not_load_what_it_does_not_use(workspace: Path, command: str, spared: set[str]) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _TELLING, *command.split()], cwd=workspace, capture_output=True, text=True, check=True
    )
    loaded = set(json.loads(told.stdout.splitlines()[-1]))

    assert "gen.cli" in loaded
    assert not loaded & spared


def test_the_desk_is_ready_before_what_makes_and_judges_documents_is_loaded() -> None:
    asked = "import sys, gen.web.app, gen.web.pages.start; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()

    assert "gen.web.doors" in loaded
    assert not {"gen.lint", "gen.rendering", "gen.documents", "gen.wordml", "docx", "pypdfium2"} & set(loaded)
