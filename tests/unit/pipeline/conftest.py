from collections.abc import Iterator
from pathlib import Path

import pytest

from gen.pipeline.numbering.model import Office
from tests.support.office import office_at


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with an empty register of its own."""
    office = office_at(tmp_path / "register.sqlite")
    yield office
    office.register.close()
