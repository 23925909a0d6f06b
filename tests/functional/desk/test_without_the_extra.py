"""The command line lives without the packages of the desk, and says how to install them."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cli import ROOT

_WITHOUT = """
import sys
for name in ("itsdangerous", "multipart", "python_multipart", "PIL", "pwdlib", "pypdfium2", "starlette", "uvicorn"):
    sys.modules[name] = None
from gen.cli import run
run(sys.argv[1:])
"""


def gen_without_the_extra(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _WITHOUT, *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [("--help",), ("serve", "--help"), ("status", "--year", "2024")], ids=" ".join)
def test_every_other_command_works(words: tuple[str, ...]) -> None:
    assert gen_without_the_extra(*words).returncode in (0, 1)


def test_serve_says_how_to_install_what_is_missing(tmp_path: Path) -> None:
    said = gen_without_the_extra("serve", "--no-browser")

    assert said.returncode == 2
    assert 'pip install "gen-1439[web]"' in said.stderr
