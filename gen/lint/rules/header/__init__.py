"""Rules on Quốc hiệu, Tiêu ngữ and the names of the bodies."""

from gen.lint.rule import Rule

RULES: tuple[Rule, ...] = ()
