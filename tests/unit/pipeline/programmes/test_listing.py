"""The list of programmes, and what checking one finds beyond loading it."""

from gen.domain.workspace import Workspace
from gen.pipeline.programmes.listing import check_programme, list_programmes

FOLDER = "data/programmes/1439"


def changed(workspace: Workspace, name: str, before: str, after: str) -> None:
    path = workspace.root / FOLDER / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_the_shipped_programme_is_sound(workspace: Workspace) -> None:
    assert check_programme(workspace) == ()


def test_a_template_that_is_not_there_is_found_at_the_line_that_names_it(workspace: Workspace) -> None:
    changed(workspace, "documents.toml", 'template = "annual"', 'template = "yearly"')
    lines = (workspace.root / FOLDER / "documents.toml").read_text("utf-8").splitlines()

    found = check_programme(workspace)

    assert {finding.code for finding in found} == {"PRG015"}
    line = lines.index('template = "yearly"') + 1
    assert str(found[0].location) == f"{FOLDER}/documents.toml:{line}:template"


def test_a_form_without_its_template_is_found(workspace: Workspace) -> None:
    (workspace.templates / "nd30/summary-final.docx").unlink()

    assert [finding.message for finding in check_programme(workspace)] == [
        "không có mẫu “summary-final” trong templates/nd30"
    ]


def test_a_table_that_nothing_reads_is_pointed_out(workspace: Workspace) -> None:
    changed(workspace, "programme.toml", "[decision]", "[[stage]]\nid = 'q1'\n\n[decision]")

    assert [(found.code, found.severity.label) for found in check_programme(workspace)] == [("PRG016", "warning")]


def test_a_broken_programme_is_listed_with_the_number_of_its_faults(workspace: Workspace) -> None:
    changed(workspace, "programme.toml", "first_year = 2019", 'first_year = "năm"')

    entry = list_programmes(workspace)[0]

    assert (entry.id, entry.chosen, entry.faults, entry.years) == ("1439", True, 1, ())
