"""Rules on type and subject."""

from gen.lint.rule import Rule

RULES: tuple[Rule, ...] = ()
