"""The reports that the demo figures make read as reports of different provinces."""

from collections.abc import Mapping
from itertools import permutations

from gen.wordml.reading.document import read_document

MOST_SHARED = 1 / 3
"""Headings and sentences of the form are the same everywhere; so much of a report they and all else may be."""
ANNEX = "Phụ lục"


def paragraphs_of(content: bytes) -> list[str]:
    """The paragraphs of a report in front of its annex, headings included, letterhead and recipients left out."""
    paragraphs = read_document(content, "report").paragraphs
    texts = [paragraph.text.strip() for paragraph in paragraphs if paragraph.cell is None]
    return [text for text in texts[: texts.index(ANNEX)] if text]


def test_any_two_provinces_share_at_most_a_third_of_their_paragraphs(reports: Mapping[str, bytes]) -> None:
    texts = {agency: paragraphs_of(content) for agency, content in reports.items()}
    words = {agency: set(each) for agency, each in texts.items()}
    shares = {
        (one, other): sum(text in words[other] for text in texts[one]) / len(texts[one])
        for one, other in permutations(texts, 2)
    }

    assert len(texts) == 63
    assert {pair: share for pair, share in shares.items() if share > MOST_SHARED} == {}
