"""Whose signature each one is."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from gen.decree.esigning import SignatureRole
from gen.pdf.signing.roles import roles_of
from gen.pdf.signing.saying import DigitalSignature
from gen.pdf.text.boxes import Box
from tests.support.sheets import SHEET

PERSON, BODY, ATTACHMENT = SignatureRole.PERSON, SignatureRole.BODY, SignatureRole.ATTACHMENT
ONE = DigitalSignature(
    field="Signature1",
    signer="A",
    organisation="",
    issuer="B",
    claimed=datetime(2026, 11, 29, tzinfo=UTC),
    stamped=None,
    stamped_by="",
    stamp_holds=True,
    stamp_trusted=None,
    intact=True,
    changed=False,
    trusted=True,
    test=False,
    page=2,
    box=Box(300, 300, 400, 350),
)
OURS = {role: replace(ONE, field=role.value) for role in SignatureRole}
CORNER = replace(ONE, page=0, box=Box(400, 800, 550, 830))


@pytest.mark.parametrize(
    ("signatures", "roles"),
    [
        ((OURS[PERSON], OURS[BODY]), (PERSON, BODY)),
        ((OURS[BODY], OURS[PERSON]), (BODY, PERSON)),
        ((ONE, ONE), (PERSON, BODY)),
        ((ONE, ONE, ONE), (PERSON, PERSON, BODY)),
        ((OURS[BODY], ONE), (BODY, PERSON)),
        ((ONE, OURS[BODY]), (PERSON, BODY)),
        ((CORNER,), (ATTACHMENT,)),
        ((ONE,), (None,)),
        ((), ()),
    ],
)
def test_a_role_is_told_by_name_by_place_or_by_order(
    signatures: tuple[DigitalSignature, ...], roles: tuple[SignatureRole | None, ...]
) -> None:
    assert roles_of(signatures, SHEET) == roles
