"""Every pattern of the program, tried on texts that are hard for it by the ways in which the sources use it."""

import ast
import importlib
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gen
from tests.support.adversaries import Anatomy, Hard
from tests.support.growth import growth

SIZE = 1200
_SLACK, _LIMIT = 0.006, 0.5
_SCANNING = ("search", "finditer", "findall", "sub", "subn", "split")
_WAYS = {"match": "match", "fullmatch": "fullmatch", **dict.fromkeys(_SCANNING, "scan")}
EVERY_WAY = frozenset(_WAYS.values())


@dataclass(frozen=True)
class Found:
    """A pattern, where it stands, and how it is used: ``match``, ``fullmatch``, ``scan``."""

    pattern: re.Pattern[Any]
    place: str
    ways: frozenset[str] = EVERY_WAY

    def slow(self, size: int = SIZE) -> Iterator[str]:
        """Yield what takes too long."""
        source = self.pattern.pattern
        binary = isinstance(source, bytes)
        for hard in Anatomy(source.decode("latin-1") if binary else source, self.pattern.flags).hard_texts():
            for way in sorted(self.ways):
                if told := _growth(self.pattern, way, hard, size, binary=binary):
                    yield f"{self.place} {way} on {hard}: {told}"
                    return


def _growth(pattern: re.Pattern[Any], way: str, hard: Hard, size: int, *, binary: bool) -> str:
    def act(text: Any) -> None:
        if way == "scan":
            for _match in pattern.finditer(text):
                pass
        else:
            getattr(pattern, way)(text)

    return growth(act, lambda many: hard.of(many).encode() if binary else hard.of(many), size, _SLACK, _LIMIT)


def modules() -> Iterator[Any]:
    """Yield every module of the program."""
    for info in pkgutil.walk_packages(gen.__path__, "gen."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def patterns() -> list[Found]:
    """Return the patterns that modules hold, also inside of tuples and mappings, and those of calls of ``re``."""
    loaded = list(modules())
    trees = {module.__name__: ast.parse(Path(module.__file__).read_text("utf-8")) for module in loaded}
    ways = _ways_by_name(trees)
    found: dict[tuple[Any, int], Found] = {}
    for module in loaded:
        for name, value in vars(module).items():
            for pattern in _held(value):
                key = (pattern.pattern, pattern.flags)
                own = ways.get(f"{module.__name__}.{name}" if name.startswith("_") else name, EVERY_WAY)
                known = found[key].ways if key in found else frozenset()
                found[key] = Found(pattern, f"{module.__name__}.{name}", known | own)
        for one in _written_in_place(module, trees[module.__name__]):
            found.setdefault((one.pattern.pattern, one.pattern.flags), one)
    return list(found.values())


def _held(value: Any, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict) and depth < 4:
        yield from _held((*value, *value.values()), depth + 1)
    elif isinstance(value, tuple | list | set | frozenset) and depth < 4:
        for one in value:
            yield from _held(one, depth + 1)


def _ways_by_name(trees: dict[str, ast.Module]) -> dict[str, frozenset[str]]:
    """Return how patterns are used, by name; a name that is passed on may be used in every way."""
    ways: defaultdict[str, set[str]] = defaultdict(set)
    for module, tree in trees.items():
        told: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _WAYS:
                held = node.value.value if isinstance(node.value, ast.Subscript) else node.value
                told.add(id(held))
                ways[_key(module, held)].add(_WAYS[node.attr])
        for node in ast.walk(tree):
            if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load) and id(node) not in told:
                ways[_key(module, node)] |= EVERY_WAY
    return {name: frozenset(used) for name, used in ways.items()}


def _key(module: str, node: ast.expr) -> str:
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return f"{module}.{name}" if name.startswith("_") else name


def _written_in_place(module: Any, tree: ast.Module) -> Iterator[Found]:
    """Yield what stands in calls such as ``re.sub("…", …)``, as far as it is known without running them."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        if ast.unparse(node.func.value) != "re" or node.func.attr not in _WAYS:
            continue
        try:
            source = eval(compile(ast.Expression(node.args[0]), "", "eval"), dict(vars(module)))
        except NameError:
            continue
        ways = frozenset({_WAYS[node.func.attr]})
        yield Found(re.compile(source, re.DOTALL), f"{module.__name__}:{node.lineno}", ways)


if __name__ == "__main__":
    part, parts = int(sys.argv[1]), int(sys.argv[2])
    for one in patterns()[part::parts]:
        for told in one.slow():
            sys.stdout.write(told + "\n")
