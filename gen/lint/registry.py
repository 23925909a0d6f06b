"""All rules, family by family. A retired code is never used again: it stays in ``RETIRED``."""

from gen.lint.rule import Rule
from gen.lint.rules import (
    annex,
    bases,
    body,
    capitals,
    date,
    doc,
    era,
    header,
    number,
    page,
    recipients,
    signature,
    title,
    typing,
)

RULES: tuple[Rule, ...] = (
    *doc.RULES,
    *page.RULES,
    *header.RULES,
    *number.RULES,
    *date.RULES,
    *title.RULES,
    *bases.RULES,
    *body.RULES,
    *signature.RULES,
    *recipients.RULES,
    *annex.RULES,
    *typing.RULES,
    *capitals.RULES,
    *era.RULES,
)
RETIRED: tuple[str, ...] = ()


def rule_named(code: str) -> Rule | None:
    """Return the rule of a code or name, None when there is none."""
    return next((rule for rule in RULES if code in (rule.code, rule.name)), None)
