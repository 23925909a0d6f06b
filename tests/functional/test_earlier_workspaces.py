"""A workspace that an earlier version made runs as it is: its templates, its data, every kind of document it had."""

import shutil
from pathlib import Path

import pytest

from tests.support.cli import ROOT, Said
from tests.support.cli import gen as gen_in
from tests.support.texts import text_of

WORKSPACES = ROOT / "tests/data/earlier-workspaces"
DOCUMENTS = (
    ("plan", "lao-cai", "2019"),
    ("plan", "lao-cai", "2019", "--form", "decision"),
    ("plan", "lao-cai", "2022"),
    ("annual", "lao-cai", "2024"),
    ("midterm", "lao-cai", "2022"),
    ("final", "lao-cai", "2025"),
    ("summary", "bnv", "2024"),
    ("summary", "bnv", "2022", "--form", "midterm"),
    ("summary", "bnv", "2025", "--form", "final"),
    ("plan-status", "bnv", "2019"),
    ("guidance", "bnv", "2019"),
    ("guidance", "bnv", "2022"),
    ("guidance", "bnv", "2024"),
    ("guidance", "bnv", "2025"),
    ("reminder", "cao-bang", "2024", "--date", "2024-12-20"),
)


@pytest.fixture(scope="module", params=sorted(path.name for path in WORKSPACES.iterdir() if path.is_dir()))
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has put this version of the program in place of the one that made its workspace."""
    office = tmp_path_factory.mktemp("office")
    shutil.copytree(WORKSPACES / request.param, office, dirs_exist_ok=True)
    (office / "data/progress").symlink_to(ROOT / "data/progress")
    return office


def made(office: Path, *words: str) -> tuple[Said, Path]:
    kind, agency, year, *more = words
    path = office / f"{'-'.join(words)}.docx"
    return gen_in("make", kind, agency, "--year", year, *more, "--draft", "-o", path, workspace=office), path


@pytest.mark.parametrize("words", DOCUMENTS, ids="-".join)
def test_its_templates_still_make_every_kind_of_document(office: Path, words: tuple[str, ...]) -> None:
    said, path = made(office, *words)

    assert said.code == 0, said.err
    assert ": 0 lỗi, 0 cảnh báo" in f":{gen_in('lint', path, workspace=office).out.rpartition(':')[2]}"


def test_its_templates_are_found_sound(office: Path) -> None:
    checked = gen_in("templates", "check", workspace=office)

    assert (checked.code, checked.out.rpartition(": ")[2]) == (0, "0 lỗi, 0 cảnh báo, 0 lưu ý.\n"), checked.out


def test_its_forms_and_checks_go_on(office: Path) -> None:
    form, checked = (
        gen_in("form", "lao-cai", "--year", "2024", "-o", office / "mau", workspace=office),
        gen_in("check", "--year", "2024", workspace=office),
    )

    assert (form.code, checked.code) == (0, 0), form.err + checked.out


def test_an_evaluation_prints_what_people_wrote_of_its_last_year(office: Path) -> None:
    _said, path = made(office, "midterm", "lao-cai", "2022")

    assert "Ủy ban nhân dân tỉnh" in text_of(path)
    assert "chưa có nội dung" not in text_of(path)


def test_a_summary_tells_how_many_of_its_totals_were_compared(office: Path) -> None:
    _said, path = made(office, "summary", "bnv", "2025", "--form", "final")

    assert "Số cơ quan gửi báo cáo riêng: năm 2019: 8" in text_of(path)
