"""Names, dates and choices as hurried people type them: understood where the meaning is sure, refused where not."""

from pathlib import Path

import pytest

from tests.support.cli import gen


@pytest.mark.parametrize(
    "name",
    [
        "UBND tỉnh Lào Cai",
        "Ủy ban nhân dân Thành phố Hồ Chí Minh",
        "TP HCM",
        "TP. Hồ Chí Minh",
        "Tỉnh Lào Cai",
        "LAO-CAI",
        "lào  cai",
    ],
)
def test_a_province_is_known_by_the_names_people_write(tmp_path: Path, name: str) -> None:
    said = gen("batch", "annual", "--year", "2024", "--agencies", name, "--dry-run", "-o", tmp_path)

    assert said.code == 0, said.err
    assert any(identifier in said.out for identifier in ("ho-chi-minh.docx", "lao-cai.docx"))


def test_agencies_may_be_parted_by_semicolons(tmp_path: Path) -> None:
    said = gen("batch", "annual", "--year", "2024", "--agencies", "Lào Cai; Hà Nội", "--dry-run", "-o", tmp_path)

    assert said.code == 0, said.err
    assert said.out.endswith("2 văn bản.\n")


@pytest.mark.parametrize("day", ["5.3.2020", " 05/03/2020 ", "05 - 03 - 2020", "2020/3/5", "Ngày 05 tháng 3 năm 2020"])
def test_a_date_is_understood_with_points_and_spaces(tmp_path: Path, day: str) -> None:
    said = gen("batch", "annual", "--year", "2019", "--agencies", "lao-cai", "--date", day, "--dry-run", "-o", tmp_path)

    assert said.code == 0, said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("batch", "annual", "--year", "2024", "--select", "bogus"), ["bogus", "late", "changed"]),
        (("batch", "annual", "--year", "2024", "--agencies", " , "), ["cơ quan"]),
        (("batch", "annual", "--year", "2024", "--agencies", "Xyz"), ["Xyz", "agencies.csv"]),
        (("batch", "annual", "--year", "2024", "-o", "{folder}/x.docx"), ["x.docx", "thư mục"]),
        (("make", "annual", "lao-cai", "--year", "2024", "-o", "{folder}/x.pdf"), ["x.pdf", ".docx"]),
        (("make", "annual", "lao-cai", "--year", "2024", "-o", "{folder}/x.DOC"), ["x.DOC", ".docx"]),
        (
            ("make", "annual", "lao-cai", "--year", "2024", "--update", "{folder}/gen.toml", "-o", "{folder}/x.txt"),
            ["x.txt"],
        ),
        (("make", "annual", "all", "--year", "2024"), ["gen batch annual --agencies all"]),
        (("make", "annual", "Lào Cai, Hà Nội", "--year", "2024"), ['gen batch annual --agencies "Lào Cai, Hà Nội"']),
        (("batch", "summary", "--year", "2024", "--agencies", "lao-cai"), ["bnv", "lao-cai"]),
        (("check", "{folder}/empty", "--year", "2024"), ["báo cáo"]),
        (("check", "--year", "2030"), ["2030", "2019"]),
        (("read", "{folder}/empty"), ["empty", ".docx"]),
        (("make", "annual", "lao-cai", "--year", "2024", "--data", "{folder}/gen.toml"), ["gen.toml", ".xlsx"]),
        (("lint", "{folder}"), [".docx"]),
        (("templates", "new", "../x"), ["../x"]),
        (("templates", "new", "a\\b"), ["a\\b"]),
        (("templates", "new", ".."), ["“..”"]),
        (("templates", "new", "a\tb"), ["a\tb"]),
        (("form", "lao-cai", "--year", "2024", "-o", "{folder}/x.xlsx"), ["x.xlsx", "thư mục"]),
    ],
)
def test_what_would_do_nothing_or_something_else_is_refused(
    tmp_path: Path, arguments: tuple[str, ...], words: list[str]
) -> None:
    (tmp_path / "gen.toml").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()

    said = gen(*(argument.format(folder=tmp_path) for argument in arguments))

    assert said.code == 2
    assert all(word in said.err for word in words), said.err
    assert {path.name for path in tmp_path.iterdir()} == {"gen.toml", "empty"}
