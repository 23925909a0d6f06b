"""Help and complaints speak the language chosen, click's own words included."""

import os
import re
import subprocess
import sys

import pytest

from gen import __version__
from gen.cli.commands import COMMANDS as SHIPPED
from gen.programme import load_programme
from tests.support.cli import ROOT, gen

GROUPS = ("register", "templates")
COMMANDS = ("", *(name for name in SHIPPED if name not in GROUPS))
CLICKS_OWN = re.compile(r"Usage:|Options:|Commands:|\[OPTIONS\]|\[required\]|\[default|INTEGER|PATH|Show this message")


@pytest.mark.parametrize("command", COMMANDS + GROUPS)
def test_the_help_of_a_command_is_vietnamese(command: str) -> None:
    said = gen(*command.split(), "--help")

    assert said.code == 0
    assert said.out.startswith("Cách dùng: gen")
    assert "Tùy chọn:" in said.out
    assert not CLICKS_OWN.search(said.out)


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("make", "annual"), "Thiếu “CƠ_QUAN”."),
        (("make", "annual", "lao-cai", "thừa", "--year", "2024"), "Thừa: thừa."),
        (("make", "annual", "lao-cai", "--year", "x"), "Giá trị của “--year” không hợp lệ: phải là số nguyên."),
        (("lint", "--format", "x", "a"), "Giá trị của “--format” không hợp lệ: hãy chọn một trong: text, json,"),
        (("batch", "annual", "--year", "2024", "--jobs", "-3"), "Giá trị của “--jobs” không hợp lệ: phải là số nguyên"),
        (("sign", "prepare", "a.pdf", "--seal", "x"), "Giá trị của “--seal” không hợp lệ: phải là số từ 20 đến 60."),
        (("sign", "prepare", "a.pdf", "--seal", "0"), "Giá trị của “--seal” không hợp lệ: phải là số từ 20 đến 60."),
        (("make", "--yeer", "3"), "Không có tùy chọn “--yeer”. Có phải là: --year?"),
        (("templates", "lits"), "Không có lệnh “lits”. Có phải là: list?"),
        (("--lang", "fr", "make"), "Giá trị của “--lang” không hợp lệ: hãy chọn một trong: vi, en."),
    ],
)
def test_a_command_typed_wrongly_is_answered_in_one_vietnamese_sentence(
    arguments: tuple[str, ...], answer: str
) -> None:
    said = gen(*arguments)

    assert said.code == 2
    assert said.err.startswith(answer), said.err
    assert "--help" in said.err


def test_the_help_names_every_kind_of_document_and_its_alias() -> None:
    kinds = load_programme(ROOT / "data", "1439").kinds

    said = " ".join(gen("make", "--help").out.replace("-\n", "-").split()).replace("- ", "-")

    assert all(f"{spec.kind} ({spec.aliases[0]})" in said for spec in kinds), said


def test_an_option_without_its_value_points_to_the_help_of_its_own_command() -> None:
    said = gen("issue", "x.docx", "--force")

    assert said.err == "Tùy chọn “--force” cần một giá trị. Xem hướng dẫn: gen issue --help\n"


@pytest.mark.parametrize("page", ["cp1252", "cp1258", "ascii"])
def test_vietnamese_comes_out_whole_where_the_system_writes_files_in_another_encoding(page: str) -> None:
    """As on Windows when output is sent to a file."""
    asked = [sys.executable, "-m", "gen", "make", "--help"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": page})

    assert said.stdout.decode().startswith("Cách dùng: gen make [TÙY CHỌN] LOẠI CƠ_QUAN")


def test_the_version_is_said_in_vietnamese() -> None:
    assert gen("--version").out == f"gen, phiên bản {__version__}\n"


def test_a_group_without_a_command_shows_its_help() -> None:
    said = gen("templates")

    assert said.code == 2
    assert said.err.startswith("Cách dùng: gen templates")


@pytest.mark.parametrize("command", COMMANDS + GROUPS)
def test_no_vietnamese_is_left_in_english_help(command: str) -> None:
    """Asked of a process of its own: help is made when commands are imported, in the language chosen then."""
    asked = [sys.executable, "-m", "gen", "--lang", "en", *command.split(), "--help"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True).stdout

    assert said.startswith("Usage: gen")
    assert not re.search(r"[À-ỹ]", said)
