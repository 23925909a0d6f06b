"""Documents as offices make them, headed and closed in every way seen; each is named right and judged lawful."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from gen.lint import lint_document
from gen.lint.anatomy.classify import anatomy_of
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import Anatomy
from gen.wordml.reading.document import read_document
from tests.support.word_text import build

_FILES = sorted((Path(__file__).parents[2] / "data" / "lookalikes").glob("*.yaml"))


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def _texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def _text(line: Line | None) -> str | None:
    return line.text if line is not None else None


def _named(anatomy: Anatomy) -> dict[str, object]:
    header, title, opening, closing = anatomy.header, anatomy.title, anatomy.opening, anatomy.closing
    label = (opening.addressees_label,) if opening.addressees_label else ()
    signature = closing.signatures[0] if closing.signatures else None
    return {
        "superior": _texts(header.superior),
        "issuer": _texts(header.issuer),
        "number": _text(header.number),
        "place_date": _text(header.place_date),
        "letter_subject": _texts(header.letter_subject),
        "type": _text(title.line),
        "subject": _texts(title.subject),
        "competence": _texts(opening.competence),
        "addressees": _texts((*label, *opening.addressees)),
        "recipients": _texts(closing.recipients),
        "authority": _texts(signature.authority) if signature else None,
        "signer": _text(signature.name) if signature else None,
    }


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_the_components_are_found_wherever_they_stand(path: Path) -> None:
    case = _load(path)

    named = _named(anatomy_of(read_document(build(case["document"]), path.stem)))

    assert {key: named[key] for key in case["found"]} == case["found"]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_lawful_document_of_any_make_is_not_reported(path: Path) -> None:
    case = _load(path)

    found = lint_document(read_document(build(case["document"]), path.stem))

    assert sorted(finding.code for finding in found) == case["codes"], [finding.message for finding in found]
