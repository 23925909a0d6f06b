"""The table of findings: stable codes, names that read well, sentences that can be filled."""

import re
import string
from collections import Counter

import pytest

from gen.domain.finding import Finding
from gen.intake.findings import FINDINGS


def test_codes_and_names_are_given_once() -> None:
    assert [code for code, times in Counter(finding.code for finding in FINDINGS).items() if times > 1] == []
    assert [name for name, times in Counter(finding.name for finding in FINDINGS).items() if times > 1] == []


@pytest.mark.parametrize("finding", FINDINGS, ids=[finding.code for finding in FINDINGS])
def test_a_finding_is_well_formed(finding: Finding) -> None:
    assert finding.fix is not None
    message, fix = finding.message(), finding.fix()

    assert re.fullmatch(r"TAB\d{3}", finding.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", finding.name)
    assert message.endswith((".", "?", "}")), message
    assert fix.endswith((".", "}")), fix
    assert all(
        name
        for sentence in (message, fix)
        for _text, name, _spec, _conv in string.Formatter().parse(sentence)
        if name is not None
    )
