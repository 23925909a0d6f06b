"""From a patched part to code, once."""

import marshal
import re

from jinja2 import nodes

from gen.domain.typed_numbers import whole
from gen.rendering.compiled_part import CompiledPart
from gen.rendering.copies import mark_copies
from gen.rendering.drawings import has_drawings, numbered_as_printed
from gen.rendering.environment import PartEnvironment
from gen.rendering.grids import grids_may_change
from gen.rendering.numbering import NumberedTag, numbered, tag_at
from gen.rendering.part_names import DOCUMENT
from gen.rendering.parts import PartText, is_word
from gen.rendering.preparing.restarts import with_marks
from gen.rendering.proof import Proof
from gen.rendering.steps import steps_of

_ID = re.compile(r'\sid="(\d+)"')
_ID_DIGITS = 10
"""Word numbers drawings up to two to the power of 31."""
_ESCAPED_MARKS = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


class Unbalanced(Exception):
    """Blocks that do not lead back to where they began: for some data the document would not be well-formed.

    ``tags`` are those of the part, ``blocks`` the tags of the broken ones, each with what is wrong there.
    """

    def __init__(self, tags: tuple[NumberedTag, ...], blocks: tuple[tuple[NumberedTag | None, str], ...]) -> None:
        super().__init__(tags, blocks)
        self.tags = tags
        self.blocks = blocks


def compile_part(part: PartText, environment: PartEnvironment) -> tuple[CompiledPart, nodes.Template]:
    """Compile ``part``; raises jinja's ``TemplateSyntaxError``, or ``Unbalanced``."""
    tags, tree = parsed(part, environment)
    return compiled_tree(part, tags, tree, environment), tree


def compiled_tree(
    part: PartText, tags: tuple[NumberedTag, ...], tree: nodes.Template, environment: PartEnvironment
) -> CompiledPart:
    """Compile the syntax tree of ``part``; raises ``Unbalanced``."""
    proof = Proof()
    proof.read(tree)
    if proof.broken:
        raise Unbalanced(tags, tuple((tag_at(tags, one.line), one.detail) for one in proof.broken))
    has_own_drawings = part.name == DOCUMENT and has_drawings(part.source)
    copies = is_word(part.name) and mark_copies(tree)
    if part.restarts:
        for data in tree.find_all(nodes.TemplateData):
            data.data = with_marks(data.data)
    environment.printers = proof.printers
    environment.numbers_drawings = has_own_drawings and numbered_as_printed(tree)
    code = environment.compile(tree, part.name, part.name)
    return CompiledPart(
        part.name,
        marshal.dumps(code),
        tags,
        proven=proof.proven,
        grids=part.name == DOCUMENT and grids_may_change(part.source),
        drawings=has_own_drawings and not environment.numbers_drawings,
        word=is_word(part.name),
        at_risk=part.at_risk,
        copies=copies,
        restarts=part.restarts,
        last_id=max((whole(found, _ID_DIGITS) or 0 for found in _ID.findall(part.source)), default=0),
    )


def parsed(part: PartText, environment: PartEnvironment) -> tuple[tuple[NumberedTag, ...], nodes.Template]:
    """Return the tags and the syntax tree of ``part``; raises jinja's ``TemplateSyntaxError``."""
    source = numbered(part.source, environment)
    tree = environment.parse(source.text)
    _restore_escaped_marks(tree)
    bound_loops(tree)
    return source.tags, tree


def _restore_escaped_marks(tree: nodes.Template) -> None:
    """Turn docxtpl's ``{_{`` into ``{{`` in the template's own text; data that holds it stays as it is."""
    for data in tree.find_all(nodes.TemplateData):
        for escaped, mark in _ESCAPED_MARKS:
            data.data = data.data.replace(escaped, mark)


def bound_loops(tree: nodes.Template) -> None:
    """Have the turns of every loop counted, each with the steps that it takes."""
    for loop in list(tree.find_all(nodes.For)):
        steps = nodes.Const(steps_of(loop), lineno=loop.lineno)
        loop.iter = nodes.Filter(loop.iter, "_bounded", [steps], [], None, None, lineno=loop.lineno)
