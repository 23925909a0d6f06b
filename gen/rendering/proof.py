"""Proof, without running it, that a template's output is well-formed XML whatever plain values it gets.

The syntax tree is walked with the XML state: both branches of an ``if`` must lead to the same place, a loop's body must
lead back to where it began, and values may stand only where escaped characters may. What cannot be proven is parsed
when rendered. On the way each ``{{ }}`` is given the printer of its place (see ``printing.RenderContext``).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from jinja2 import nodes

from gen.rendering.xmlstate import Inside, NotXml, OpenElement, XmlState

_TAG = re.compile(r"<(/?)([A-Za-z_][\w:.-]*+)[^<>]*?(/?)>")
_BLOCK_PARENTS = frozenset({"w:body", "w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote"})
_RUN_PARENTS = frozenset({"w:p", "w:hyperlink", "w:ins", "w:smartTag", "w:fldSimple", "w:moveTo"})
_ROW_PARENTS = frozenset({"w:tbl", "w:tr"})
_WRAPPERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml"})


@dataclass(slots=True)
class Proof:
    """The outcome for one part: whether it is proven, and the printer of each line that does not print text.

    ``broken_loop`` is the line of a loop that does not lead back to where it began, ``detail`` the elements there.
    """

    proven: bool = True
    broken_loop: int | None = None
    detail: str = ""
    printers: dict[int, str] = field(default_factory=dict)
    _rough: bool = False

    def read(self, tree: nodes.Template) -> None:
        """Walk ``tree`` from the start of a part to its end."""
        end = self._all(tree.body, XmlState())
        if end.element is not None or end.inside is not Inside.CONTENT or not end.ended:
            self.proven = False

    def _all(self, statements: Iterable[nodes.Node], state: XmlState) -> XmlState:
        for statement in statements:
            state = self._one(statement, state)
        return state

    def _one(self, node: nodes.Node, state: XmlState) -> XmlState:
        match node:
            case nodes.Output():
                return self._output(node, state)
            case nodes.If():
                return self._branches(node, state)
            case nodes.For():
                self._loop(node, state)
                return state
            case nodes.With() | nodes.Block() | nodes.Scope():
                return self._all(node.body, state)
            case nodes.Macro() | nodes.AssignBlock():
                self._must_return(node.body, state)
                return state
            case nodes.Assign() | nodes.ExprStmt():
                return state
            case _:
                return self._unknown(node, state)

    def _output(self, node: nodes.Output, state: XmlState) -> XmlState:
        for child in node.nodes:
            try:
                if isinstance(child, nodes.TemplateData):
                    state = state.after(child.data)
                    continue
                printer = _printer(state)
                if printer != "text":
                    self.printers[child.lineno] = printer
                if _may_be_folded_markup(child):
                    self.proven = False
                state = state.after_value()
            except NotXml:
                self.proven = False
                self._rough = True
                if isinstance(child, nodes.TemplateData):
                    state = _roughly_after(state, child.data)
        return state

    def _branches(self, node: nodes.If, state: XmlState) -> XmlState:
        first = self._all(node.body, state)
        others = [self._all(branch.body, state) for branch in node.elif_]
        others.append(self._all(node.else_, state))
        if any(other != first for other in others):
            self.proven = False
            self._rough = True
        return first

    def _loop(self, node: nodes.For, state: XmlState) -> None:
        end = self._all(node.body, state)
        self._must_return(node.else_, state)
        if end != state:
            self.proven = False
            if self.broken_loop is None and not self._rough:
                self.broken_loop = node.lineno
                self.detail = f"<{_name(state)}> → <{_name(end)}>"

    def _must_return(self, statements: Iterable[nodes.Node], state: XmlState) -> None:
        if self._all(statements, state) != state:
            self.proven = False

    def _unknown(self, node: nodes.Node, state: XmlState) -> XmlState:
        self.proven = False
        return self._all((child for child in node.iter_child_nodes() if isinstance(child, nodes.Stmt)), state)


def _name(state: XmlState) -> str:
    return state.tag or (state.element.name if state.element else "")


def _printer(state: XmlState) -> str:
    """Return the method of ``RenderContext`` that prints a value at ``state``."""
    if state.inside is Inside.VALUE:
        return "attribute"
    element = state.element
    while element is not None:
        if element.name in _BLOCK_PARENTS:
            return "block"
        if element.name in _RUN_PARENTS:
            return "run"
        if element.name in _ROW_PARENTS:
            return "markup"
        if element.name not in _WRAPPERS:
            break
        element = element.outer
    return "text"


def _may_be_folded_markup(node: nodes.Expr) -> bool:
    """Tell whether jinja may compute ``node`` when compiling, to something that it then does not escape."""
    has_names = next(node.find_all(nodes.Name), None) is not None
    is_call = isinstance(node, nodes.Filter | nodes.Call) or next(node.find_all((nodes.Filter, nodes.Call)), None)
    return bool(is_call) and not has_names


def _roughly_after(state: XmlState, text: str) -> XmlState:
    """Return about where ``text`` leads, reading on over what is not XML: enough to choose printers."""
    element = state.element
    for closing, name, empty in _TAG.findall(text):
        if empty:
            continue
        if not closing:
            element = OpenElement(name, element, element.prefixes if element else ())
        elif element is not None:
            element = element.outer
    return XmlState(element)
