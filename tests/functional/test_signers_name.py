"""Who signs, where ``signers.csv`` names somebody, is printed by every template at the foot of its document."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop
from tests.support.cli import ROOT
from tests.support.workspaces import linked

NAMES = {"bnv": "Nguyễn Thị Minh", "lao-cai": "Trần Văn An", "lao-cai.snv": "Lê Quốc Bình", "da-nang": "Phan Thu Hà"}
LEVELS = {"bnv": "ministry", "lao-cai": "province", "lao-cai.snv": "department", "da-nang": "province"}
RANKS = {"head": "{head_title}", "deputy": "KT. {head_title} / {deputy_title}"}
FAULTY = 2024
DOCUMENTS = (
    ("plan", 2019, "da-nang", ""),
    ("plan", 2019, "lao-cai", "decision"),
    ("plan", 2022, "lao-cai", ""),
    ("annual", 2023, "lao-cai", ""),
    ("midterm", 2022, "da-nang", ""),
    ("final", 2025, "lao-cai", ""),
    ("plan-status", 2019, "bnv", ""),
    ("guidance", 2023, "bnv", ""),
    ("reminder", 2024, "bnv", ""),
    ("reminder-all", 2024, "bnv", ""),
    ("return", FAULTY, "bnv", ""),
    ("cover", 2023, "lao-cai", "annual"),
    ("cover", 2022, "lao-cai", "evaluation"),
    ("proposal", 2023, "lao-cai", ""),
    ("submission", 2023, "lao-cai.snv", "report"),
    ("submission", 2022, "lao-cai.snv", "plan"),
    ("collection", 2023, "lao-cai.snv", ""),
    ("yearly-plan", 2023, "lao-cai", ""),
    ("budget-plan", 2023, "lao-cai.snv", ""),
    ("conference-plan", 2022, "da-nang", ""),
    ("invitation", 2022, "da-nang", ""),
    ("conclusion", 2022, "da-nang", ""),
)
OF_THE_NATION = (
    ("summary", 2023, "bnv", "annual"),
    ("summary", 2022, "bnv", "midterm"),
    ("summary", 2025, "bnv", "final"),
    ("amendment", 2023, "bnv", ""),
)
ADDRESSED = {"reminder": "bgddt", "return": "lao-cai"}
SIGNER_STYLE = "HoTen"
Asked = tuple[str, int, str, str]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A workspace whose signers have names, and in which one report of 2024 has an error."""
    root = linked(tmp_path_factory.mktemp("signers"), ("templates", "data/programmes/1439"))
    shutil.copytree(ROOT / "data" / "agencies", root / "data" / "agencies")
    shutil.copytree(ROOT / "data" / "progress", root / "data" / "progress")
    name_signers(root / "data" / "agencies" / "signers.csv")
    spoil(root / "data" / "progress" / str(FAULTY) / "chi-tieu.csv")
    return Workshop(Workspace(root))


def name_signers(path: Path) -> None:
    rows = [
        {"agency": agency, "level": LEVELS[agency], "rank": rank, "lines": lines, "source": "thử", "name": name}
        for agency, name in NAMES.items()
        for rank, lines in RANKS.items()
    ]
    text = path.read_text("utf-8-sig")
    columns = next(csv.reader(io.StringIO(text)))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write(text)
        csv.DictWriter(file, columns, lineterminator="\n").writerows(rows)


def spoil(path: Path) -> None:
    """Have Lào Cai report more people trained than there are."""
    text = path.read_text("utf-8-sig")
    line = next(line for line in text.splitlines() if line.startswith("lao-cai,CT01,"))
    cells = next(csv.reader([line]))
    cells[4] = str(int(cells[5]) + 1)
    spoiled = io.StringIO()
    csv.writer(spoiled, lineterminator="").writerow(cells)
    path.write_text(text.replace(line, spoiled.getvalue()), "utf-8-sig")


def _job(workshop: Workshop, document: Asked) -> Job:
    kind, year, agency, form = document
    day = workshop.programme.kind(kind).usual_day(year, form=form)
    return Job(Behaviour(kind), agency, year, day, form=form, tolerant=True, subject_id=ADDRESSED.get(kind, ""))


def test_every_template_is_looked_at(workshop: Workshop) -> None:
    used = {workshop.template_name(_job(workshop, each)) for each in (*DOCUMENTS, *OF_THE_NATION)}

    assert used == {
        path.stem for folder in (".", "1439") for path in (ROOT / "templates/source" / folder).glob("*.txt")
    }


@pytest.mark.parametrize(
    "document", [*DOCUMENTS, *(pytest.param(each, marks=pytest.mark.long) for each in OF_THE_NATION)]
)
def test_a_template_prints_who_signs(workshop: Workshop, document: Asked) -> None:
    content = Maker(workshop)(_job(workshop, document)).content
    assert content is not None
    signed = [
        "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        for paragraph in Document(io.BytesIO(content)).element.body.iter(qn("w:p"))
        if any(style.get(qn("w:val")) == SIGNER_STYLE for style in paragraph.iter(qn("w:pStyle")))
    ]

    assert signed[:1] == [NAMES[document[2]]]
