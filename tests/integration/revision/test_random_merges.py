"""Random edits by people, random changes of data: together where they are apart, a conflict where they meet."""

from collections.abc import Callable, Mapping
from functools import cache
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gen.pipeline.update import Updated, update_document
from gen.wordml.stamping import Draft
from tests.support import hands
from tests.support.both_sides import block_with, blocks_of, compared
from tests.support.province import tables
from tests.support.random_data import changed_at_random
from tests.support.remade import YEAR, report_of
from tests.support.tries import one_in

Hand = Callable[[etree._Element], None]


def _longest(block: etree._Element) -> etree._Element:
    return max(block.iter(hands.T), key=lambda text: len(text.text or ""))


def reword(block: etree._Element) -> None:
    text = _longest(block)
    hands.write(text, f"{text.text} (đã rà soát)")


def renumber(block: etree._Element) -> None:
    text = _longest(block)
    hands.write(text, f"{text.text} 7.654,3")


def write_after(block: etree._Element) -> None:
    if block.tag == hands.TR:
        hands.copy_row(block, "Mục thêm")
    else:
        hands.add_paragraph(block, "Đoạn viết thêm của chuyên viên, có 77 chữ.")


EDITS: Mapping[str, Hand] = {
    "reworded": reword,
    "another number": renumber,
    "deleted": hands.delete,
    "written after": write_after,
}


def said(content: bytes) -> list[str]:
    return [hands.text_of(block) for block in blocks_of(hands.body_of(content))]


@cache
def base() -> bytes:
    return report_of(tables(YEAR))


def with_edits(content: bytes, edits: Mapping[str, str]) -> bytes:
    """Return a document with the edits on the blocks of these texts."""

    def edit(root: etree._Element) -> None:
        for block, how in [(block_with(root, text), how) for text, how in edits.items()]:
            EDITS[how](block)

    return hands.edited(content, edit)


def updated(edited: bytes, fresh: bytes) -> Updated:
    return update_document(Draft(edited, "x.docx"), Draft(fresh, "x.docx"))


@one_in(4)
@given(random=st.randoms(use_true_random=False))
def test_apart_both_are_there_and_where_they_meet_there_is_a_conflict(random: Random) -> None:
    fresh = report_of(changed_at_random(random, tables(YEAR)))
    sides = compared(hands.body_of(base()), hands.body_of(fresh))
    apart = random.sample(sides.left, random.randint(0, 6))
    edits = {text: random.choice(list(EDITS)) for text in apart}
    meeting = dict(random.sample(sides.changed, min(len(sides.changed), random.randint(0, 2))))
    both = {text: random.choice(("reworded", "another number", "deleted")) for text in meeting}
    edited = with_edits(base(), edits | both)
    for look in (hands.split_runs, hands.restyle):
        if random.random() < 0.3:
            edited = hands.edited(edited, look)

    done = updated(edited, fresh)

    expected = said(with_edits(fresh, edits))
    for text, new in meeting.items():
        place = expected.index(new)
        expected[place : place + 1] = [] if both[text] == "deleted" else [_typed(text, both[text])]
    assert said(done.content) == expected
    assert done.merged is not None
    assert sorted(map(_letters, (conflict.new for conflict in done.merged.conflicts))) == sorted(
        map(_letters, meeting.values())
    )
    assert updated(done.content, fresh).content == done.content


def _typed(text: str, how: str) -> str:
    """Return what the block that said this says after an edit."""
    root = hands.body_of(base())
    block = block_with(root, text)
    EDITS[how](block)
    return hands.text_of(block)


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter not in " |\xa0")
