"""The floors of the house hold."""

import subprocess
import sys
from pathlib import Path


def test_imports_go_down_the_floors_only() -> None:
    root = Path(__file__).resolve().parents[2]
    command = [str(Path(sys.executable).parent / "lint-imports")]

    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout + result.stderr
