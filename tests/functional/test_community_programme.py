"""The programme on the socio-cultural community has no template of its own, and nothing of another shows through."""

import re
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from scripts.make_demo_figures import community_files
from tests.support.cli import ROOT, Said
from tests.support.cli import gen as gen_in
from tests.support.texts import text_of
from tests.support.workspaces import linked

WORDS = re.compile(
    r"1439|ACCSM|Cộng đồng ASEAN 2025|Tầm nhìn|[Đđ]ề án|ĐỀ ÁN|\bCT[0-9]{2}\b|cải cách hành chính giai đoạn"
)
"""What the other shipped programmes are known by."""
YEAR = ("--year", "2026")
DOCUMENTS = (
    *((kind, agency, *YEAR) for kind in ("plan", "annual", "cover") for agency in ("lao-cai", "byt")),
    ("reminder", "ca-mau", *YEAR, "--date", "2026-12-23"),
    ("summary", "bnv", *YEAR),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the shipped programmes and the figures of this one, from which a report is taken away."""
    parts = ("templates", "data/agencies", "data/programmes", "data/progress/ascc-2035")
    return linked(tmp_path_factory.mktemp("office"), parts)


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, "--programme", "ascc-2035", workspace=office)


def test_its_data_are_sound(office: Path) -> None:
    checked = gen_in("programme", "check", "ascc-2035", workspace=office)

    assert (checked.code, checked.out) == (0, "")


def test_its_figures_have_no_errors(office: Path) -> None:
    checked = gen(office, "check", *YEAR)

    assert (checked.code, ": 0 lỗi" in checked.out) == (0, True), checked.out[-400:]


def test_its_form_speaks_of_it_alone(office: Path) -> None:
    assert gen(office, "form", "lao-cai", *YEAR).code == 0

    found = text_of(office / "bieu-mau/ascc-2035/2026/lao-cai.xlsx")

    assert "BIỂU SỐ LIỆU THỰC HIỆN CHƯƠNG TRÌNH 155" in found
    assert not WORDS.findall(found)


@pytest.mark.parametrize("words", DOCUMENTS, ids=lambda words: f"{words[0]} {words[1]}")
def test_its_documents_are_of_good_form_and_speak_of_it_alone(
    office: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    path = tmp_path / "made.docx"
    more = ("--data", empty_year(office, tmp_path)) if words[0] == "reminder" else ()
    made = gen(office, "make", *words, *more, "-o", path)

    assert path.is_file(), made.err
    assert " 0 lỗi, 0 cảnh báo" in gen_in("lint", path, workspace=office).out
    assert [error.description for error in OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path).errors] == []
    assert "Chương trình 155" in text_of(path)
    assert not WORDS.findall(text_of(path))


def empty_year(office: Path, folder: Path) -> Path:
    """Return a folder of figures in which nobody has sent anything for the year."""
    (folder / "figures/2026").mkdir(parents=True)
    return folder / "figures"


def test_it_has_no_template_of_its_own() -> None:
    assert not (ROOT / "templates/source/ascc-2035").exists()


def test_its_figures_are_those_of_the_seed() -> None:
    found = {path.name: path.read_bytes() for path in (ROOT / "data/progress/ascc-2035/2026").glob("*.csv")}

    assert community_files() == found
