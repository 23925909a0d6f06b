"""``--fix`` never changes a letter of running text beyond what the page of its rule says, whatever was typed wrong."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen.decree.typing import LOOK_ALIKES
from gen.lint import FixedDocument, fix_document
from gen.lint.anatomy.classify import anatomy_of
from gen.lint.anatomy.model import Anatomy, DocumentClass
from gen.wordml.model import Paragraph, WordDocument
from gen.wordml.reading.document import read_document
from tests.support.offices import HEADS, MISSPELT, SUBJECTS, TITLES, TYPES, Office, written
from tests.support.slips import with_slips
from tests.support.word_text import build

_DOCUMENTS = [
    path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parents[1].glob("support/documents/*.txt"))
]
_LOOK_ALIKES = str.maketrans({row.wrong: row.right for row in LOOK_ALIKES})
_CAPITALS = ("CAP", "APP008", "SIG016")
"""Rules whose page says that they change capitals of running text."""


@st.composite
def _typed(draw: st.DrawFn) -> str:
    office = st.builds(
        Office,
        st.sampled_from([kind for kind in TYPES if "since" not in kind]),
        st.sampled_from((2014, 2024, 2026)),
        st.sampled_from(HEADS),
        st.sampled_from((*TITLES, *MISSPELT)),
        st.sampled_from(SUBJECTS),
    )
    clean = draw(st.one_of(st.sampled_from(_DOCUMENTS), office.map(written)))
    return with_slips(clean, Random(draw(st.integers(0, 2**32 - 1))))


def _running(document: WordDocument, anatomy: Anatomy) -> dict[int, str]:
    """The text by the number of its paragraph: neither head nor title, neither bases nor Nơi nhận and signer."""
    inside = (*anatomy.body, *(paragraph for annex in anatomy.annexes for paragraph in annex.paragraphs[4:]))
    closing = document.paragraphs[max(anatomy.closing.first, 0) : anatomy.closing.last + 1]
    beside = {paragraph.number for paragraph in closing} if anatomy.closing.first >= 0 else set()
    return {paragraph.number: paragraph.text for paragraph in inside if paragraph.number not in beside}


def _letters(text: str) -> str:
    """Letters and figures alone: capitals aside, composed, look-alikes as what they look like."""
    composed = unicodedata.normalize("NFC", text.translate(_LOOK_ALIKES))
    return "".join(sign for sign in composed if sign.isalnum()).casefold()


def _numbered(paragraphs: Iterable[Paragraph]) -> dict[int, str]:
    return {paragraph.number: paragraph.text for paragraph in paragraphs}


def _fixed(content: bytes) -> tuple[WordDocument, Anatomy, FixedDocument, dict[int, str]]:
    before = read_document(content, "a.docx")
    fixed = fix_document(content, "a.docx")
    after = _numbered(read_document(fixed.content, "a.docx").paragraphs)
    return before, anatomy_of(before), fixed, after


@settings(max_examples=120, deadline=None)
@given(_typed())
def test_the_letters_of_running_text_stay(text: str) -> None:
    before, anatomy, fixed, after = _fixed(build(text))

    changed_capitals = any(finding.code.startswith(_CAPITALS) for finding in fixed.done)
    for number, typed in _running(before, anatomy).items():
        assert _letters(after[number]) == _letters(typed)
        if not changed_capitals:
            same = [sign for sign in typed.translate(_LOOK_ALIKES) if sign.isalpha()]
            assert [sign for sign in after[number].translate(_LOOK_ALIKES) if sign.isalpha()] == same


@settings(max_examples=120, deadline=None)
@given(_typed())
def test_no_fix_depends_on_a_doubtful_type(text: str) -> None:
    before, anatomy, _fixed_document, after = _fixed(build(text))

    if anatomy.kind is DocumentClass.DOUBTFUL:
        lines = (anatomy.title.line, anatomy.title.stray, *anatomy.title.subject, *anatomy.header.letter_subject)
        for line in filter(None, lines):
            assert _letters(after[line.paragraph.number]) == _letters(line.paragraph.text)
    assert len(after) == len(before.paragraphs)


def test_a_slip_is_fixed_at_all() -> None:
    content = build(_DOCUMENTS[-2].replace("tỷ lệ cơ quan, đơn vị", "tỷ lệ cơ  quan , đơn vị"))

    _before, _anatomy, fixed, after = _fixed(content)

    assert {"TYP006", "TYP008"} <= {finding.code for finding in fixed.done}
    assert any("tỷ lệ cơ quan, đơn vị" in text for text in after.values())


@pytest.mark.parametrize("slip", ["QUYẾT ĐỊNHH", "QUYẾT DINHJ", "Quyêt đinh", "\\\\tQUYẾTĐỊNH"])
def test_the_subject_of_a_misspelt_decision_stays(slip: str) -> None:
    decision = _DOCUMENTS[0].replace("before=12 | QUYẾT ĐỊNH\n", f"before=12 | {slip}\n")
    decision = decision.replace("| Phê duyệt Kế hoạch kiểm tra", "| Về việc phê duyệt Kế hoạch kiểm tra")

    _before, _anatomy, _fixed_document, after = _fixed(build(decision))

    assert any(text.startswith("Về việc phê duyệt Kế hoạch kiểm tra") for text in after.values())
