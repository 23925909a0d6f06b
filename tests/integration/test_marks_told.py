"""Sentences that still show the mark of what is not known are told when a document gets its number."""

from pathlib import Path

from lxml import etree

from gen.pipeline.issue import issue
from gen.pipeline.numbering.canonical import BodyLetters
from gen.pipeline.numbering.gaps import gaps
from gen.pipeline.numbering.model import Issued, IssueRequest, IssueState
from gen.wordml.stamping import Draft
from tests.support import hands
from tests.support.generated import generated
from tests.support.office import office_at

CALLED = ("guidance", 2024, "bnv")
"""A letter with “điện thoại: …; thư điện tử: …”."""


def issued(content: bytes, folder: Path) -> Issued:
    path = folder / "a.docx"
    path.write_bytes(content)
    office = office_at(folder / "register.sqlite")
    (one,) = issue(IssueRequest((path,)), office)
    office.register.close()
    return one


def told(content: bytes) -> list[str]:
    draft = Draft(content, "a.docx")
    return [found.message for found in gaps(draft, BodyLetters(draft.main), "a.docx")]


def test_a_letter_without_its_telephone_number_is_numbered_and_told(tmp_path: Path) -> None:
    one = issued(generated(*CALLED), tmp_path)

    assert (one.state, [found.code for found in one.findings]) == (IssueState.ISSUED, ["REG028"])
    assert "còn 2 chỗ" in one.findings[0].message
    assert "điện thoại: …; thư điện tử: …" in one.findings[0].message


def _filled_in(root: etree._Element) -> None:
    hands.write_in(root, "điện thoại: …", "điện thoại: 024.3976.4116")
    hands.write_in(root, "thư điện tử: …", "thư điện tử: vu12@moha.gov.vn")


def test_once_they_are_filled_in_nothing_is_told(tmp_path: Path) -> None:
    one = issued(hands.edited(generated(*CALLED), _filled_in), tmp_path)

    assert (one.state, one.findings) == (IssueState.ISSUED, ())


def test_marks_in_tables_are_explained_in_the_document_and_not_told(tmp_path: Path) -> None:
    content = generated("annual", 2024, "lao-cai")

    assert "…".encode() in BodyLetters(Draft(content).main).letters
    assert issued(content, tmp_path).findings == ()


def test_marks_within_quotation_marks_are_words() -> None:
    quoted = hands.edited(
        generated("cover", 2024, "lao-cai"), lambda root: hands.write_in(root, "./.", "Dấu “…” và v.v…")
    )

    assert told(quoted) == []


def test_a_long_sentence_is_shown_around_its_mark() -> None:
    (message,) = told(generated(*CALLED))

    assert message.endswith("“(...) (Vụ Hợp tác quốc tế; điện thoại: …; thư điện tử: …) để (...)”.")
