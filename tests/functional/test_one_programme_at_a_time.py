"""Forms and documents know their programme; what is of another one is refused in one sentence."""

import json
import shutil
from pathlib import Path

import pytest

from tests.support.cli import Said
from tests.support.cli import gen as gen_in
from tests.support.half_years import PROGRAMME, furnish_half_years

OTHER = "data/progress/1439/2024"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a document and a form of its second programme."""
    office = tmp_path_factory.mktemp("office")
    furnish_half_years(office)
    (office / OTHER).mkdir(parents=True)
    assert gen(office, "make", "annual", "lao-cai", "--period", "2026-H1").code == 0
    assert gen(office, "form", "lao-cai", "--year", "2026").code == 0
    return office


def gen(office: Path, *words: str | Path, programme: str = PROGRAMME) -> Said:
    return gen_in(*words, "--programme", programme, workspace=office)


@pytest.fixture
def document(office: Path, tmp_path: Path) -> Path:
    """A copy of the document."""
    return Path(shutil.copy(office / f"output/{PROGRAMME}/annual/2026-H1/lao-cai.docx", tmp_path))


def test_a_document_says_of_which_programme_it_is(office: Path, document: Path) -> None:
    (read,) = json.loads(gen(office, "read", "--format", "json", document).out)

    assert read["programme"] == PROGRAMME


def test_a_form_of_another_programme_is_no_report(office: Path) -> None:
    form = shutil.copy(office / f"bieu-mau/{PROGRAMME}/2026/lao-cai.xlsx", office / OTHER)

    checked = gen(office, "check", "--year", "2024", programme="1439")
    Path(form).unlink()

    assert checked.code == 1
    assert f"Biểu mẫu là của chương trình “{PROGRAMME}”, không phải của “1439”." in checked.out


def test_a_document_of_another_programme_is_no_report(office: Path, document: Path) -> None:
    there = shutil.copy(document, office / OTHER)

    checked = gen(office, "check", "--year", "2024", programme="1439")
    Path(there).unlink()

    assert checked.code == 1
    assert f"mang số liệu của chương trình “{PROGRAMME}”, không phải của “1439”" in checked.out


def test_figures_of_another_programme_are_not_written_back(office: Path, document: Path) -> None:
    accepted = gen(office, "accept", document, programme="1439")

    assert accepted.code == 2
    assert f"văn bản của chương trình “{PROGRAMME}”, không phải của “1439”; hãy thêm --programme" in accepted.err


def test_its_own_programme_updates_it(office: Path, document: Path) -> None:
    updated = gen(office, "make", "annual", "lao-cai", "--period", "2026-H1", "--update", document)

    assert updated.code == 0, updated.err


def test_what_was_numbered_says_in_its_sidecar_of_which_programme_it_is(office: Path, document: Path) -> None:
    assert gen_in("issue", document, "--date", "2026-06-18", workspace=office).code == 0

    assert json.loads(document.with_suffix(".json").read_text("utf-8"))["programme"] == PROGRAMME
