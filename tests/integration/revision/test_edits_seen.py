"""Every edit of a figure is named, with old and new, and nothing is named that nobody touched."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.comparing import revision_of
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record
from gen.wordml.stamping import Draft
from tests.support import hands
from tests.support.generated import KINDS, generated
from tests.support.libreoffice import convert, needs_libreoffice

FIGURE, WORDS, ADDED, REMOVED, MOVED = DocumentChangeKind
ANNUAL = ("annual", 2024, "lao-cai")
QUIET = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def changes(content: bytes) -> tuple[DocumentChange, ...]:
    revision = revision_of(Draft(content))
    assert not revision.unknown
    return revision.changes


def of_kind(found: Sequence[DocumentChange], kind: DocumentChangeKind) -> list[DocumentChange]:
    return [change for change in found if change.kind is kind]


@QUIET
@given(data=st.data(), which=st.sampled_from(KINDS))
def test_any_edits_are_named_and_nothing_else(data: st.DataObject, which: tuple[str, int, str]) -> None:
    expected: Counter[tuple[str, str]] = Counter()
    counts: Counter[DocumentChangeKind] = Counter()
    moved: list[etree._Element] = []

    def edit(root: etree._Element) -> None:
        # the figures first: their places count texts, which rows and runs would shift
        pieces = hands.numbered_texts(root)
        chosen = data.draw(st.lists(st.sampled_from(pieces), max_size=5, unique=True)) if pieces else []
        touched = {_block(list(root.iter(hands.T))[piece.position]) for piece in chosen}
        for piece in chosen:
            new = data.draw(st.integers(1, 9_999_999).map(lambda number: f"{number:,}".replace(",", ".")))
            if new != piece.number:
                hands.replace_number(root, piece, new)
                expected[piece.number, new] += 1
        free = _apart(list(hands.rows_of(root)), touched)
        for row in data.draw(st.lists(st.sampled_from(free), max_size=3, unique=True)) if free else []:
            if data.draw(st.booleans()):
                hands.delete(row)
                counts[REMOVED] += 1
            else:
                hands.copy_row(row, "Mục thêm")
                counts[ADDED] += 1
        paragraphs = [each for each in hands.paragraphs_of(root) if each not in touched]
        if len(paragraphs) > 3 and data.draw(st.booleans()):
            one, other = data.draw(st.lists(st.sampled_from(paragraphs), min_size=2, max_size=2, unique=True))
            moved.extend((one, other))
            hands.swap(one, other)
        for change in data.draw(st.lists(st.sampled_from([hands.split_runs, hands.restyle]), unique=True)):
            change(root)

    found = changes(hands.edited(generated(*which), edit))

    assert Counter((change.old, change.new) for change in of_kind(found, FIGURE)) == expected
    assert of_kind(found, WORDS) == []
    assert [change.is_row for kind in (ADDED, REMOVED) for change in of_kind(found, kind)] == [True] * counts.total()
    assert len(of_kind(found, REMOVED)) == counts[REMOVED]
    assert moved or not of_kind(found, MOVED)


def _block(text: etree._Element) -> etree._Element:
    """Return the row or paragraph that a text stands in."""
    around = list(text.iterancestors(hands.TR, hands.P))
    return next((each for each in around if each.tag == hands.TR), around[0])


def _apart(rows: list[etree._Element], touched: set[etree._Element]) -> list[etree._Element]:
    """Return every third row: a row typed in the place of another one that was deleted is that row, changed."""
    return [row for place, row in enumerate(rows) if place % 3 == 0 and not {row, *row.itersiblings()} & touched][1:]


def test_an_edited_figure_has_its_id_and_the_place_where_a_person_finds_it() -> None:
    def edit(root: etree._Element) -> None:
        (row,) = (row for row in hands.rows_of(root) if hands.text_of(row).startswith("CT02"))
        text = next(text for text in row.iter(hands.T) if text.text == "1.465")
        text.text = "1.500"

    (change,) = changes(hands.edited(generated(*ANNUAL), edit))

    assert (change.figure, change.old, change.new) == ("CT02.numerator", "1.465", "1.500")
    assert change.place.table.startswith("Biểu số 4")
    assert change.place.row.startswith("CT02")
    assert change.place.column == "Tử số"


def test_a_figure_of_the_prose_has_its_id_by_what_stands_beside_it() -> None:
    content = hands.edited(generated(*ANNUAL), lambda root: hands.write_in(root, "1.708", "1.808"))

    (change,) = changes(content)

    assert (change.figure, change.old, change.new, change.is_row) == ("CT01.numerator", "1.708", "1.808", False)


def test_a_sentence_reworded_without_a_figure_is_named_as_that() -> None:
    content = hands.edited(
        generated(*ANNUAL), lambda root: hands.write_in(root, "Lãnh đạo Ủy ban", "Thường trực Ủy ban")
    )

    (change,) = changes(content)

    assert (change.kind, change.touches_figures) == (WORDS, False)
    assert change.new.startswith("Thường trực Ủy ban")


def test_a_paragraph_written_by_people_is_added() -> None:
    content = hands.edited(
        generated(*ANNUAL), lambda root: hands.add_paragraph(hands.paragraphs_of(root)[4], "Đoạn viết thêm, có 12 lớp.")
    )

    (change,) = changes(content)

    assert (change.kind, change.new, change.touches_figures) == (ADDED, "Đoạn viết thêm, có 12 lớp.", False)


def test_a_tracked_figure_is_pending_with_both_readings() -> None:
    content = hands.edited(generated(*ANNUAL), lambda root: hands.track_replacement(root, "1.708", "1.808"))

    revision = revision_of(Draft(content))

    (change,) = revision.changes
    ((block, original),) = revision.tracked
    assert (change.tracked, change.old, change.new) == (True, "1.708", "1.808")
    assert "1.808/2.070" in block.text
    assert "1.708/2.070" in original


def test_the_memory_of_another_document_is_told_in_one_sentence() -> None:
    archive, other = DocxArchive(generated(*ANNUAL)), DocxArchive(generated("annual", 2024, "ha-noi"))

    revision = revision_of(Draft(archive.replaced({hands.MAIN: other.read(hands.MAIN)})))

    assert (revision.unknown, revision.changes) == ("phần ghi nhớ nội dung không phải của văn bản này", ())


def test_a_later_memory_is_told_in_one_sentence() -> None:
    archive = DocxArchive(generated(*ANNUAL))
    part = find_record(archive)
    assert part is not None
    later = archive.read(part).replace(b'<generated format="1">', b'<generated format="9">')

    revision = revision_of(Draft(archive.replaced({part: later})))

    assert "hãy cập nhật chương trình" in revision.unknown


def test_of_two_documents_in_one_file_what_the_other_brought_is_added() -> None:
    other = hands.body_of(generated("annual", 2024, "ha-noi"))

    def append(root: etree._Element) -> None:
        (body,), (more,) = root, other
        for block in list(more)[:-1]:
            body.insert(len(body) - 1, block)

    found = changes(hands.edited(generated(*ANNUAL), append))

    assert {change.kind for change in found} == {ADDED}


@needs_libreoffice
@pytest.mark.office
@pytest.mark.parametrize("which", KINDS[:2])
def test_saving_through_libreoffice_changes_nothing(which: tuple[str, int, str], tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(generated(*which))

    assert changes(convert(tmp_path / "a.docx", "docx", tmp_path / "saved").read_bytes()) == ()


@needs_libreoffice
@pytest.mark.office
def test_edits_are_named_alike_after_libreoffice_saved_them(tmp_path: Path) -> None:
    def edit(root: etree._Element) -> None:
        hands.write_in(root, "1.708", "1.808")
        hands.delete(hands.rows_of(root)[12])

    (tmp_path / "a.docx").write_bytes(hands.edited(generated(*ANNUAL), edit))

    saved = convert(tmp_path / "a.docx", "docx", tmp_path / "saved").read_bytes()

    named = [(change.kind, change.old.split()[:1], change.new) for change in changes(saved)]
    assert named[0] == (FIGURE, ["1.708"], "1.808")
    assert [kind for kind, _old, _new in named] == [FIGURE, REMOVED]
