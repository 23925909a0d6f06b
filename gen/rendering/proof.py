"""Proof, without running it, that a template's output is well-formed XML whatever plain values it gets.

The syntax tree is walked with the XML state: both branches of an ``if`` must lead to the same place, a loop's body must
lead back to where it began, and values may stand only where escaped characters may. What cannot be proven is parsed
when rendered. On the way each ``{{ }}`` is given the printer of its place (see ``printing.RenderContext``).
"""

import re
from collections.abc import Iterable

from jinja2 import nodes
from msgspec import Struct, field

from gen.rendering.xmlstate import Inside, NotFollowed, NotXml, OpenElement, XmlState

_TAG = re.compile(r"<(/?)([A-Za-z_][\w:.-]*+)[^<>]*?(/?)>")
_BLOCK_PARENTS = frozenset({"w:body", "w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote"})
_RUN_PARENTS = frozenset({"w:p", "w:hyperlink", "w:ins", "w:smartTag", "w:fldSimple", "w:moveTo"})
_ROW_PARENTS = frozenset({"w:tbl", "w:tr"})
_WRAPPERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml"})


class Broken(Struct, frozen=True):
    """A block that breaks the structure for some data: the line of its tag, and the elements there in words."""

    line: int
    detail: str


class Proof(Struct):
    """The outcome for one part: whether it is proven, and the printer of each line that does not print text.

    ``broken`` are the blocks that do not lead back to where they began. The text is read in the order in which it is
    written, so one broken block does not hide the next.
    """

    proven: bool = True
    broken: list[Broken] = field(default_factory=list)
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
                return self._loop(node, state)
            case nodes.With() | nodes.Block() | nodes.Scope():
                return self._all(node.body, state)
            case nodes.Macro() | nodes.AssignBlock():
                return self._returning(node, node.body, state)
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
            except NotXml as problem:
                self._break(child.lineno, str(problem), certain=not (self.broken or isinstance(problem, NotFollowed)))
                self._rough = True
                if isinstance(child, nodes.TemplateData):
                    state = _roughly_after(state, child.data)
        return state

    def _branches(self, node: nodes.If, state: XmlState) -> XmlState:
        first = self._returning(node, node.body, state, must=not node.else_)
        ends = [first]
        for branch in (*node.elif_, node):
            statements = branch.body if branch is not node else node.else_
            ends.append(self._all(statements, state))
        if node.else_ or node.elif_:
            different = next((end for end in ends if end != ends[0]), None)
            if different is not None and not self._is_broken(node.lineno):
                self._break(node.lineno, _leading(ends[0], different))
        return first

    def _loop(self, node: nodes.For, state: XmlState) -> XmlState:
        end = self._returning(node, node.body, state)
        self._returning(node, node.else_, state)
        return end

    def _returning(
        self, node: nodes.Node, statements: Iterable[nodes.Node], state: XmlState, *, must: bool = True
    ) -> XmlState:
        """Return where a body leads; it breaks the structure unless that is where it began."""
        end = self._all(statements, state)
        if must and end != state and not self._is_broken(node.lineno):
            self._break(node.lineno, _leading(state, end))
        return end

    def _is_broken(self, line: int) -> bool:
        return any(one.line == line for one in self.broken)

    def _break(self, line: int, detail: str, *, certain: bool = True) -> None:
        self.proven = False
        if certain and not self._rough:
            self.broken.append(Broken(line, detail))

    def _unknown(self, node: nodes.Node, state: XmlState) -> XmlState:
        self.proven = False
        return self._all((child for child in node.iter_child_nodes() if isinstance(child, nodes.Stmt)), state)


def _leading(start: XmlState, end: XmlState) -> str:
    return f"<{_name(start)}> → <{_name(end)}>"


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
