"""Several programmes in one workspace: each by its name, none in the folders of another."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.support.cli import ROOT, gen

YEAR = ("--year", "2024")


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    """An office of each test's own."""
    shutil.copytree(prepared, tmp_path / "office")
    return tmp_path / "office"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the shipped programme and a second one that it was sent."""
    folder = tmp_path_factory.mktemp("several")
    office, package = folder / "office", folder / "gui/x.zip"
    for part in ("templates", "data/programmes/1439", "data/agencies", "data/progress/2024"):
        shutil.copytree(ROOT / part, office / part)
    package.parent.mkdir()
    other = folder / "bo"
    for part in ("templates", "data/agencies"):
        shutil.copytree(ROOT / part, other / part)
    shutil.copytree(ROOT / "data/programmes/1439", other / "data/programmes/x")
    for part in ("source", "nd30", "tt01"):
        (other / f"templates/{part}/1439").rename(other / f"templates/{part}/x")
    text = (other / "data/programmes/x/programme.toml").read_text("utf-8")
    named = text.replace('short_name = "Đề án 1439"', 'short_name = "Chương trình X"')
    (other / "data/programmes/x/programme.toml").write_text(named, "utf-8")
    assert gen("programme", "export", package, workspace=other).code == 0
    assert gen("programme", "import", package, workspace=office).code == 0
    return office


def test_the_list_names_every_programme(office: Path) -> None:
    said = gen("--programme", "x", "programme", "list", workspace=office).out.splitlines()

    assert said == ["  1439: Đề án 1439, 1439/QĐ-TTg, 2019 - 2025", "* x: Chương trình X, 1439/QĐ-TTg, 2019 - 2025"]


def test_the_list_is_there_for_programs(office: Path) -> None:
    listed = json.loads(gen("programme", "list", "--json", workspace=office).out)

    assert [(each["id"], each["chosen"], each["years"][-1]) for each in listed] == [
        ("1439", False, 2025),
        ("x", False, 2025),
    ]


def test_a_command_without_a_programme_asks_which_of_them(office: Path) -> None:
    said = gen("status", *YEAR, workspace=office)

    assert said.code == 2
    assert "nhiều chương trình (1439, x)" in said.err


@pytest.mark.parametrize("words", [("--programme", "x", "form", "lao-cai"), ("form", "lao-cai", "--programme", "x")])
def test_the_programme_is_named_before_the_command_or_after_it(office: Path, words: tuple[str, ...]) -> None:
    assert gen(*words, *YEAR, workspace=office).code == 0

    assert (office / "bieu-mau/x/2024/lao-cai.xlsx").is_file()


def test_a_form_bears_the_name_of_its_programme(office: Path) -> None:
    path = office / "data/programmes/x/measures.toml"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r'subtitle = ".*"', 'subtitle = "(Quyết định số 5/QĐ-X)"', text), "utf-8")
    assert gen("form", "lao-cai", *YEAR, "--programme", "x", workspace=office).code == 0

    book = openpyxl.load_workbook(office / "bieu-mau/x/2024/lao-cai.xlsx")

    first = book.worksheets[0]
    assert [first["A1"].value, first["A2"].value] == ["BIỂU SỐ LIỆU THỰC HIỆN CHƯƠNG TRÌNH X", "(Quyết định số 5/QĐ-X)"]
    with zipfile.ZipFile(office / "bieu-mau/x/2024/lao-cai.xlsx") as package:
        assert "Biểu số liệu Chương trình X, năm 2024" in package.read("xl/worksheets/sheet3.xml").decode()


def test_the_office_says_once_for_all_which_programme_it_works_on(office: Path) -> None:
    (office / "gen.toml").write_text('[general]\nprogramme = "1439"\n', "utf-8")

    assert gen("make", "annual", "lao-cai", *YEAR, workspace=office).code == 0
    assert (office / "output/annual/2024/lao-cai.docx").is_file()


@pytest.mark.parametrize(("words", "chosen"), [((), "x"), (("--programme", "1439"), "1439")])
def test_the_command_line_goes_before_the_environment_and_this_before_the_office(
    office: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], chosen: str
) -> None:
    (office / "gen.toml").write_text('[general]\nprogramme = "1439"\n', "utf-8")
    monkeypatch.setenv("GEN_PROGRAMME", "x")

    listed = json.loads(gen(*words, "programme", "list", "--json", workspace=office).out)

    assert [each["id"] for each in listed if each["chosen"]] == [chosen]


def test_figures_of_one_programme_are_not_read_for_another(office: Path) -> None:
    asked = ("status", *YEAR, "--json", "--agencies", "lao-cai", "--programme")

    answers = [json.loads(gen(*asked, each, workspace=office).out) for each in ("1439", "x")]

    assert [answer["counts"]["received"] for answer in answers] == [1, 0]


def test_documents_of_two_programmes_lie_apart(office: Path) -> None:
    shutil.copytree(office / "data/progress/2024", office / "data/progress/x/2024")

    for each in ("1439", "x"):
        assert gen("make", "annual", "lao-cai", *YEAR, "--programme", each, workspace=office).code == 0

    made = sorted(path.relative_to(office / "output").as_posix() for path in office.glob("output/**/*.docx"))
    assert made == ["annual/2024/lao-cai.docx", "x/annual/2024/lao-cai.docx"]


def test_a_programme_that_there_is_not_is_one_sentence(office: Path) -> None:
    said = gen("make", "annual", "lao-cai", *YEAR, "--programme", "y", workspace=office)

    assert (said.code, said.err) == (
        2,
        "Không có chương trình “y” trong data/programmes; các chương trình đang có: 1439, x.\n",
    )


def test_checking_a_programme_names_file_line_and_fix(office: Path) -> None:
    path = office / "data/programmes/x/documents.toml"
    path.write_text(path.read_text("utf-8").replace('template = "annual"', 'template = "yearly"'), "utf-8")

    said = gen("programme", "check", "x", workspace=office)

    assert said.code == 1
    assert said.out.startswith("data/programmes/x/documents.toml:")
    assert "không có mẫu “yearly” trong templates/nd30. Đặt mẫu vào đúng chỗ" in said.out.replace("nd30 ", "nd30. ")


def test_the_workspace_of_an_earlier_version_is_worked_on_as_before(tmp_path: Path) -> None:
    """Its one programme lies in ``data/programme``, and there is no list to choose from."""
    for part in ("templates", "data/agencies", "data/progress/2024"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copytree(ROOT / "data/programmes/1439", tmp_path / "data/programme")

    made = gen("make", "annual", "lao-cai", *YEAR, workspace=tmp_path)

    assert (made.code, (tmp_path / "output/annual/2024/lao-cai.docx").is_file()) == (0, True), made.err
