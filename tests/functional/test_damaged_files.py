"""Files that hung or stopped a run once: each is answered at once, in its own process, in one clear sentence."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAMAGED = ROOT / "tests/data/damaged"


def gen_apart(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, ended after a minute."""
    command = [sys.executable, "-m", "gen", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)


def test_a_sentence_with_a_space_at_its_end_is_checked() -> None:
    said = gen_apart("check", DAMAGED / "one-space.xlsx", "--year", "2024")

    assert said.returncode == 1
    assert "Đã kiểm tra 1 báo cáo" in said.stdout
