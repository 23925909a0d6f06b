"""Rules on legal bases."""

from gen.lint.rule import Rule

RULES: tuple[Rule, ...] = ()
