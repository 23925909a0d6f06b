"""The table of faults: stable codes, names that read well, sentences that can be filled."""

import re
import string
from collections import Counter

import pytest

from gen.intake.faults import FAULTS
from gen.intake.faults.model import Fault


def test_codes_and_names_are_given_once() -> None:
    assert [code for code, times in Counter(fault.code for fault in FAULTS).items() if times > 1] == []
    assert [name for name, times in Counter(fault.name for fault in FAULTS).items() if times > 1] == []


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.code for fault in FAULTS])
def test_fault_is_well_formed(fault: Fault) -> None:
    message, fix = fault.message(), fault.fix()

    assert re.fullmatch(r"TAB\d{3}", fault.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fault.name)
    assert message.endswith((".", "?", "}")), message
    assert fix.endswith((".", "}")), fix
    assert all(
        name
        for sentence in (message, fix)
        for _text, name, _spec, _conv in string.Formatter().parse(sentence)
        if name is not None
    )
