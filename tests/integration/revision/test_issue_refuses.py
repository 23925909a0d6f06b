"""A document that contradicts what it carries gets no number, unless somebody says why."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from gen.pipeline.issue import issue
from gen.pipeline.numbering.model import Issued, IssueRequest, IssueState
from gen.pipeline.register_check import check_register
from gen.revision.comparing import revision_of
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record
from gen.wordml.stamping import Draft
from tests.integration.revision.test_merge import by_hand, updated, with_data
from tests.support import hands
from tests.support.edits import saved_by_word, typed_in_control
from tests.support.generated import generated
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.office import office_at

ANNUAL = ("annual", 2024, "lao-cai")


def issued(content: bytes, folder: Path, force: str = "") -> Issued:
    path = folder / "a.docx"
    path.write_bytes(content)
    office = office_at(folder / "register.sqlite")
    (one,) = issue(IssueRequest((path,), force=force), office)
    office.register.close()
    return one


def _delete_row(root: etree._Element) -> None:
    hands.delete(hands.rows_of(root)[10])


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda root: hands.write_in(root, "1.708", "1.808"), "REG022"),
        (_delete_row, "REG023"),
        (lambda root: hands.track_replacement(root, "Lãnh đạo", "Thường trực"), "REG024"),
    ],
    ids=["figure", "row", "tracked"],
)
def test_a_document_that_contradicts_what_it_carries_is_refused(
    edit: Callable[[etree._Element], None], code: str, tmp_path: Path
) -> None:
    one = issued(hands.edited(generated(*ANNUAL), edit), tmp_path)

    assert one.state is IssueState.REFUSED
    assert code in {finding.code for finding in one.findings}
    assert "mâu thuẫn" in one.reason


def test_a_figure_typed_into_its_control_is_refused_too(tmp_path: Path) -> None:
    one = issued(typed_in_control(generated(*ANNUAL), "CT01.result", "99%"), tmp_path)

    assert (one.state, [finding.code for finding in one.findings]) == (IssueState.REFUSED, ["REG022"])


def test_a_figure_that_a_page_header_shows_otherwise_is_refused_though_the_body_is_as_generated(tmp_path: Path) -> None:
    archive = DocxArchive(generated(*ANNUAL))
    shown = "<w:sdtContent><w:r><w:t>99%</w:t></w:r></w:sdtContent>"
    control = f'<w:sdt><w:sdtPr><w:tag w:val="gen.figure.CT01.result"/></w:sdtPr>{shown}</w:sdt>'
    header = archive.read("word/header1.xml").replace(b"</w:p>", f"{control}</w:p>".encode(), 1)

    one = issued(archive.replaced({"word/header1.xml": header}), tmp_path)

    assert (one.state, [finding.code for finding in one.findings]) == (IssueState.REFUSED, ["REG022"])


def test_a_document_with_an_open_conflict_is_refused(tmp_path: Path) -> None:
    merged = updated(by_hand(with_data(), "goal"), with_data("goal")).content

    one = issued(merged, tmp_path)

    assert one.state is IssueState.REFUSED
    assert "REG025" in {finding.code for finding in one.findings}


def test_the_reason_for_numbering_it_nevertheless_is_in_the_book(tmp_path: Path) -> None:
    content = hands.edited(generated(*ANNUAL), lambda root: hands.write_in(root, "1.708", "1.808"))

    one = issued(content, tmp_path, force="Chủ tịch yêu cầu")

    assert one.state is IssueState.ISSUED
    assert one.entry is not None
    assert one.entry.particulars.note == "Cấp số khi văn bản mâu thuẫn với số liệu đi kèm: Chủ tịch yêu cầu"


@pytest.mark.parametrize("saved", [bytes, saved_by_word], ids=["as generated", "saved by Word"])
def test_a_document_with_words_edited_alone_gets_its_number(saved: Callable[[bytes], bytes], tmp_path: Path) -> None:
    content = hands.edited(
        generated(*ANNUAL), lambda root: hands.write_in(root, "Lãnh đạo Ủy ban", "Thường trực Ủy ban")
    )

    assert issued(saved(content), tmp_path).state is IssueState.ISSUED


def test_a_torn_memory_is_refused_with_one_sentence(tmp_path: Path) -> None:
    content = hands.edited(generated(*ANNUAL), hands.split_runs)
    archive = DocxArchive(content)
    part = find_record(archive)
    assert part is not None
    torn = archive.replaced({part: archive.read(part).replace(b'<generated format="1">', b'<generated format="1">x')})

    one = issued(torn, tmp_path)

    assert (one.state, [finding.code for finding in one.findings]) == (IssueState.REFUSED, ["REG026"])


def checked(folder: Path) -> list[str]:
    office = office_at(folder / "register.sqlite")
    found = check_register(office.register, folder)
    office.register.close()
    return [finding.code for finding in found]


def test_a_file_that_word_saved_again_after_issue_is_not_called_edited(tmp_path: Path) -> None:
    issued(generated(*ANNUAL), tmp_path)
    path = tmp_path / "a.docx"

    path.write_bytes(saved_by_word(hands.edited(path.read_bytes(), hands.split_runs)))

    assert checked(tmp_path) == ["REG027"]


@pytest.mark.parametrize("old", ["1.708", "1.465"], ids=["prose", "table"])
def test_a_figure_edited_after_issue_is_found_wherever_it_stands(old: str, tmp_path: Path) -> None:
    issued(generated(*ANNUAL), tmp_path)
    path = tmp_path / "a.docx"

    path.write_bytes(hands.edited(path.read_bytes(), lambda root: hands.write_in(root, old, "9.999")))

    assert checked(tmp_path) == ["REG002"]


@needs_libreoffice
@pytest.mark.office
def test_a_file_that_libreoffice_saved_again_after_issue_is_not_called_edited(tmp_path: Path) -> None:
    issued(generated(*ANNUAL), tmp_path)
    path = tmp_path / "a.docx"
    assert checked(tmp_path) == []

    path.write_bytes(convert(path, "docx", tmp_path.parent / "saved").read_bytes())

    assert "REG002" not in checked(tmp_path)


def test_an_issued_document_that_nobody_touched_has_no_changes(tmp_path: Path) -> None:
    issued(generated(*ANNUAL), tmp_path)

    assert revision_of(Draft((tmp_path / "a.docx").read_bytes())).changes == ()
