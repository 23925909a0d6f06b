"""A document that people edited, brought up to date: theirs where they were, the data's everywhere else."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from gen.domain.tables import AgencyTables, TaskStatus, TrainingRow
from gen.domain.values import Value
from gen.pipeline.merging import open_conflicts
from gen.pipeline.update import Updated, update_document
from gen.revision.comparing import revision_of
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.names import name
from gen.wordml.stamping import Draft
from tests.support import hands
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.province import tables
from tests.support.remade import YEAR, report_of
from tests.support.tries import one_in
from tests.support.word import parts_of

Hand = Callable[[etree._Element], None]
Data = Callable[[AgencyTables], AgencyTables]
FIGURES = tables(YEAR)
BASE = report_of(FIGURES)


def _row(start: str) -> Callable[[etree._Element], etree._Element]:
    return lambda root: next(row for row in hands.rows_of(root) if hands.text_of(row).startswith(start))


def _reword_row(root: etree._Element) -> None:
    text = next(each for each in _row("CT01")(root).iter(hands.T) if "công chức" in (each.text or ""))
    text.text = (text.text or "") + " (đã rà soát)"


EDITS: Mapping[str, Hand] = {
    "opening": lambda root: hands.write_in(root, "báo cáo kết quả thực hiện", "xin báo cáo kết quả thực hiện"),
    "goal": lambda root: hands.write_in(
        root, "đúng tiến độ so với mục tiêu 100%", "bảo đảm tiến độ so với mục tiêu 100%"
    ),
    "goal row": _reword_row,
    "budget": lambda root: hands.write_in(root, "chi tiết theo từng nguồn", "chi tiết từng nguồn xem"),
    "closing": lambda root: hands.write_in(root, "Trên đây là báo cáo", "Trên đây là toàn bộ báo cáo"),
    "written": lambda root: hands.add_paragraph(
        hands.paragraphs_of(root)[0], "Đoạn viết thêm của chuyên viên, có 77 chữ."
    ),
}
"""What people do, by the place where they do it."""


def _first_goal(figures: AgencyTables) -> AgencyTables:
    first, *others = figures.indicators
    more = replace(first.numerator, number=(first.numerator.number or Decimal()) + 41)
    return replace(figures, indicators=(replace(first, numerator=more), *others))


def _spent(figures: AgencyTables) -> AgencyTables:
    first, *others = figures.budget
    return replace(figures, budget=(replace(first, spent=replace(first.spent, number=Decimal("99.5"))), *others))


def _class(figures: AgencyTables) -> AgencyTables:
    day = date(YEAR, 11, 4)
    held = TrainingRow("Lớp mới", "Cộng đồng ASEAN", day, day, "Sa Pa", Value(Decimal(37)), Value(Decimal(74)))
    return replace(figures, trainings=(*figures.trainings, held))


def _delayed(figures: AgencyTables) -> AgencyTables:
    rows = tuple(
        replace(row, status=TaskStatus.ONGOING, end=row.end and row.end.replace(year=YEAR, month=6, day=30))
        if row.status is TaskStatus.DONE and row.code == "1a"
        else row
        for row in figures.tasks
    )
    return replace(figures, tasks=rows)


DATA: Mapping[str, tuple[Data, frozenset[str]]] = {
    "goal": (_first_goal, frozenset({"goal", "goal row"})),
    "budget": (_spent, frozenset({"budget"})),
    "class": (_class, frozenset()),
    "delay": (_delayed, frozenset()),
}
"""How data change, and the places of EDITS whose text changes with them."""


def texts(content: bytes) -> list[str]:
    return [block.text for block in read_blocks(Draft(content).main)]


def updated(edited: bytes, fresh: bytes) -> Updated:
    return update_document(Draft(edited, "x.docx"), Draft(fresh, "x.docx"))


def by_hand(content: bytes, *places: str) -> bytes:
    def edit(root: etree._Element) -> None:
        for place in places:
            EDITS[place](root)

    return hands.edited(content, edit)


def with_data(*names: str) -> bytes:
    figures = FIGURES
    for each in names:
        figures = DATA[each][0](figures)
    return report_of(figures)


@one_in(4)
@given(
    st.lists(st.sampled_from(sorted(EDITS)), unique=True),
    st.lists(st.sampled_from(sorted(DATA)), unique=True),
    st.lists(st.sampled_from([hands.split_runs, hands.restyle]), unique=True),
)
def test_a_merge_is_the_fresh_document_with_the_edits_and_conflicts_are_the_overlap(
    places: list[str], data: list[str], looks: list[Hand]
) -> None:
    edited, fresh = by_hand(BASE, *places), with_data(*data)
    for look in looks:
        edited = hands.edited(edited, look)
    overlap = {place for each in data for place in DATA[each][1]} & set(places)

    done = updated(edited, fresh)

    assert done.merged is not None
    assert len(done.merged.conflicts) == len(overlap)
    wanted = by_hand(fresh, *(place for place in places if place not in overlap))
    differing = [one for one, other in zip(texts(done.content), texts(wanted), strict=True) if one != other]
    assert len(differing) == len(overlap)
    assert updated(done.content, fresh).content == done.content


def test_everything_agrees_after_an_update_of_a_document_with_one_sentence_edited() -> None:
    edited = by_hand(BASE, "opening")
    fresh = with_data("goal", "delay")

    done = updated(edited, fresh)

    assert not done.has_conflicts
    assert texts(done.content) == texts(by_hand(fresh, "opening"))
    assert any("có 02 nhiệm vụ quá hạn" in text for text in texts(done.content))


def _first_rate(numerator: int) -> AgencyTables:
    first, *others = FIGURES.indicators
    rate = replace(first, numerator=Value(Decimal(numerator)), denominator=Value(Decimal(2000)))
    return replace(FIGURES, indicators=(rate, *others))


def test_a_corrected_numerator_stands_right_in_sentence_rate_gap_and_annex() -> None:
    edited = by_hand(report_of(_first_rate(1234)), "opening")

    done = updated(edited, report_of(_delayed(_first_rate(1400))))

    said = texts(done.content)
    (sentence,) = (text for text in said if text.startswith("- Tỷ lệ công chức") and "1.400" in text)
    (row,) = (text for text in said if text.startswith("CT01 |"))
    assert not done.has_conflicts
    assert "đạt 70% (1.400/2.000 công chức)" in sentence
    assert "còn thiếu 30 điểm" in sentence
    assert {"1.400", "2.000", "70"} <= set(row.split(" | "))
    assert any("có 02 nhiệm vụ quá hạn" in text for text in said)
    assert not [text for text in said if "1.234" in text or "61,7" in text or "38,3" in text]
    assert any("xin báo cáo kết quả thực hiện" in text for text in said)


def test_a_document_nobody_touched_becomes_the_fresh_one() -> None:
    fresh = with_data(*DATA)

    done = updated(BASE, fresh)

    assert texts(done.content) == texts(fresh)
    assert revision_of(Draft(done.content)).changes == ()


def test_what_people_touched_and_data_did_not_stays_byte_for_byte() -> None:
    edited = by_hand(BASE, "opening", "written")

    done = updated(edited, with_data("budget"))

    before, after = (parts_of(each)["word/document.xml"].split(b"</w:p>") for each in (edited, done.content))
    touched = [piece for piece in before if "xin báo cáo".encode() in piece or "viết thêm".encode() in piece]
    assert len(touched) == 2
    assert all(piece in after for piece in touched)


def test_a_conflict_is_a_comment_that_holds_the_new_sentence() -> None:
    done = updated(by_hand(BASE, "goal"), with_data("goal"))

    (conflict,) = done.merged.conflicts if done.merged else ()
    (comment,) = open_conflicts(Draft(done.content), done.content)
    assert "bảo đảm tiến độ" in conflict.theirs
    assert conflict.new in comment
    assert conflict.theirs in texts(done.content)


def test_the_formatting_of_people_survives() -> None:
    edited = hands.edited(BASE, hands.restyle)

    done = updated(edited, with_data("budget"))

    root = hands.body_of(done.content)
    text = next(each for each in root.iter(hands.T) if "99,5" in (each.text or ""))
    paragraph = next(text.iterancestors(hands.P))
    colours = [each.get(name("w:val")) for each in paragraph.iter(name("w:color"))]
    assert "1F4E79" in colours


@needs_libreoffice
@pytest.mark.office
def test_a_document_saved_by_libreoffice_is_merged_alike(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(by_hand(BASE, "opening", "goal"))
    saved = convert(tmp_path / "a.docx", "docx", tmp_path / "saved").read_bytes()
    fresh = with_data("goal", "class")

    done = updated(saved, fresh)

    assert done.merged is not None
    assert len(done.merged.conflicts) == 1
    wanted = texts(by_hand(fresh, "opening"))
    assert len([one for one, other in zip(texts(done.content), wanted, strict=True) if one != other]) == 1
