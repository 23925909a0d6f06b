"""From jinja's syntax tree to Python: the same code as jinja's, except for how values are printed."""

from collections.abc import Callable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

_STRAIGHT = {"text": "", "attribute": " and _v.isprintable()"}
"""What must hold of a string besides being one, to be printed without a call of Python code."""


class PartCodeGenerator(CodeGenerator):
    """Prints strings through the C escape at once, everything else through ``RenderContext``.

    ``environment.printers`` maps the line of a tag in the numbered source to the method that prints there; a tag not
    listed prints as text.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - jinja's visitor
        """Start the module with what the printing code needs."""
        self.writeline("from gen.rendering.printing import plain")
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        """Begin a function with what its code uses often."""
        super().write_commons()
        self.writeline("get = environment.getattr")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Look up ``a.b`` through the local name that ``write_commons`` makes."""
        self.write("get(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Bound the length of ``a ~ b``."""
        self.write("environment.sized(")
        super().visit_Concat(node, frame)
        self.write(")")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        """Bound what ``[a, b]`` holds."""
        self._weighed(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        """Bound what ``{"a": b}`` holds."""
        self._weighed(super().visit_Dict, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        """Bound what ``(a, b)`` holds; as the target of an assignment it holds nothing."""
        if node.ctx == "load":
            self._weighed(super().visit_Tuple, node, frame)
        else:
            super().visit_Tuple(node, frame)

    def _weighed(self, visit: Callable[[Any, Frame], None], node: nodes.Node, frame: Frame) -> None:
        self.write("environment.weighed(")
        visit(node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        condition = _STRAIGHT.get(self._printer(node))
        self.write(f"context.{self._printer(node)}(" if condition is None else "(plain(_v) if type(_v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        printer = self._printer(node)
        if printer in _STRAIGHT:
            self.write(f") is str{_STRAIGHT[printer]} else context.{printer}(_v, {node.lineno}))")
        else:
            self.write(f", {node.lineno})")

    def _printer(self, node: nodes.Expr) -> str:
        printers: dict[int, str] = getattr(self.environment, "printers", {})
        return printers.get(node.lineno, "text")
