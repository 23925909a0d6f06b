"""Rules on number and symbol."""

from gen.lint.rule import Rule

RULES: tuple[Rule, ...] = ()
