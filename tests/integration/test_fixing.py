"""Fixing and commenting on documents as Word saves them: the copy is still a valid Word file."""

from datetime import date
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from gen.domain.document import Behaviour
from gen.lint import annotate, fix_document, lint_document
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from gen.wordml.editing.apply import apply_edits
from gen.wordml.edits import FormatParagraph, FormatText, NumberPages, SetPage
from gen.wordml.reading.document import read_document
from tests.support.word_text import build
from tests.support.workspaces import shipped

_ROOT = Path(__file__).parents[2]
_ERRORS = (
    SetPage(0, {"left": 20.0, "width": 215.9}),
    NumberPages(0, "footer", "right", 10, "Calibri"),
    FormatText("body", 14, {"bold": True, "italic": True, "size": 12.0, "font": "Calibri", "colour": "FF0000"}, 3, 30),
    FormatParagraph("body", 14, {"alignment": "left", "before": 0.0, "first_line": 0.0, "line": 2.0}),
)


@pytest.fixture(scope="module")
def spoilt() -> bytes:
    outcome = Maker(shipped())(Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 5), dated=True))
    assert outcome.content, outcome.reason
    return apply_edits(outcome.content, _ERRORS)


def _is_valid(content: bytes, folder: Path) -> bool:
    path = folder / "copy.docx"
    path.write_bytes(content)
    return bool(OpenXmlValidator(FileFormat.OFFICE_2019).validate(path).is_valid)


def test_a_fixed_copy_is_valid_and_rid_of_what_can_be_fixed(spoilt: bytes, tmp_path: Path) -> None:
    fixed = fix_document(spoilt, "a.docx")

    assert _is_valid(fixed.content, tmp_path)
    assert {"PAG001", "PAG002", "PAG004", "PAG005", "PAG007"} <= {finding.code for finding in fixed.done}
    assert [finding.code for finding in fixed.left if finding.fixable] == []


def test_a_second_fixing_changes_nothing(spoilt: bytes) -> None:
    once = fix_document(spoilt, "a.docx").content

    assert fix_document(once, "a.docx").content == once


def test_sizes_of_the_head_move_together() -> None:
    text = (_ROOT / "tests" / "support" / "documents" / "report.txt").read_text(encoding="utf-8")
    small = text.replace("center 13 bold | CỘNG HÒA", "center 12 bold | CỘNG HÒA")
    odd = build(small.replace("14 bold rule=61", "16 bold rule=61"))

    fixed = fix_document(odd, "a.docx")

    assert "HDR020" not in {finding.code for finding in (*lint_document(read_document(odd, "a.docx")), *fixed.left)}


def test_an_annotated_copy_is_valid_and_reads_the_same(spoilt: bytes, tmp_path: Path) -> None:
    findings = lint_document(read_document(spoilt, "a.docx"))

    copy = annotate(spoilt, findings)

    assert _is_valid(copy, tmp_path)
    texts = [[p.text for p in read_document(content, "a").paragraphs] for content in (spoilt, copy)]
    assert texts[0] == texts[1]
