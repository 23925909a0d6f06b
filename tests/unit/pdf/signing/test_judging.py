"""What is said of signatures: whether they hold, their order, their places."""

from typing import Any

import pytest
from msgspec.structs import replace

from gen.decree.esigning import SignatureRole
from gen.pdf.signing.judging import judged, placed
from gen.pdf.signing.placing import boxes_for
from gen.pdf.text.boxes import Box
from gen.pdf.text.signer_block import SignerBlock
from tests.support.sheets import SHEET
from tests.unit.pdf.signing.test_placing import block
from tests.unit.pdf.signing.test_roles import ATTACHMENT, BODY, CORNER, ONE, PERSON

BLOCK = replace(block(), page=2)
BOXES = boxes_for(BLOCK, SHEET, 36)
SIGNED = replace(ONE, box=BOXES[PERSON])
SEALED = replace(ONE, box=BOXES[BODY])


def codes(*signatures: Any, roles: tuple[SignatureRole | None, ...]) -> list[str]:
    return [finding.code for finding in judged(signatures, roles, "a.pdf")]


def places(*signatures: Any, roles: tuple[SignatureRole | None, ...], found: SignerBlock | None = BLOCK) -> list[str]:
    return [finding.code for finding in placed(signatures, roles, found, SHEET, "a.pdf")]


def test_two_sound_signatures_in_their_order_are_as_they_must_be() -> None:
    assert codes(ONE, ONE, roles=(PERSON, BODY)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"intact": False}, "ESG002"),
        ({"changed": True}, "ESG003"),
        ({"trusted": False}, "ESG004"),
        ({"trusted": None}, "ESG005"),
        ({"test": True, "trusted": None}, "ESG006"),
        ({"stamp_holds": False}, "ESG014"),
        ({"stamp_trusted": False}, "ESG019"),
    ],
)
def test_what_is_wrong_with_a_signature_is_said(change: dict[str, Any], code: str) -> None:
    assert codes(ONE, replace(ONE, **change), roles=(PERSON, BODY)) == [code]


def test_of_a_broken_signature_nothing_else_is_said() -> None:
    assert codes(ONE, replace(ONE, intact=False, trusted=False), roles=(PERSON, BODY)) == ["ESG002"]


def test_a_file_without_a_signature_is_told() -> None:
    assert codes(roles=()) == ["ESG001"]


def test_the_body_may_not_sign_first() -> None:
    assert codes(ONE, ONE, roles=(BODY, PERSON)) == ["ESG007"]


@pytest.mark.parametrize("role", [None, PERSON, BODY])
def test_one_signature_alone_is_not_enough(role: SignatureRole | None) -> None:
    assert codes(ONE, roles=(role,)) == ["ESG008"]


def test_one_signature_is_enough_for_an_attachment() -> None:
    assert codes(CORNER, roles=(ATTACHMENT,)) == []


def test_prepared_places_are_right() -> None:
    assert places(SIGNED, SEALED, roles=(PERSON, BODY)) == []


def moved(box: Box, across: float = 0, along: float = 0) -> Box:
    return Box(box.left + across, box.bottom + along, box.right + across, box.top + along)


@pytest.mark.parametrize("off", [{"across": 60}, {"across": -60}, {"along": 60}, {"along": -60}])
def test_a_signature_away_from_title_and_name_is_told(off: dict[str, float]) -> None:
    there = replace(SIGNED, box=moved(BOXES[PERSON], **off))

    assert places(there, roles=(PERSON,)) == ["ESG009"]


@pytest.mark.parametrize("off", [{"across": 40}, {"across": -50}, {"along": 90}])
def test_a_seal_that_does_not_cover_a_third_is_told(off: dict[str, float]) -> None:
    there = replace(SEALED, box=moved(BOXES[BODY], **off))

    assert places(SIGNED, there, roles=(PERSON, BODY)) == ["ESG010"]


@pytest.mark.parametrize("there", [replace(CORNER, page=1), replace(CORNER, box=Box(50, 800, 200, 830))])
def test_the_signature_of_an_attachment_stands_in_the_corner_of_the_first_page(there: Any) -> None:
    assert places(there, roles=(ATTACHMENT,)) == ["ESG011"]
    assert places(CORNER, roles=(ATTACHMENT,)) == []


def test_a_signature_that_is_not_shown_is_told() -> None:
    assert places(replace(SIGNED, box=None, page=None), roles=(PERSON,)) == ["ESG012"]


def test_where_no_block_can_be_read_places_are_not_judged() -> None:
    assert places(SIGNED, roles=(PERSON,), found=None) == ["ESG013"]
    assert places(SIGNED, roles=(PERSON,), found=block()) == ["ESG013"]
