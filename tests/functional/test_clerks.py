"""What clerks really type, paste and hand in: no figure becomes wrong without a word, no clean workbook is blamed."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from gen.domain.errors import GenError
from gen.domain.workspace import Workspace
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.trace import TraceRequest, trace_figure
from tests.support.clerk_files import FOLDER, kept_files
from tests.support.clerks import AGENCY, YEAR, Case, address_of, cases, filled_form, handed_in
from tests.support.cli import ROOT, gen
from tests.support.dump import dump
from tests.support.libreoffice import convert_all, needs_libreoffice

WATCHED = (
    *("training.classes", "training.people", "training.attendances", "instruments.total"),
    *("publicity.quantity", "publicity.audience", "budget.planned", "budget.spent", "tasks.total", "tasks.done"),
    *(f"CT{number:02d}" for number in range(1, 14)),
)
SPOKEN = {"error", "warning"}


CASES = cases()
BY_NAME = {case.name: case for case in CASES}


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
    return path


@pytest.fixture(scope="module")
def resaved(form: bytes, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The workbooks of the cases that LibreOffice saves, by the name of the case; one start for each extension."""
    folder = tmp_path_factory.mktemp("resaved")
    found: dict[str, Path] = {}
    for extension in sorted({case.saved_as for case in CASES} - {"xlsx"}):
        made = {case.name: folder / extension / f"{case.name}.xlsx" for case in CASES if case.saved_as == extension}
        (folder / extension).mkdir()
        for name, path in made.items():
            path.write_bytes(handed_in(BY_NAME[name], form))
        saved = convert_all(made.values(), extension, folder / extension / "saved")
        found |= {name: saved[path] for name, path in made.items()}
    return found


def findings_of(path: Path) -> list[dict[str, str]]:
    said = gen("check", path, "--year", str(YEAR), "--format", "json")
    found: list[dict[str, str]] = json.loads(said.out)
    return found


def figures_of(path: Path) -> dict[str, Decimal | None]:
    """What ``gen trace`` answers for each watched figure, the workbook read once for all; None where it refuses."""
    workshop = Workshop(Workspace(ROOT, "1439"), path)
    told: dict[str, Decimal | None] = {}
    for figure in WATCHED:
        try:
            told[figure] = trace_figure(TraceRequest(figure, YEAR, AGENCY, data=path), workshop).node.value.number
        except GenError:
            told[figure] = None
    return told


def test_the_filled_form_itself_has_neither_error_nor_warning(form: bytes, tmp_path: Path) -> None:
    path = written(Case("sound"), form, tmp_path)

    assert [found for found in findings_of(path) if found["severity"] in SPOKEN] == []


def test_the_command_answers_with_the_figures_that_are_watched(
    form: bytes, sound: Mapping[str, Decimal | None], tmp_path: Path
) -> None:
    path = written(Case("sound"), form, tmp_path)

    said = gen("trace", "training.people", "--year", str(YEAR), "--agency", AGENCY, "--data", path, "--json")

    assert Decimal(json.loads(said.out)["value"]) == sound["training.people"]
    assert None not in (sound["training.people"], sound["CT01"])


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
    case: Case, form: bytes, sound: Mapping[str, Decimal | None], resaved: Mapping[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / f"{AGENCY}.{case.saved_as}"
    path.write_bytes(handed_in(case, form) if case.saved_as == "xlsx" else resaved[case.name].read_bytes())

    hold(path, case, form, sound)


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
