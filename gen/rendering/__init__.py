"""The engine: Word templates in docxtpl's syntax, compiled once and rendered many times."""

from gen.rendering.rendered import Missing, Rendered, Way
from gen.rendering.template import CompiledTemplate, check_template
from gen.rendering.values import Picture, Subdocument

__all__ = [
    "CompiledTemplate",
    "Missing",
    "Picture",
    "Rendered",
    "Subdocument",
    "Way",
    "check_template",
]
