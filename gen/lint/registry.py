"""All rules, family by family. A retired code is never used again: it stays in ``RETIRED``."""

from collections.abc import Iterable

from gen.domain.errors import UnknownName
from gen.lint.rule import Rule
from gen.lint.rules import (
    annex,
    bases,
    body,
    capitals,
    date,
    doc,
    era,
    figures,
    header,
    law,
    number,
    page,
    party,
    recipients,
    signature,
    tables,
    title,
    typing,
)
from gen.messages import _

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
    *tables.RULES,
    *typing.RULES,
    *capitals.RULES,
    *era.RULES,
    *party.RULES,
    *law.RULES,
    *figures.RULES,
)
RETIRED: tuple[str, ...] = ()


def rules_meant(words: Iterable[str]) -> frozenset[str]:
    """Return codes, families and names of rules as rules are asked for them; UnknownName where there is no such one."""
    meant = frozenset(word.strip().upper() for word in words)
    unknown = sorted(meant - {name for rule in RULES for name in rule.names})
    if unknown:
        text = _("Không có quy tắc hoặc nhóm quy tắc “{name}”; các nhóm: {families}.")
        families = ", ".join(dict.fromkeys(rule.family.name for rule in RULES))
        raise UnknownName(text.format(name=unknown[0], families=families))
    return meant


def rule_named(code: str) -> Rule | None:
    """Return the rule of a code or name, None if there is none."""
    return next((rule for rule in RULES if code in (rule.code, rule.name)), None)
