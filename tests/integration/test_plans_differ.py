"""Plans of bodies with different workbooks are different plans; made as clerks make them, from the demo figures."""

from datetime import date
from io import BytesIO
from itertools import combinations

import pytest
from docx import Document

from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from tests.support.workspaces import shipped

PROVINCES = ("lao-cai", "ca-mau", "da-nang", "hai-phong")
MOST_SHARED = 0.5
JOBS = {
    Behaviour.PLAN: (2019, date(2019, 6, 20)),
    Behaviour.YEARLY_PLAN: (2024, date(2024, 1, 20)),
}


@pytest.fixture(scope="module")
def make() -> Maker:
    return Maker(shipped())


def texts(make: Maker, kind: Behaviour, agency: str) -> list[str]:
    year, day = JOBS[kind]
    content = make(Job(kind, agency, year, day)).content
    assert content is not None
    return [text for each in Document(BytesIO(content)).paragraphs if (text := each.text.strip())]


@pytest.mark.parametrize("kind", JOBS)
def test_plans_of_two_provinces_share_under_half_of_their_paragraphs(make: Maker, kind: Behaviour) -> None:
    written = {agency: texts(make, kind, agency) for agency in PROVINCES}
    shares = {
        pair: sum(text in set(written[pair[1]]) for text in written[pair[0]]) / len(written[pair[0]])
        for pair in combinations(PROVINCES, 2)
    }

    assert {pair: share for pair, share in shares.items() if share >= MOST_SHARED} == {}
