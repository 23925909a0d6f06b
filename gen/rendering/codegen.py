"""From jinja's syntax tree to Python: the same code as jinja's, except for how values are printed."""

from collections.abc import Callable, Iterable
from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from gen.rendering.drawings import has_drawings

_STRAIGHT = {"text": "", "attribute": " and _v.isprintable()"}
"""What must hold of a string besides being one, to be printed without a call of Python code."""
_OUT = "out"
_LONG = 1024
"""So many pieces of text are held before they are handed out, counted and encoded."""


def _is_field_name(name: str) -> bool:
    return name.isascii() and name.isidentifier() and not name.startswith("_") and not iskeyword(name)


def _is_function(frame: Frame) -> bool:
    return frame.rootlevel or frame.block_frame


class PartCodeGenerator(CodeGenerator):
    """Prints strings through the C escape at once, everything else through ``RenderContext``.

    ``environment.printers`` maps the line of a tag in the numbered source to the method that prints there; a tag not
    listed prints as text.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - jinja's visitor
        """Start the module with what the printing code needs."""
        self.writeline("from gen.rendering.printing import plain")
        self._fields = sorted({one.attr for one in node.find_all(nodes.Getattr) if _is_field_name(one.attr)})
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        """Begin a function with what its code uses often."""
        super().write_commons()
        self.writeline("get = environment.getattr")
        if self._numbers_drawings():
            self.writeline("drawn = context.work.drawn")
        self.writeline(f"{_OUT} = []")
        for name in self._fields:
            self.writeline(f"safe_{name} = environment.safe[{name!r}]")

    def enter_frame(self, frame: Frame) -> None:
        """Have a part and its blocks print into a list, as jinja has macros do."""
        if _is_function(frame):
            frame.buffer = _OUT
        super().enter_frame(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """Hand out what is left in the list of a part or block."""
        super().leave_frame(frame, with_python_scope)
        if _is_function(frame):
            self.writeline(f"yield concat({_OUT})")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Print text and tags."""
        super().visit_Output(node, frame)
        self._hand_out(frame)

    def end_write(self, frame: Frame) -> None:
        """Print the text of a block, a call or a filter."""
        super().end_write(frame)
        self._hand_out(frame)

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802
        """Let a block hand out its own text, after what stands before it."""
        if frame.buffer != _OUT:
            super().visit_Block(node, frame)
            return
        self._empty()
        frame.buffer = None
        super().visit_Block(node, frame)
        frame.buffer = _OUT

    def _hand_out(self, frame: Frame) -> None:
        """Hand out when the list is long, so that whoever reads can stop an endless text."""
        if frame.buffer == _OUT:
            self.writeline(f"if len({_OUT}) > {_LONG}:")
            self.indent()
            self._empty()
            self.outdent()

    def _empty(self) -> None:
        self.writeline(f"yield concat({_OUT})")
        self.writeline(f"{_OUT}.clear()")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Look up ``a.b`` in place where the type is known to have it as a field, else through the sandbox."""
        if not _is_field_name(node.attr):
            self.write("get(")
            self.visit(node.node, frame)
            self.write(f", {node.attr!r})")
            return
        self.write(f"(_o.{node.attr} if type(_o := ")
        self.visit(node.node, frame)
        self.write(f") in safe_{node.attr} else get(_o, {node.attr!r}))")

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

    def _output_const_repr(self, group: Iterable[Any]) -> str:
        """Have drawings numbered as they are printed, where that is possible (6 % of a render)."""
        text = "".join(group)
        return f"drawn({text!r})" if self._numbers_drawings() and has_drawings(text) else repr(text)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        condition = _STRAIGHT.get(self._printer(node))
        self.write(f"context.{self._printer(node)}(" if condition is None else "(plain(_v) if type(_v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        printer = self._printer(node)
        if printer in _STRAIGHT:
            self.write(f") is str{_STRAIGHT[printer]} else context.{printer}(_v, {node.lineno}))")
        else:
            self.write(f", {node.lineno})")

    def _numbers_drawings(self) -> bool:
        return bool(getattr(self.environment, "numbers_drawings", False))

    def _printer(self, node: nodes.Expr) -> str:
        printers: dict[int, str] = getattr(self.environment, "printers", {})
        return printers.get(node.lineno, "text")
