"""Rules on place and date."""

from gen.lint.rule import Rule

RULES: tuple[Rule, ...] = ()
