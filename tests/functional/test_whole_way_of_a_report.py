"""One report the whole way: numbered, PDF/A, signed for trying out, copied, entered, archived, lost and restored."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from gen.pdf.conformance import examine
from tests.support.cli import ROOT, Said, gen
from tests.support.libreoffice import needs_libreoffice
from tests.support.pdfs import needs_times
from tests.support.workspaces import copied

OF_2024 = ("--year", "2024")


@pytest.fixture
def office(tmp_path: Path, reports: Mapping[str, bytes]) -> Path:
    """An office of its own with a draft."""
    root = copied(tmp_path / "van-thu", ("data/agencies", "data/programmes/1439"))
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "output").mkdir()
    (root / "output/lao-cai.docx").write_bytes(reports["lao-cai"])
    return root


@pytest.mark.office
@needs_libreoffice
@needs_times
def test_a_report_goes_the_whole_way_from_draft_to_restored(office: Path, tmp_path: Path) -> None:
    def done(*words: str | Path) -> Said:
        said = gen(*words, workspace=office)
        assert said.code == 0, said.err
        return said

    draft, pdf = office / "output/lao-cai.docx", office / "output/lao-cai.pdf"

    assert "01/BC-UBND" in done("issue", draft, "--date", "20/12/2024", "--pdf").out
    assert examine(pdf.read_bytes()).archive == "2B"

    done("sign", "prepare", pdf)
    done("sign", "test", office / "output/lao-cai.cho-ky.pdf")
    signed = office / "output/lao-cai.thu.pdf"
    (verified,) = json.loads(gen("sign", "verify", signed, "--json", workspace=office).out)
    assert [(each["role"], each["intact"]) for each in verified["signatures"]] == [("person", True), ("body", True)]

    done("register", "send", "1", "--series", "lao-cai", *OF_2024, "--by", "buu-dien")
    assert "01/SY-UBND" in done("copy", draft, "--as", "sao-y", "--date", "23/12/2024").out

    done(
        "register", "in", signed, "--date", "24/12/2024", "--from", "UBND tỉnh Lào Cai", "--subject", "Báo cáo năm 2024"
    )
    done("register", "file", "new", "01.TH", "Báo cáo năm 2024", *OF_2024, "--term", "20 năm")
    done("register", "file", "add", "01.TH", "lao-cai@2024#1", "chung+den@2024#1", *OF_2024)
    word, sheet = map(Path, done("register", "file", "export", "01.TH", *OF_2024, "-o", office / "so").out.split())
    assert (word.suffix, sheet.suffix) == (".docx", ".xlsx")

    sent = signed.read_bytes()
    done("backup", tmp_path / "sao-luu.zip")
    shutil.rmtree(office)
    assert gen("restore", tmp_path / "sao-luu.zip", office).code == 0

    assert done("register", "check").code == 0
    (line,) = json.loads(done("register", "list", "--series", "lao-cai", *OF_2024, "--json").out)
    assert (line["code"], line["state"]) == ("01/BC-UBND", "issued")
    assert signed.read_bytes() == sent
