"""Every edit of a figure is named, with old and new, and nothing is named that nobody touched."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gen.revision.changes import DocumentChangeKind
from gen.revision.comparing import revision_of
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record
from gen.wordml.stamping import Draft
from tests.support import hands
from tests.support.generated import KINDS, generated
from tests.support.libreoffice import convert, convert_all, needs_libreoffice
from tests.support.random_edits import Which, changes, edited_at_random, misnamed
from tests.support.random_hands import Done, recorded
from tests.support.tracking import settle
from tests.support.tries import one_in

FIGURE, WORDS, ADDED, REMOVED, _MOVED = DocumentChangeKind
ANNUAL = ("annual", 2024, "lao-cai")


@one_in(4)
@given(random=st.randoms(use_true_random=False), which=st.sampled_from(KINDS))
def test_any_edits_are_named_and_nothing_else(random: Random, which: Which) -> None:
    assert misnamed(*edited_at_random(random, which)) == []


@one_in(4)
@given(random=st.randoms(use_true_random=False), which=st.sampled_from(KINDS))
def test_tracked_edits_are_named_as_waiting_then_as_done_or_not_at_all(random: Random, which: Which) -> None:
    content, done = edited_at_random(random, which, tracks=True)

    accepted, rejected = (hands.edited(content, partial(settle, accept=accept)) for accept in (True, False))
    assert misnamed(content, done) == []
    assert misnamed(accepted, replace(done, tracked=False)) == []
    assert changes(rejected) == ()


@needs_libreoffice
@pytest.mark.office
@pytest.mark.parametrize("tracks", [False, True], ids=["typed over", "tracked"])
def test_any_edits_are_named_alike_after_libreoffice_saved_them(tracks: bool, tmp_path: Path) -> None:
    did: dict[Path, Done] = {}
    for which in KINDS:
        random = Random("-".join(map(str, which)))
        content, done = edited_at_random(random, which, tracks=tracks, in_controls=not tracks)
        path = tmp_path / f"{'-'.join(map(str, which))}.docx"
        path.write_bytes(recorded(content))
        did[path] = done

    for path, saved in convert_all(did, "docx", tmp_path / "saved").items():
        assert misnamed(saved.read_bytes(), did[path]) == [], path.stem


def test_an_edited_figure_has_its_id_and_the_place_where_a_person_finds_it() -> None:
    def edit(root: etree._Element) -> None:
        (row,) = (row for row in hands.rows_of(root) if hands.text_of(row).startswith("CT02"))
        text = next(text for text in row.iter(hands.T) if text.text == "1.465")
        text.text = "1.500"

    (change,) = changes(hands.edited(generated(*ANNUAL), edit))

    assert (change.figure, change.old, change.new) == ("CT02.numerator", "1.465", "1.500")
    assert change.place.table.startswith("Biểu số 2")
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
