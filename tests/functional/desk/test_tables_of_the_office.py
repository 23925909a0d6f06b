"""Tables of the office changed on the page of settings: as a whole, cell by cell, row by row, field by field."""

import csv
import html
import re
from pathlib import Path

from tests.support.desk import Browser


def digest(page: str) -> str:
    found = re.search(r'name="ban" value="([0-9a-f]{64})"', page)
    assert found
    return found[1]


def test_a_table_of_the_office_is_changed_and_the_former_one_kept(browser: Browser, workspace: Path) -> None:
    path = workspace / "data/agencies/signers.csv"
    before = path.read_bytes()
    text = before.decode("utf-8-sig").replace("khoản 7", "khoản 7.", 1)

    page = browser.get("/thiet-lap?bang=signers").text
    browser.post("/thiet-lap", data={"bang": "signers", "ban": digest(page), "noi-dung": text})

    assert path.read_bytes().decode("utf-8-sig").splitlines() == text.splitlines()
    assert [one.read_bytes() for one in (workspace / ".gen-desk/tables").glob("signers.*.csv")] == [before]


def cells_of(page: str) -> list[str]:
    """Return what a browser would send of the cells: what is typed in each, or chosen."""
    cells = re.finditer(r'<input[^>]*? name="o" value="([^"]*)"|<select[^>]* name="o".*?</select>', page)
    return [html.unescape(cell[1] or chosen_in(cell[0])) for cell in cells]


def chosen_in(choice: str) -> str:
    chosen = re.search(r'value="([^"]*)" selected', choice)
    return chosen[1] if chosen else ""


def test_a_table_is_changed_cell_by_cell(browser: Browser, workspace: Path) -> None:
    path = workspace / "data/agencies/signers.csv"
    before = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    page = browser.get("/thiet-lap?bang=signers").text
    cells = cells_of(page)
    place = cells.index("{head_title}")
    cells[place] = "{head_title} (ký)"

    browser.post("/thiet-lap", data={"bang": "signers", "ban": digest(page), "cot": str(len(before[0])), "o": cells})

    after = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert len(after) == len(before)
    assert [row for row in after if row not in before] == [[*after[2][:5], "{head_title} (ký)", *after[2][6:]]]


def test_a_row_of_a_long_table_is_changed_alone(browser: Browser, workspace: Path) -> None:
    path = workspace / "data/agencies/agencies.csv"
    before = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    place = next(number for number, row in enumerate(before) if row[0] == "lao-cai")
    page = browser.get(f"/thiet-lap?bang=agencies&dong={place}").text
    cells = cells_of(page)
    assert cells == [*before[0], *before[place]]
    cells[cells.index("Lào Cai")] = "Lào Cai mới"

    sent = {"bang": "agencies", "ban": digest(page), "dong": str(place), "cot": str(len(before[0])), "o": cells}
    browser.post("/thiet-lap", data=sent)

    after = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [
        (before[place], cells[len(before[0]) :])
    ]


def field_named(page: str, label: str, value: str) -> str:
    """Return the name of the field under a label that holds a value."""
    found = re.search(rf'<label for="(muc-[0-9]+)">{label}</label>\s*<[^>]*value="{value}"', page)
    assert found
    return found[1]


def test_a_deadline_is_changed_in_a_field_with_its_vietnamese_name(browser: Browser, workspace: Path) -> None:
    (path,) = (workspace / "data").glob("programme*/**/programme.toml")
    before = path.read_text(encoding="utf-8")
    page = browser.get("/thiet-lap?bang=programme").text
    name = field_named(page, "Năm cuối", "2025")

    browser.post("/thiet-lap", data={"bang": "programme", "ban": digest(page), name: "2026"})

    after = path.read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if line not in before.splitlines()] == ["last_year = 2026"]


def test_a_field_with_a_wrong_value_is_said_and_kept_as_typed(browser: Browser, workspace: Path) -> None:
    (path,) = (workspace / "data").glob("programme*/**/programme.toml")
    before = path.read_bytes()
    page = browser.get("/thiet-lap?bang=programme").text
    name = field_named(page, "Năm cuối", "2025")

    answer = browser.post("/thiet-lap", data={"bang": "programme", "ban": digest(page), name: "hai nghìn"}).text

    assert "“hai nghìn” không phải là một số" in answer
    assert f'name="{name}" value="hai nghìn"' in answer
    assert path.read_bytes() == before


def test_a_table_that_is_not_sound_is_not_written(browser: Browser, workspace: Path) -> None:
    path = workspace / "data/agencies/signers.csv"
    before = path.read_bytes()
    page = browser.get("/thiet-lap?bang=signers").text

    answer = browser.post("/thiet-lap", data={"bang": "signers", "ban": digest(page), "noi-dung": "sai,bét\n1,2"})

    assert "sai,bét" in answer.text
    assert 'role="alert"' in answer.text
    assert path.read_bytes() == before
