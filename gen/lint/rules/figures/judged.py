"""Whom the FIG rules judge: figures contradict each other in any document with tables, whatever law it follows."""

from gen.lint.anatomy.model import DocumentClass
from gen.lint.rule import BOTH

EVERY_CLASS = tuple(DocumentClass)
EVERY_PROFILE = (*BOTH, "dang")
