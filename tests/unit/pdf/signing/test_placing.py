"""The fields stand where the clauses want them."""

import pytest

from gen.decree.esigning import SignatureRole
from gen.pdf.signing.placing import attachment_box, boxes_for, has_room, room_of
from gen.pdf.text.boxes import POINTS_PER_MM, Box
from gen.pdf.text.signer_block import SignerBlock
from tests.support.sheets import SHEET

TITLE = Box(340, 650, 500, 700)
PERSON, BODY = SignatureRole.PERSON, SignatureRole.BODY


def block(name_top: float | None = 590) -> SignerBlock:
    name = Box(370, name_top - 14, 470, name_top) if name_top is not None else None
    return SignerBlock(0, ("CHỦ TỊCH",), TITLE, "Nguyễn Văn Mẫu" if name else "", name, 14.0)


def test_the_person_signs_in_the_middle_between_title_and_name() -> None:
    box = boxes_for(block(), SHEET, 36)[PERSON]

    assert box.middle == pytest.approx(TITLE.middle)
    assert 590 <= box.bottom < box.top <= 650


def test_the_seal_has_its_real_size_and_covers_a_third_from_the_left() -> None:
    boxes = boxes_for(block(), SHEET, 34)
    person, seal = boxes[PERSON], boxes[BODY]

    assert (seal.width, seal.height) == pytest.approx((34 * POINTS_PER_MM, 34 * POINTS_PER_MM))
    assert (seal.right - person.left) / person.width == pytest.approx(1 / 3)
    assert seal.level == pytest.approx(person.level)


def test_without_a_name_the_blank_lines_of_the_template_are_the_room() -> None:
    assert 50 < room_of(block(None)).height < 80
    assert has_room(block(None))


@pytest.mark.parametrize("name_top", [640.0, 652.0])
def test_too_little_room_is_told_and_the_field_is_no_lower_than_a_centimetre(name_top: float) -> None:
    assert not has_room(block(name_top))
    assert boxes_for(block(name_top), SHEET, 36)[PERSON].height == pytest.approx(10 * POINTS_PER_MM)


def test_a_field_at_the_edge_of_the_sheet_is_moved_onto_it() -> None:
    low = SignerBlock(0, ("CHỦ TỊCH",), Box(340, 60, 500, 80), "", None, 14.0)

    for box in boxes_for(low, SHEET, 36).values():
        assert box.bottom >= 0


def test_the_text_on_an_attachment_stands_in_the_upper_margin_at_the_right() -> None:
    box = attachment_box(SHEET)

    assert SHEET.right - box.right == pytest.approx(15 * POINTS_PER_MM)
    assert SHEET.top - box.bottom < 20 * POINTS_PER_MM
    assert box.left > SHEET.middle
