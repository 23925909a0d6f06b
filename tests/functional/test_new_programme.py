"""A programme begun from the skeleton runs the whole way, and nothing of the shipped one shows through."""

import re
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.support.cli import ROOT, Said
from tests.support.cli import gen as gen_in
from tests.support.skeleton_figures import write_figures

WORDS = re.compile(r"1439|ASEAN|ACCSM|Tầm nhìn|Đề án")
DOCUMENTS = (
    ("annual", "lao-cai"),
    ("chuyen-de", "lao-cai"),
    ("reminder", "cao-bang", "--date", "2026-12-20"),
    ("summary", "bnv", "--draft"),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the shipped programme, which begins one of its own and gets the report of a province."""
    office = tmp_path_factory.mktemp("office")
    for part in ("templates", "data/programmes/1439", "data/agencies", "data/progress/2024"):
        shutil.copytree(ROOT / part, office / part)
    assert gen(office, "programme", "new", "thu-x", "--year", "2026").code == 0
    write_figures(office / "data/progress/thu-x/2026")
    add_kind_of_its_own(office / "data/programmes/thu-x/documents.toml")
    return office


def add_kind_of_its_own(kinds: Path) -> None:
    """Add a kind of a name that the program does not know, which does what the annual report does."""
    text = kinds.read_text("utf-8")
    annual = text.split("[[kind]]")[1].replace('kind = "annual"', 'kind = "chuyen-de"\nbehaviour = "annual"')
    kinds.write_text(f"{text}\n[[kind]]{annual.replace('bao-cao-nam', 'bao-cao-chuyen-de')}", "utf-8")


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, workspace=office)


def of_the_new_one(office: Path, *words: str | Path) -> Said:
    return gen(office, *words, "--programme", "thu-x")


def texts(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))


def test_the_skeleton_is_sound(office: Path) -> None:
    checked = gen(office, "programme", "check", "thu-x")

    assert (checked.code, checked.out) == (0, "")


def test_its_form_speaks_of_it_alone(office: Path) -> None:
    assert of_the_new_one(office, "form", "lao-cai", "--year", "2026").code == 0

    found = texts(office / "bieu-mau/thu-x/2026/lao-cai.xlsx")

    assert "BIỂU SỐ LIỆU THỰC HIỆN CHƯƠNG TRÌNH THỬ" in found
    assert "Kỹ năng phục vụ người dân" in found
    assert not WORDS.findall(found)


def test_its_report_is_checked_without_findings(office: Path) -> None:
    checked = of_the_new_one(office, "check", "--year", "2026")

    assert (checked.code, "1 báo cáo: 0 lỗi, 0 cảnh báo" in checked.out + checked.err) == (0, True), checked.out


@pytest.mark.parametrize("words", DOCUMENTS, ids=lambda words: words[0])
def test_its_documents_are_of_good_form_and_speak_of_it_alone(office: Path, words: tuple[str, ...]) -> None:
    kind, agency, *more = words
    made = of_the_new_one(office, "make", kind, agency, "--year", "2026", *more)
    path = office / f"output/thu-x/{kind}/2026/{agency}.docx"

    assert path.is_file(), made.err
    assert " 0 lỗi, 0 cảnh báo" in gen(office, "lint", path).out
    assert "Chương trình thử" in texts(path)
    assert not WORDS.findall(texts(path))


def test_the_report_measures_against_its_own_targets(office: Path) -> None:
    of_the_new_one(office, "make", "annual", "lao-cai", "--year", "2026")

    found = re.sub("<[^>]+>", "", texts(office / "output/thu-x/annual/2026/lao-cai.docx"))

    assert "đạt 90% (900/1.000 hồ sơ), đúng tiến độ so với mục tiêu 95% đến năm 2030" in found


def test_an_id_that_is_taken_is_refused(office: Path) -> None:
    said = gen(office, "programme", "new", "thu-x")

    assert (said.code, said.err) == (2, "Đã có chương trình “thu-x”; hãy chọn mã khác.\n")


def test_the_shipped_programme_goes_on_beside_it(office: Path) -> None:
    assert gen(office, "make", "annual", "lao-cai", "--year", "2024", "--programme", "1439").code == 0
    assert (office / "output/annual/2024/lao-cai.docx").is_file()


def test_templates_are_in_step_with_their_sources(office: Path) -> None:
    assert gen(office, "templates", "build").out.endswith("Đã dựng 0 mẫu.\n")
