"""A title given in words and tags becomes an expression whose length can be asked."""

import pytest
from jinja2 import Environment

from gen.layout.blocks.titles import expression_of


@pytest.mark.parametrize(
    "text",
    [
        "{{ subject }}",
        "Kế hoạch năm {{ year }}",
        "{{ subject }} năm {{ year }}",
        "Đề án “A’B'C” {{ year }}",
        "A\\B",
    ],
)
def test_the_expression_yields_what_is_printed(text: str) -> None:
    names = {"subject": "Kết quả", "year": 2024}
    environment = Environment()

    said = environment.from_string("{{ " + expression_of(text) + " }}").render(names)

    assert said == environment.from_string(text).render(names)
