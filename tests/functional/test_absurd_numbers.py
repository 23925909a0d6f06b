"""Numbers, years and series that no book has are refused in one sentence."""

from pathlib import Path

import pytest

from tests.support.cli import Said, gen


@pytest.mark.parametrize("number", ["0", "1", "-5", "9" * 9, "9" * 20, "9" * 5000, "1e3", "²", "2.5", ""])
def test_a_series_opens_at_no_absurd_number(workspace: Path, number: str) -> None:
    said = opened(workspace, number, "lao-cai", "2024")

    assert one_sentence(said)


@pytest.mark.parametrize("year", ["0", "-1", "24", "9" * 4, "9" * 20, "9" * 5000, "năm"])
@pytest.mark.parametrize("command", ["open", "void", "list", "check", "export"])
def test_a_book_has_no_absurd_year(workspace: Path, command: str, year: str) -> None:
    rest = ("--series", "lao-cai", "--reason", "Nhầm") if command in {"open", "void"} else ()
    number = ("7",) if rest else ()

    assert one_sentence(gen("register", command, "--year", year, *rest, "--", *number, workspace=workspace))


@pytest.mark.parametrize(
    "series", ["", " ", "/", ":", "+mat", "lao-cai+", "a b", "a" * 300, "lao\x1b[2Jcai", "a\nb", "a\0b", "lao-cay"]
)
def test_a_series_opens_under_no_odd_name(workspace: Path, series: str) -> None:
    said = opened(workspace, "58", series, "2024")

    assert one_sentence(said)
    assert "\x1b" not in said.err


def opened(workspace: Path, number: str, series: str, year: str) -> Said:
    named = ("--series", series, "--year", year, "--reason", "Sổ giấy")
    return gen("register", "open", *named, "--", number, workspace=workspace)


def one_sentence(said: Said) -> bool:
    told = len(said.err.splitlines()) == 1 and "ngoài dự kiến" not in said.err and "Traceback" not in said.err
    return said.code == 2 and told
