import pytest

from gen.rendering import CompiledTemplate
from tests.parity.comparing import by_docxtpl, differing_parts
from tests.parity.corpus import TEXT


@pytest.mark.parametrize("name", TEXT)
def test_each_part_equals_that_of_docxtpl(name: str) -> None:
    case = TEXT[name]

    ours = CompiledTemplate.compile(case.template, filters=case.filters).render(case.context)

    assert differing_parts(ours, by_docxtpl(case.template, case.context, case.filters)) == {}
