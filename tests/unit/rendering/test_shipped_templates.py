from pathlib import Path

import pytest

from gen.rendering import CompiledTemplate
from gen.vietnamese import filters

TEMPLATES = sorted((Path(__file__).resolve().parents[3] / "templates").glob("*/*.docx"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_shipped_template_takes_the_fast_way_and_has_nothing_to_complain_of(path: Path) -> None:
    compiled = CompiledTemplate.compile(path, filters=filters())

    assert compiled.warnings == ()
    assert compiled.is_fast
