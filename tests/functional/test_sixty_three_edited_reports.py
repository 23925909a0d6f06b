"""All provinces hand in reports that people edited in Word: each edit is named, and nothing is added up until taken."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from gen.revision.changes import DocumentChangeKind
from tests.functional.conftest import YEAR
from tests.support import hands
from tests.support.cli import ROOT, Said, gen
from tests.support.random_edits import changes
from tests.support.random_hands import SDT, figures_for_sure
from tests.support.workspaces import year_folder

PROVINCES = 63
PLACES = 20
SUMMARY = ("make", "summary", "bnv", "--year", str(YEAR))
Typed = Counter[tuple[str, str]]

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The reports of all provinces, as the program made them."""
    out = tmp_path_factory.mktemp("made")
    made = gen("batch", "annual", "--year", str(YEAR), "--agencies", "provinces", "-o", out, workspace=ROOT)
    assert made.code == 0, made.err
    return sorted((out / "annual" / str(YEAR)).glob("*.docx"))


def typed_over(content: bytes, random: Random) -> tuple[bytes, Typed]:
    """Type another number over twenty figures outside controls; return the document and each figure by old and new."""
    typed: Typed = Counter()

    def edit(root: etree._Element) -> None:
        texts = list(root.iter(hands.T))
        free = [
            piece for piece in figures_for_sure(root) if next(texts[piece.position].iterancestors(SDT), None) is None
        ]
        for piece in random.sample(free, PLACES):
            new = f"{random.randint(1_000, 9_999_999):,}".replace(",", ".")
            hands.replace_number(root, piece, new)
            typed[piece.number, new] += 1

    return hands.edited(content, edit), typed


def test_each_of_twenty_edits_in_each_of_63_reports_is_named_and_nothing_else(reports: list[Path]) -> None:
    random = Random(63)
    assert len(reports) == PROVINCES

    for report in reports:
        content, typed = typed_over(report.read_bytes(), random)
        found = changes(content)
        assert {change.kind for change in found} == {DocumentChangeKind.FIGURE}, report.name
        assert Counter((change.old, change.new) for change in found) == typed, report.name


@pytest.fixture
def ministry(tmp_path: Path, reports: list[Path]) -> Path:
    """A workspace in which every province handed in its report as a document, a number of each edited in Word."""
    root = tmp_path / "ministry"
    folder = year_folder(root, YEAR)
    for report in reports:
        (folder / report.name).write_bytes(hands.edited(report.read_bytes(), one_person_more))
    return root


def one_person_more(root: etree._Element) -> None:
    """Count one reader more of printed matter, in the row of the table of publicity."""
    row = next(row for row in hands.rows_of(root) if "Tài liệu, ấn phẩm" in hands.text_of(row))
    audience = list(row.iter(hands.TC))[3]
    text = next(each for each in audience.iter(hands.T) if each.text)
    text.text = f"{int((text.text or '').replace('.', '')) + 1:,}".replace(",", ".")


def summary(root: Path) -> Said:
    return gen(*SUMMARY, "-o", root / "summary.docx", workspace=root)


def test_reports_edited_in_word_are_not_added_up_until_their_edits_are_accepted(ministry: Path) -> None:
    folder = ministry / "data" / "progress" / str(YEAR)
    before = summary(ministry)
    assert before.code != 0
    assert "63 báo cáo" in before.err
    assert not (ministry / "summary.docx").exists()

    for report in sorted(folder.glob("*.docx")):
        accepted = gen("accept", report, "--by", "Chị Lan", workspace=ministry)
        assert accepted.code == 0, (report.name, accepted.err)

    after = summary(ministry)
    assert "báo cáo còn lỗi" not in after.err, after.err[-2000:]
