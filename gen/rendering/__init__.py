"""The engine: Word templates in docxtpl's syntax, compiled once and rendered many times."""

from gen.rendering.fields import FieldTree, paths
from gen.rendering.template import CompiledTemplate, Missing, Rendered, Way

__all__ = ["CompiledTemplate", "FieldTree", "Missing", "Rendered", "Way", "paths"]
