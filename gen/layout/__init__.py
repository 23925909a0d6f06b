"""Builds the Word templates: the texts of ``templates/source`` set in the decree's blocks."""

from gen.layout.building import build_templates, templates_of
from gen.layout.compiler import build_template

__all__ = ["build_template", "build_templates", "templates_of"]
