"""Run the command line in this process, as a person would type it."""

import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from gen.cli import run
from gen.messages import use_language

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


def gen(*arguments: str | Path, workspace: Path = ROOT) -> Said:
    """Return the answer to ``gen --workspace … ARGUMENTS``."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            run(["--workspace", str(workspace), *map(str, arguments)])
            code = 0
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        finally:
            use_language("vi")
    return Said(code, out.getvalue(), err.getvalue())
