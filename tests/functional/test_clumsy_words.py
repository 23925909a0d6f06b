"""Names, dates and choices as hurried people type them: understood where the meaning is sure, refused where not."""

from pathlib import Path

import pytest

from tests.support.cli import gen


@pytest.mark.parametrize("name", ["TP HCM", "TP. Hồ Chí Minh", "Tỉnh Lào Cai", "LAO-CAI", "lào  cai"])
def test_a_province_is_known_by_the_names_people_write(tmp_path: Path, name: str) -> None:
    said = gen("batch", "annual", "--year", "2024", "--agencies", name, "--dry-run", "-o", tmp_path)

    assert said.code == 0, said.err
    assert any(identifier in said.out for identifier in ("ho-chi-minh.docx", "lao-cai.docx"))


@pytest.mark.parametrize("day", ["5.3.2020", " 05/03/2020 ", "05 - 03 - 2020"])
def test_a_date_is_understood_with_points_and_spaces(tmp_path: Path, day: str) -> None:
    said = gen("batch", "annual", "--year", "2019", "--agencies", "lao-cai", "--date", day, "--dry-run", "-o", tmp_path)

    assert said.code == 0, said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("batch", "annual", "--year", "2024", "--select", "bogus"), ["bogus", "late", "changed"]),
        (("batch", "annual", "--year", "2024", "--agencies", " , "), ["cơ quan"]),
        (("make", "annual", "lao-cai", "--year", "2024", "--data", "{folder}/gen.toml"), ["gen.toml", ".xlsx"]),
        (("lint", "{folder}"), [".docx"]),
        (("templates", "new", "../x"), ["../x"]),
        (("form", "lao-cai", "--year", "2024", "-o", "{folder}/x.xlsx"), ["x.xlsx", "thư mục"]),
    ],
)
def test_what_would_do_nothing_or_something_else_is_refused(
    tmp_path: Path, arguments: tuple[str, ...], words: list[str]
) -> None:
    (tmp_path / "gen.toml").write_text("", encoding="utf-8")

    said = gen(*(argument.format(folder=tmp_path) for argument in arguments))

    assert said.code == 2
    assert all(word in said.err for word in words), said.err
