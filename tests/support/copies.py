"""Copies as a clerk makes them: the command, and the lines of the book of copies."""

import json
from pathlib import Path

from tests.support.cli import Said, gen

DAY = ("--date", "25/12/2024")
SIGNED = ("--signed-as", "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG", "--signer", "Trịnh Văn A")


def copied(workspace: Path, form: str, *words: str | Path) -> Said:
    return gen("copy", "--as", form, *DAY, *words, workspace=workspace)


def book(workspace: Path) -> list[dict[str, object]]:
    lines = json.loads(gen("register", "list", "--json", workspace=workspace).out)
    return [line for line in lines if line["series"].endswith("/ban-sao")]
