"""From jinja's syntax tree to Python: the same code as jinja's, except for how values are printed."""

from collections.abc import Callable, Iterable
from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, operators

from gen.rendering.budget import CALL, LONG, STEP
from gen.rendering.drawings import has_drawings
from gen.rendering.steps import called_bodies

_SHORT = f" and len(_v) < {LONG}"
_STRAIGHT = {"text": _SHORT, "attribute": _SHORT + " and _v.isprintable()"}
"""What must hold of a string besides being one, to be printed without a call of Python code; whole numbers are."""
_OUT = "out"
_SEEKING = {"in": "", "notin": "not "}
_PIECES = 1024
"""How many pieces of text are held before they are handed out, counted and encoded."""
_LARGE = 16_384
"""Text of the template with this many letters is handed out at once."""


def _is_field_name(name: str) -> bool:
    return name.isascii() and name.isidentifier() and not name.startswith("_") and not iskeyword(name)


def _is_written(node: nodes.Expr) -> bool:
    """Tell whether an operand stands in the template as it is: a text, a number, a list of these."""
    if isinstance(node, nodes.List | nodes.Tuple):
        return all(_is_written(item) for item in node.items)
    return isinstance(node, nodes.Const)


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
        self._costs = {id(body): CALL + steps * STEP for body, steps in called_bodies(node)}
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        """Begin a function with what its code uses often."""
        super().write_commons()
        self.writeline("get = environment.getattr")
        self.writeline("concat, handed = context.gathered, context.handed")
        self.writeline("markup_join, str_join = context.markup_join, context.str_join")
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
            self.writeline(f"yield handed({_OUT})")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Print text and tags."""
        super().visit_Output(node, frame)
        if sum(len(one.data) for one in node.nodes if isinstance(one, nodes.TemplateData)) < _LARGE:
            self._hand_out(frame)
        elif frame.buffer == _OUT:
            self._empty()

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
            self.writeline(f"if len({_OUT}) > {_PIECES}:")
            self.indent()
            self._empty()
            self.outdent()

    def _empty(self) -> None:
        self.writeline(f"yield handed({_OUT})")
        self.writeline(f"{_OUT}.clear()")

    def buffer(self, frame: Frame) -> None:
        """Have macros and blocks print into a list that counts."""
        frame.buffer = self.temporary_identifier()
        self.writeline(f"{frame.buffer} = context.held()")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Begin what can call itself, or be called often, with its price."""
        if (cost := self._costs.get(id(nodes))) is not None:
            self.writeline(f"context.work.budget.spend({cost})")
        super().blockvisit(nodes, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Look up ``a.b`` in place: a key of a mapping, a field that the type is known to have; else in the sandbox."""
        if not _is_field_name(node.attr):
            self.write("get(")
            self.visit(node.node, frame)
            self.write(f", {node.attr!r})")
            return
        name = node.attr
        self.write(f"(_o[{name!r}] if (_k := type(_o := ")
        self.visit(node.node, frame)
        self.write(f")) is dict and {name!r} in _o else _o.{name} if _k in safe_{name} else get(_o, {name!r}))")

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802
        """Count what is compared, except what is written in the template and the most usual ``a == "b"``."""
        first = node.ops[0]
        if len(node.ops) == 1 and first.op in _SEEKING and not _is_written(first.expr):
            self.write(f"({_SEEKING[first.op]}context.sought(")
            self.visit(node.expr, frame)
            self.write(", ")
            self.visit(first.expr, frame)
            self.write("))")
        elif len(node.ops) == 1 and (_is_written(node.expr) or _is_written(first.expr)):
            super().visit_Compare(node, frame)
        else:
            self._compared(node, frame)

    def _compared(self, node: nodes.Compare, frame: Frame) -> None:
        self.write("(")
        self._read(node.expr, frame)
        for operand in node.ops:
            self.write(f" {operators[operand.op]} ")
            self._read(operand.expr, frame)
        self.write(")")

    def _read(self, node: nodes.Expr, frame: Frame) -> None:
        self.write("context.read(")
        self.visit(node, frame)
        self.write(")")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Count the copy that ``a[1:2]`` makes."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("context.work.budget.hold(")
        super().visit_Getitem(node, frame)
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
        self.write("context.work.budget.weigh(")
        visit(node, frame)
        self.write(")")

    def _output_const_repr(self, group: Iterable[Any]) -> str:
        """Have drawings numbered as they are printed, where that is possible (6 % of a render)."""
        text = "".join(group)
        return f"drawn({text!r})" if self._numbers_drawings() and has_drawings(text) else repr(text)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        condition = _STRAIGHT.get(self._printer(node))
        self.write(f"context.{self._printer(node)}(" if condition is None else "(plain(_v) if (_k := type(_v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        printer = self._printer(node)
        if printer in _STRAIGHT:
            rest = f"str(_v) if _k is int else context.{printer}(_v, {node.lineno})"
            self.write(f")) is str{_STRAIGHT[printer]} else {rest})")
        else:
            self.write(f", {node.lineno})")

    def _numbers_drawings(self) -> bool:
        return bool(getattr(self.environment, "numbers_drawings", False))

    def _printer(self, node: nodes.Expr) -> str:
        printers: dict[int, str] = getattr(self.environment, "printers", {})
        return printers.get(node.lineno, "text")
