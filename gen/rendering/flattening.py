"""A template with every branch taken: what it prints for some data it then prints at once."""

from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

_CHOOSING = frozenset({"select", "selectattr", "reject", "rejectattr"})


class _EveryBranch(NodeTransformer):
    """Puts the branches of each choice behind one another. Each is sound by itself, so all together are."""

    def visit_If(self, node: nodes.If) -> list[Any]:  # noqa: N802 - jinja's visitor
        bodies = [node.body, *(branch.body for branch in node.elif_), node.else_]
        return [one for body in bodies for statement in body for one in self._visited(statement)]

    def visit_For(self, node: nodes.For) -> list[Any]:  # noqa: N802
        node.test = None
        rest = [one for statement in node.else_ for one in self._visited(statement)]
        node.else_ = []
        return [self.generic_visit(node), *rest]

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        """Let every item through."""
        if node.name in _CHOOSING and node.node is not None:
            found: nodes.Node = self.visit(node.node)
            return found
        changed: nodes.Node = self.generic_visit(node)
        return changed

    def visit_Assign(self, node: nodes.Assign) -> nodes.Assign:  # noqa: N802
        """Leave what is calculated as it is."""
        return node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Expr:  # noqa: N802
        return self._both(node, node.expr1, node.expr2)

    def visit_Or(self, node: nodes.Or) -> nodes.Expr:  # noqa: N802
        return self._both(node, node.left, node.right)

    def _both(self, node: nodes.Expr, first: nodes.Expr, second: nodes.Expr | None) -> nodes.Expr:
        parts = [self.visit(one) for one in (first, second) if one is not None]
        return nodes.Concat(parts, lineno=node.lineno, environment=node.environment)

    def _visited(self, node: nodes.Node) -> list[Any]:
        found = self.visit(node)
        return found if isinstance(found, list) else [found]


def flattened(tree: nodes.Template) -> nodes.Template:
    """Return the tree with every branch of each choice taken; ``tree`` is changed."""
    changed: nodes.Template = _EveryBranch().visit(tree)
    return changed
