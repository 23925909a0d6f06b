"""How many steps a piece of a template takes when it is carried out once: the nodes of its syntax."""

from collections.abc import Iterator, Sequence

from jinja2 import nodes

_CARRIED_OUT_ELSEWHERE = (nodes.Macro, nodes.Block)
_CALLS = (nodes.Filter, nodes.Test, nodes.Call)
_STEPS_OF_A_CALL = 8


def steps_of(loop: nodes.For) -> int:
    """Return the steps of one turn: its body and its condition, without the turns of loops inside."""
    return _all(loop.body) + (_steps(loop.test) if loop.test is not None else 0)


def called_bodies(tree: nodes.Template) -> Iterator[tuple[list[nodes.Node], int]]:
    """Yield the bodies that may run again and again, besides those of plain loops, with their steps."""
    bodies = [
        *(macro.body for macro in tree.find_all(nodes.Macro)),
        *(call.body for call in tree.find_all(nodes.CallBlock)),
        *(block.body for block in tree.find_all(nodes.Block)),
        *(loop.body for loop in tree.find_all(nodes.For) if loop.recursive),
    ]
    for body in bodies:
        yield body, _all(body)


def _all(body: Sequence[nodes.Node]) -> int:
    return 1 + sum(_steps(node) for node in body)


def _steps(node: nodes.Node) -> int:
    if isinstance(node, _CARRIED_OUT_ELSEWHERE):
        return 1
    own = _STEPS_OF_A_CALL if isinstance(node, _CALLS) else 1
    left_out = ("body", "test") if isinstance(node, nodes.For | nodes.CallBlock) else ()
    return own + sum(_steps(child) for child in node.iter_child_nodes(exclude=left_out))
