"""What is said of fonts, LibreOffice, Python and paths that a machine may have."""

from email.message import Message
from importlib.metadata import Distribution
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import cast

import pytest

from gen.pipeline.health.folders import long_path
from gen.pipeline.health.fonts import families_in, judged
from gen.pipeline.health.office import answering
from gen.pipeline.health.program import extras, libraries, python, required


def pretended(requires: list[str], pythons: tuple[str, ...] = ()) -> Distribution:
    """A program that needs these libraries and was tried with these versions of Python."""
    metadata = Message()
    for number in pythons:
        metadata["Classifier"] = f"Programming Language :: Python :: {number}"
    return cast("Distribution", SimpleNamespace(requires=requires, metadata=metadata, version="9.9"))


def test_a_machine_without_the_font_is_told_what_it_costs() -> None:
    (said,) = judged(frozenset({"DejaVu Sans"})).findings

    assert said.code == "SYS003"
    assert "ngắt trang khác với Word" in said.message


def test_a_twin_of_the_font_is_enough() -> None:
    examined = judged(frozenset({"Liberation Serif"}))

    assert (examined.found, examined.findings) == ("Liberation Serif, cùng bề rộng chữ với Times New Roman", ())


@pytest.mark.parametrize(
    ("file", "family"),
    [
        ("TIMES.TTF", "Times New Roman"),
        ("Tinos-Regular.ttf", "Tinos"),
        ("LiberationSerif-Regular.ttf", "Liberation Serif"),
    ],
)
def test_a_font_is_known_by_its_file_where_there_is_no_fontconfig(tmp_path: Path, file: str, family: str) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / file).touch()

    assert list(families_in([tmp_path])) == [family]


def test_an_office_program_that_ends_with_an_error_is_told(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 77\n")
    program.chmod(0o755)

    (said,) = answering(str(program)).findings

    assert (said.code, "mã thoát 77" in said.message) == ("SYS005", True)


def test_an_office_program_that_is_none_is_told(tmp_path: Path) -> None:
    (said,) = answering(str(tmp_path / "soffice")).findings

    assert "không tìm thấy tệp" in said.message


def test_what_is_needed_is_told_by_the_extra_that_needs_it() -> None:
    lines = ["click>=8.3", "starlette>=1; extra == 'web'", 'pwdlib[argon2]>=0.2; extra == "web"', 'x; os_name == "nt"']

    assert required(pretended(lines)) == {"": ("click",), "web": ("starlette", "pwdlib")}


def test_a_missing_library_is_an_error() -> None:
    (said,) = libraries(pretended(["click", "no-such-library-here"])).findings

    assert said.message == "Thiếu thư viện no-such-library-here: nhiều lệnh của gen sẽ không chạy."


def test_a_part_that_is_not_installed_is_told_with_what_it_costs() -> None:
    (web,) = extras(pretended(["no-such-library-here; extra == 'web'", "no-such-tool; extra == 'dev'"]))

    assert [said.code for said in web.findings] == ["SYS006"]
    assert "không mở được bàn làm việc" in web.findings[0].message


def test_a_python_that_was_not_tried_is_told() -> None:
    (said,) = python(pretended([], ("2.7", "3.0"))).findings

    assert "đã thử với Python 2.7, 3.0" in said.message


def test_a_long_path_is_told_only_where_names_below_it_would_not_fit() -> None:
    short, long = PureWindowsPath(r"D:\bao-cao"), PureWindowsPath("C:\\", *["thư mục dài lắm"] * 12)

    assert not list(long_path(short))
    assert [said.code for said in long_path(long)] == ["SYS015"]
