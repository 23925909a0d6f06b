"""What people own is not ours to overwrite, to unlink or to open to others."""

import json
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from gen.wordml.stamping import Draft
from tests.support.cli import ROOT, Said, gen
from tests.support.reported import CORRECT, write_workbook

FORMS = ROOT / "tests/data/official/nd30-annex-iii-official-forms.docx"


def issued(workspace: Path, *arguments: str | Path) -> Said:
    return gen("issue", *arguments, "--date", "20/12/2024", workspace=workspace)


def number_of(path: Path) -> str | None:
    return Draft(path.read_bytes(), path.name).header.number


@pytest.mark.parametrize(
    "content", [b'{"plan": ["mine"]}', b"[1, 2]", b"not JSON", b"", b'{"document": "lao-cai.docx"}']
)
def test_a_file_of_people_beside_the_document_is_kept_and_the_sidecar_has_another_name(
    workspace: Path, draft: Path, content: bytes
) -> None:
    own = draft.with_suffix(".json")
    own.write_bytes(content)

    said = issued(workspace, draft)
    again = issued(workspace, draft)

    assert (said.code, again.code) == (0, 0)
    assert own.read_bytes() == content
    sidecar = json.loads((draft.parent / "lao-cai.docx.json").read_bytes())
    assert sidecar["outgoing"]["CodeNumber"] == "01"
    assert "“lao-cai.json” không phải do gen ghi nên giữ nguyên" in said.err
    assert "“lao-cai.docx.json”" in said.err


def test_where_people_have_both_names_the_number_stands_and_that_is_said(workspace: Path, draft: Path) -> None:
    names = (draft.with_suffix(".json"), draft.parent / "lao-cai.docx.json")
    for name in names:
        name.write_bytes(b"mine")

    said = issued(workspace, draft)

    assert said.code == 0
    assert [name.read_bytes() for name in names] == [b"mine", b"mine"]
    assert "hãy đổi tên các tệp đó" in said.err
    assert number_of(draft) == "01"


def test_a_sidecar_of_ours_is_written_anew_with_a_new_number(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)
    gen("register", "void", "1", "--series", "lao-cai", "--year", "2024", "--reason", "nhầm", workspace=workspace)

    said = issued(workspace, draft)

    assert said.code == 0
    assert json.loads(draft.with_suffix(".json").read_bytes())["register"]["number"] == 2
    assert not (draft.parent / "lao-cai.docx.json").exists()


def test_the_target_of_a_link_is_numbered_and_the_link_stays(workspace: Path, draft: Path) -> None:
    (workspace / "desk").mkdir()
    link = workspace / "desk/bao-cao.docx"
    link.symlink_to("../out/lao-cai.docx")

    said = issued(workspace, link)
    later = issued(workspace, draft)

    assert (said.code, link.is_symlink(), number_of(draft)) == (0, True, "01")
    assert "đã có số 01/BC-UBND" in later.out
    assert draft.with_suffix(".json").exists()
    assert [path.name for path in (workspace / "desk").iterdir()] == ["bao-cao.docx"]


@pytest.mark.parametrize("rights", [0o600, 0o640, 0o664])
def test_a_numbered_document_keeps_its_rights(workspace: Path, draft: Path, rights: int) -> None:
    draft.chmod(rights)

    issued(workspace, draft)

    assert (number_of(draft), stat.S_IMODE(draft.stat().st_mode)) == ("01", rights)


def test_a_link_planted_at_the_temporary_name_is_not_written_through(workspace: Path, draft: Path) -> None:
    victim = workspace / "victim"
    victim.write_bytes(b"precious")
    (draft.parent / ".lao-cai.docx.gen-tmp").symlink_to(victim)
    (draft.parent / ".lao-cai.json.gen-tmp").symlink_to(victim)

    issued(workspace, draft)

    assert (victim.read_bytes(), number_of(draft)) == (b"precious", "01")


def test_a_link_that_runs_in_a_circle_is_told_and_the_others_are_numbered(workspace: Path, draft: Path) -> None:
    circle = draft.parent / "vong.docx"
    circle.symlink_to(circle)

    said = issued(workspace, circle, draft)

    assert said.code == 2
    assert "vong.docx" in said.err
    assert number_of(draft) == "01"


def test_a_path_that_is_not_there_is_not_made(workspace: Path) -> None:
    said = issued(workspace, workspace / "khong-co/bao-cao.docx")

    assert said.code == 2
    assert not (workspace / "khong-co").exists()


def test_a_copy_that_people_went_on_with_is_not_fixed_over(tmp_path: Path) -> None:
    shutil.copyfile(FORMS, tmp_path / "a.docx")
    fixed = tmp_path / "fixed"
    gen("lint", tmp_path / "a.docx", "--fix", "-o", fixed)
    gen("lint", tmp_path / "a.docx", "--fix", "-o", fixed)
    assert [path.name for path in fixed.iterdir()] == ["a.docx"]
    (fixed / "a.docx").write_bytes(b"edited")

    said = gen("lint", tmp_path / "a.docx", "--fix", "-o", fixed)

    assert (fixed / "a.docx").read_bytes() == b"edited"
    assert f"Đã ghi: {fixed / 'a.moi.docx'}" in said.err


def test_a_commented_copy_is_made_anew_and_a_file_of_people_kept(tmp_path: Path, reports: Mapping[str, bytes]) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.docx").write_bytes(reports["lao-cai"])
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "b.docx").write_bytes(b"mine")
    gen("lint", tmp_path / "a.docx", "--annotate", notes)
    first = (notes / "a.docx").read_bytes()

    code = json.loads(gen("lint", tmp_path / "a.docx", "--json").out)[0]["code"]
    gen("lint", tmp_path / "a.docx", tmp_path / "b.docx", "--annotate", notes, "--ignore", code)

    assert sorted(path.name for path in notes.iterdir()) == ["a.docx", "b.docx", "b.moi.docx"]
    assert (notes / "a.docx").read_bytes() != first
    assert (notes / "b.docx").read_bytes() == b"mine"


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx", "txt"])
def test_figures_are_written_over_earlier_ones_and_beside_a_file_of_people(
    workspace: Path, draft: Path, ending: str
) -> None:
    out = workspace / f"so-lieu.{ending}"
    gen("read", draft, "-o", out, workspace=workspace)
    gen("read", draft.parent, "-o", out, workspace=workspace)
    again = list(workspace.glob("so-lieu*"))
    out.write_bytes(b"mine")

    said = gen("read", draft, "-o", out, workspace=workspace)

    assert out.read_bytes() == b"mine"
    assert (len(again) == 1) or ending == "txt"
    assert said.out.strip().endswith(f".{ending}")
    assert ".moi" in said.out


@pytest.mark.parametrize("ending", ["csv", "docx", "xlsx"])
def test_the_book_is_printed_over_an_earlier_print_and_beside_a_file_of_people(
    workspace: Path, draft: Path, ending: str
) -> None:
    name = f"so-van-ban-di-lao-cai-2024.{ending}"
    issued(workspace, draft)
    for superior in ("UBND", "Bộ Nội vụ"):
        gen("register", "export", "-o", workspace / "so", "--superior", superior, workspace=workspace)
    printed = sorted(path.name for path in (workspace / "so").iterdir())
    (workspace / "so" / name).write_bytes(b"mine")

    said = gen("register", "export", "-o", workspace / "so", workspace=workspace)

    assert printed == [f"so-van-ban-di-lao-cai-2024.{each}" for each in ("csv", "docx", "xlsx")]
    assert (workspace / "so" / name).read_bytes() == b"mine"
    assert f"so-van-ban-di-lao-cai-2024.moi.{ending}" in said.out


def test_a_marked_workbook_is_made_anew_and_a_file_of_people_kept(tmp_path: Path) -> None:
    write_workbook(tmp_path / "in/lao-cai.xlsx", {**CORRECT, "budget": [["Ngân sách địa phương", "nhiều", 320, ""]]})
    marked = tmp_path / "marked"
    words = ("check", tmp_path / "in/lao-cai.xlsx", "--year", "2024", "--annotate", marked)
    gen(*words)
    gen(*words)
    made = [path.name for path in marked.iterdir()]
    (marked / "lao-cai.xlsx").write_bytes(b"mine")

    gen(*words)

    assert made == ["lao-cai.xlsx"]
    assert (marked / "lao-cai.xlsx").read_bytes() == b"mine"
    assert (marked / "lao-cai.moi.xlsx").exists()


def test_what_is_no_baseline_is_not_overwritten_by_one(tmp_path: Path) -> None:
    shutil.copyfile(FORMS, tmp_path / "a.docx")
    (tmp_path / "plan.json").write_bytes(b'{"mine": 1}')

    said = gen("lint", tmp_path / "a.docx", "--write-baseline", tmp_path / "plan.json")

    assert (said.code, (tmp_path / "plan.json").read_bytes()) == (2, b'{"mine": 1}')


def test_a_document_brought_up_to_date_elsewhere_is_not_written_over_another(workspace: Path, draft: Path) -> None:
    other = workspace / "khac.docx"
    other.write_bytes(b"mine")

    said = gen(*("make", "annual", "lao-cai", "--year", "2024", "--update", draft, "-o", other), workspace=workspace)

    assert (said.code, other.read_bytes()) == (2, b"mine")
    assert "hãy chọn một tên tệp khác" in said.err
