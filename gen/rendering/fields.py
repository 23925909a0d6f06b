"""The names a template needs, as a tree read from its syntax without running it.

A tree maps a name to the tree of its own names; the name ``[]`` stands for the items of a list. ``{{ a.b }}`` and
``{% for r in rows %}{{ r.c }}{% endfor %}`` need ``{"a": {"b": {}}, "rows": {"[]": {"c": {}}}}``, in paths ``a.b`` and
``rows[].c``. Loops, ``set``, ``with`` and macros are followed; what a macro's argument is, is not.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from jinja2 import nodes
from msgspec import Struct, field

FieldTree: TypeAlias = dict[str, "FieldTree"]
Scope: TypeAlias = dict[str, FieldTree | None]

ITEMS = "[]"
_SAME_LIST = frozenset(
    {"_bounded", "batch", "d", "default", "list", "reject", "rejectattr", "reverse", "select", "selectattr", "slice"}
    | {"sort", "unique", "groupby"}
)
_ONE_ITEM = frozenset({"first", "last", "max", "min", "random"})
_NAMES_ATTRIBUTE = frozenset({"groupby", "map", "rejectattr", "selectattr", "sort", "sum", "unique", "join"})
_ATTRIBUTE_FIRST = frozenset({"groupby", "rejectattr", "selectattr"})
_PAIRS = frozenset({"items"})


def paths(tree: FieldTree, prefix: str = "") -> Iterator[str]:
    """Yield the paths of the leaves of ``tree``, in order of name."""
    for name, branch in sorted(tree.items()):
        path = prefix + name if name == ITEMS or not prefix else f"{prefix}.{name}"
        if branch:
            yield from paths(branch, path)
        else:
            yield path


class Uses(Struct):
    """Which lines of a source use which branch of a tree, by the branch's identity."""

    lines: dict[int, list[int]] = field(default_factory=dict)

    def note(self, branch: FieldTree | None, line: int) -> FieldTree | None:
        """Remember that ``line`` uses ``branch``, and return it."""
        if branch is not None:
            self.lines.setdefault(id(branch), []).append(line)
        return branch


def needed_fields(trees: Iterable[nodes.Template], known: Iterable[str] = ()) -> FieldTree:
    """Return the tree of names that ``trees`` need; ``known`` are the environment's own globals."""
    root: FieldTree = {}
    for tree in trees:
        _Reader(root, dict.fromkeys(known), Uses()).read_all(tree.body)
    return root


def used_fields(tree: nodes.Template, known: Iterable[str] = ()) -> tuple[FieldTree, Uses]:
    """Return the tree of names that one part needs, and where it uses them."""
    root: FieldTree = {}
    uses = Uses()
    _Reader(root, dict.fromkeys(known), uses).read_all(tree.body)
    return root, uses


class _Reader:
    """Reads the statements of one scope; names not bound here or above belong to the context."""

    def __init__(self, root: FieldTree, scope: Mapping[str, FieldTree | None], uses: Uses) -> None:
        self._root = root
        self._uses = uses
        self._scope: Scope = dict(scope)

    def read_all(self, statements: Iterable[nodes.Node]) -> None:
        for statement in statements:
            self.read(statement)

    def read(self, node: nodes.Node) -> None:
        match node:
            case nodes.For():
                self._read_loop(node)
            case nodes.Assign():
                self._bind(node.target, self.tree_of(node.node))
            case nodes.AssignBlock():
                self._inner().read_all(node.body)
                self._bind(node.target, None)
            case nodes.With():
                inner = self._inner()
                for target, value in zip(node.targets, node.values, strict=True):
                    inner._bind(target, self.tree_of(value))
                inner.read_all(node.body)
            case nodes.Macro() | nodes.CallBlock():
                self._read_macro(node)
            case nodes.Expr():
                self.tree_of(node)
            case _:
                self.read_all(node.iter_child_nodes())

    def tree_of(self, node: nodes.Node) -> FieldTree | None:
        """Return the tree that an expression stands for, ``None`` if it is no field; note what it needs."""
        match node:
            case nodes.Name():
                if node.name in self._scope:
                    return self._scope[node.name]
                return self._uses.note(self._root.setdefault(node.name, {}), node.lineno)
            case nodes.Getattr():
                return self._uses.note(_branch(self.tree_of(node.node), node.attr), node.lineno)
            case nodes.Getitem():
                return self._tree_of_item(node)
            case nodes.Filter():
                return self._tree_of_filter(node)
            case nodes.Call(node=nodes.Getattr() as method):
                base = self.tree_of(method.node)
                self._read_arguments(node)
                return base if method.attr in _PAIRS | {"values", "get"} else None
            case nodes.CondExpr():
                self.tree_of(node.test)
                choices = [self.tree_of(choice) for choice in (node.expr1, node.expr2) if choice is not None]
                return next((tree for tree in choices if tree is not None), None)
            case _:
                for child in node.iter_child_nodes():
                    self.tree_of(child)
                return None

    def _inner(self) -> "_Reader":
        return _Reader(self._root, self._scope, self._uses)

    def _tree_of_item(self, node: nodes.Getitem) -> FieldTree | None:
        base = self.tree_of(node.node)
        match node.arg:
            case nodes.Const(value=str() as name):
                return _branch(base, name)
            case nodes.Slice():
                self.read_all(node.arg.iter_child_nodes())
                return base
            case _:
                self.tree_of(node.arg)
                return _branch(base, ITEMS)

    def _tree_of_filter(self, node: nodes.Filter) -> FieldTree | None:
        base = self.tree_of(node.node) if node.node is not None else None
        self._read_arguments(node)
        named = _branch_at(_branch(base, ITEMS), _attribute(node)) if node.name in _NAMES_ATTRIBUTE else None
        if node.name == "map":
            return {ITEMS: named} if named is not None else None
        if node.name in _ONE_ITEM:
            return _branch(base, ITEMS)
        return base if node.name in _SAME_LIST else None

    def _read_arguments(self, node: nodes.Call | nodes.Filter) -> None:
        for argument in (*node.args, *(pair.value for pair in node.kwargs), node.dyn_args, node.dyn_kwargs):
            if argument is not None:
                self.tree_of(argument)

    def _read_loop(self, node: nodes.For) -> None:
        source = node.iter
        items = self._uses.note(_branch(self.tree_of(source), ITEMS), node.lineno)
        inner = self._inner()
        inner._scope["loop"] = None
        if isinstance(node.target, nodes.Tuple):
            whole = {ITEMS: items} if items is not None and _is_filter(source, "groupby") else items
            for target in node.target.items:
                inner._bind(target, None)
            if _is_filter(source, "groupby") or _is_pairs(source):
                inner._bind(node.target.items[-1], whole)
        else:
            inner._bind(node.target, items)
        if node.test is not None:
            inner.tree_of(node.test)
        inner.read_all(node.body)
        self._inner().read_all(node.else_)

    def _read_macro(self, node: nodes.Macro | nodes.CallBlock) -> None:
        inner = self._inner()
        for argument in node.args:
            inner._bind(argument, None)
        for default in node.defaults:
            self.tree_of(default)
        if isinstance(node, nodes.Macro):
            self._scope[node.name] = None
            inner._scope |= {node.name: None, "caller": None, "varargs": None, "kwargs": None}
        else:
            self.tree_of(node.call)
        inner.read_all(node.body)

    def _bind(self, target: nodes.Node, tree: FieldTree | None) -> None:
        if isinstance(target, nodes.Name):
            self._scope[target.name] = tree
        elif isinstance(target, nodes.Tuple):
            for item in target.items:
                self._bind(item, None)


def _branch(tree: FieldTree | None, name: str) -> FieldTree | None:
    return None if tree is None else tree.setdefault(name, {})


def _branch_at(tree: FieldTree | None, dotted: str | None) -> FieldTree | None:
    if dotted is None:
        return None
    for name in dotted.split("."):
        tree = _branch(tree, name)
    return tree


def _attribute(node: nodes.Filter) -> str | None:
    """Return the attribute that a filter such as ``map(attribute="x")`` or ``selectattr("x")`` looks at."""
    named = [pair.value for pair in node.kwargs if pair.key == "attribute"]
    first = node.args[:1] if node.name in _ATTRIBUTE_FIRST else []
    for argument in (*named, *first):
        if isinstance(argument, nodes.Const) and isinstance(argument.value, str):
            return argument.value
    return None


def _is_filter(node: nodes.Node, name: str) -> bool:
    while isinstance(node, nodes.Filter) and node.name == "_bounded" and node.node is not None:
        node = node.node
    return isinstance(node, nodes.Filter) and node.name == name


def _is_pairs(node: nodes.Node) -> bool:
    while isinstance(node, nodes.Filter) and node.node is not None:
        node = node.node
    return isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr) and node.node.attr in _PAIRS
