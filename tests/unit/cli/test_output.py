"""What is said goes through one place."""

import ast
from pathlib import Path

import pytest

from gen.cli.output import Painted, say, say_json, say_page

CLI = Path(__file__).resolve().parents[3] / "gen" / "cli"
_SAYING = {"echo", "secho", "print", "style"}


def test_a_line_gives_no_order_and_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b[2J\x07\n\u202eb")

    assert capsys.readouterr().out == "a\\x1b[2J\\x07↵\\u202eb\n"


def test_only_the_programs_own_colour_reaches_a_terminal() -> None:
    line = Painted("TAB1\x1b[8m", "red", before="\x1b]0;x\x07", after="\x9b2J")

    assert line.shown == "\\x1b]0;x\\x07\x1b[31mTAB1\\x1b[8m\x1b[0m\\x9b2J"


def test_a_page_keeps_its_lines_and_json_its_values(capsys: pytest.CaptureFixture[str]) -> None:
    say_page("a\nb\x1b")
    say_json('"\x9b"')

    assert capsys.readouterr().out == 'a\nb\\x1b\n"\\u009b"\n'


@pytest.mark.parametrize("path", [path for path in CLI.glob("*.py") if path.name != "output.py"], ids=lambda p: p.stem)
def test_no_command_writes_past_it(path: Path) -> None:
    calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    names = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}

    assert not names & _SAYING
