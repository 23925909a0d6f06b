"""Each public class has a name of its own, so that a reader never takes one for another."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_two_modules_have_a_public_class_of_the_same_name() -> None:
    modules: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "gen").rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                modules[node.name].append(path.relative_to(ROOT).as_posix())

    assert len(modules) > 300
    assert not {name: places for name, places in modules.items() if len(places) > 1}
