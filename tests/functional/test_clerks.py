"""What clerks really type, paste and hand in: no figure becomes wrong without a word, no clean workbook is blamed."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.clerk_files import FOLDER, kept_files
from tests.support.clerks import AGENCY, YEAR, Case, address_of, cases, filled_form, handed_in
from tests.support.cli import gen
from tests.support.dump import dump
from tests.support.libreoffice import convert, needs_libreoffice

WATCHED = (
    *("training.classes", "training.people", "training.attendances", "instruments.total"),
    *("publicity.quantity", "publicity.audience", "budget.planned", "budget.spent", "tasks.total", "tasks.done"),
    *(f"CT{number:02d}" for number in range(1, 14)),
)
SPOKEN = {"error", "warning"}


CASES = cases()


@pytest.fixture(scope="module")
def form() -> bytes:
    return filled_form()


@pytest.fixture(scope="module")
def sound(form: bytes, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Decimal | None]:
    path = tmp_path_factory.mktemp("sound") / f"{AGENCY}.xlsx"
    path.write_bytes(form)
    return figures_of(path)


def written(case: Case, form: bytes, folder: Path) -> Path:
    path = folder / f"{AGENCY}.xlsx"
    path.write_bytes(handed_in(case, form))
    return path if case.saved_as == "xlsx" else convert(path, case.saved_as, folder / "saved")


def findings_of(path: Path) -> list[dict[str, str]]:
    said = gen("check", path, "--year", str(YEAR), "--format", "json")
    found: list[dict[str, str]] = json.loads(said.out)
    return found


def figures_of(path: Path) -> dict[str, Decimal | None]:
    told = {}
    for figure in WATCHED:
        said = gen("trace", figure, "--year", str(YEAR), "--agency", AGENCY, "--data", path, "--json")
        value = json.loads(said.out)["value"] if said.code == 0 else None
        told[figure] = None if value is None else Decimal(value)
    return told


def test_the_filled_form_itself_has_neither_error_nor_warning(form: bytes, tmp_path: Path) -> None:
    path = written(Case("sound"), form, tmp_path)

    assert [found for found in findings_of(path) if found["severity"] in SPOKEN] == []


def hold(path: Path, case: Case, form: bytes, sound: Mapping[str, Decimal | None]) -> None:
    """Fail where the workbook does not give the figures and the findings of its case."""
    found = findings_of(path)
    spoken = [each for each in found if each["severity"] in SPOKEN]
    expected = {(place.split(" ", 1)[0], *address_of(place.split(" ", 1)[1], form)) for place in case.findings}
    figures = figures_of(path)

    assert expected <= {(each["severity"], each["sheet"], each["cell"]) for each in found}
    assert not (case.clean and spoken), spoken
    touched = {place.partition("!")[0] for place in (*case.cells, *case.formats)}
    near = [each for each in spoken if each["sheet"] in touched]
    assert near or figures == {**sound, **{name: Decimal(str(value)) for name, value in case.figures.items()}}
    for name, value in case.figures.items():
        assert figures[name] == Decimal(str(value))


@needs_libreoffice
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_workbook_of_a_clerk_gives_its_figures_or_says_where_it_does_not(
    case: Case, form: bytes, sound: Mapping[str, Decimal | None], tmp_path: Path
) -> None:
    hold(written(case, form, tmp_path), case, form, sound)


@pytest.mark.parametrize("file", kept_files())
def test_a_workbook_saved_by_libreoffice_gives_what_its_case_says(
    file: str, form: bytes, sound: Mapping[str, Decimal | None]
) -> None:
    hold(FOLDER / file, kept_files()[file], form, sound)


def test_what_check_calls_an_error_is_printed_in_no_document(form: bytes, tmp_path: Path) -> None:
    path = written(Case("money in đồng", {"Kinh phí!B5": 170_000_000}), form, tmp_path)
    asked = ("make", "annual", AGENCY, "--year", str(YEAR), "--data", path, "-o", tmp_path / "made.docx")

    refused = gen(*asked)
    drafted = gen(*asked, "--draft")

    assert refused.code == 1
    assert "Kinh phí!B5" in refused.out + refused.err
    assert "Ngân sách địa phương - Dự toán" in drafted.out + drafted.err
    assert "170.000.000" not in dump((tmp_path / "made.docx").read_bytes())
