"""The type of a document is found, or called doubtful, wherever and however an office puts title and subject."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest

from gen.lint import lint_document
from gen.lint.anatomy.classify import anatomy_of
from gen.lint.anatomy.model import DocumentClass
from gen.wordml.reading.document import read_document
from tests.support.offices import HEADS, MISSPELT, SUBJECTS, TITLES, TYPES, Office, written
from tests.support.word_text import build

_YEARS = (2014, 2024, 2026)
_LAWFUL_LOOKS = {"small": "TTL003", "colon": "TTL022", "spread": "TTL004", "joined": "TTL004"}
"""What is wrong with a title that is typed so."""


def _offices(titles: tuple[str, ...]) -> Iterator[Any]:
    """Each type with each head, each title and each subject once, in turn in each era."""
    for kind in TYPES:
        years = cycle(year for year in _YEARS if year > 2020 or "since" not in kind)
        heads, subjects = cycle(HEADS), cycle(SUBJECTS)
        for title in titles:
            yield Office(kind, next(years), next(heads), title, next(subjects))
        for head in HEADS:
            yield Office(kind, next(years), head, titles[0], next(subjects))
        for subject in SUBJECTS:
            yield Office(kind, next(years), next(heads), titles[0], subject)


def _named(office: Office) -> str:
    return f"{office.kind['short'] or 'TC'} {office.year} {office.head}, {office.title}, {office.subject}"


@pytest.mark.parametrize("office", [*_offices(TITLES)], ids=_named)
def test_a_type_is_found_and_its_lawful_document_not_warned_of(office: Office) -> None:
    document = read_document(build(written(office)), "a.docx")

    anatomy = anatomy_of(document)

    if anatomy.kind is not DocumentClass.DOUBTFUL:
        assert (anatomy.kind, anatomy.title.type_name) == (DocumentClass.ADMINISTRATIVE, office.kind["name"])
    allowed = {_LAWFUL_LOOKS.get(office.title, "TTL002"), "TTL002"}
    allowed |= {"TTL007"} if office.subject == "justified" else set()
    found = lint_document(document)
    assert [finding.message for finding in found if finding.code not in allowed] == []


@pytest.mark.parametrize("office", [*_offices(MISSPELT)], ids=_named)
def test_a_misspelt_title_is_never_taken_for_another_type_or_a_letter(office: Office) -> None:
    anatomy = anatomy_of(read_document(build(written(office)), "a.docx"))

    assert anatomy.kind in (DocumentClass.ADMINISTRATIVE, DocumentClass.DOUBTFUL)
    assert anatomy.title.type_name in (office.kind["name"], "")
    assert not anatomy.is_letter
