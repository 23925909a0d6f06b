"""The page of the rules, ``docs/rules.md``, made from the rules themselves and the docstrings of their files."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from inspect import cleandoc
from itertools import groupby

from gen.decree import ND30, TT01
from gen.decree.party import PARTY
from gen.lint.rule import Family, Rule

_LABELS = ("What", "Why", "Example", "Fix")
_INTRODUCTION = """# Rules of the linter

Made by `python -m scripts.make_rules_page` from the rules; do not edit. To add one, see
[adding-a-rule.md](adding-a-rule.md).

A finding is softened when its clause is known only from a secondary source (at most a warning) or from memory (a note).
`nd30` is Nghị định 30/2020/NĐ-CP, in force since 05/3/2020; `tt01` is Thông tư 01/2011/TT-BNV before it.
"""


def rules_page(rules: Sequence[Rule]) -> str:
    """Return the page: a table of all rules, then one entry each."""
    return "\n".join([_INTRODUCTION, *_overview(rules), *(part for rule in rules for part in _entry(rule))])


def _overview(rules: Sequence[Rule]) -> Iterator[str]:
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield f"## {family.name} – {Family(family).value}\n"
        yield "| code | name | finding | severity | fix |\n|---|---|---|---|---|"
        for rule in members:
            fixed = "yes" if rule.fixable else ""
            link = f"[{rule.code}](#{rule.code.lower()})"
            yield f"| {link} | `{rule.name}` | {rule.title} | {rule.severity.label} | {fixed} |"
        yield ""


def _entry(rule: Rule) -> Iterator[str]:
    yield f'<a id="{rule.code.lower()}"></a>\n'
    yield f"### {rule.code} `{rule.name}`\n"
    yield f"**{rule.title}.**\n"
    for label, text in described(rule).items():
        yield f"*{label}.* {text}\n"
    yield f"*Clause.* {_clauses(rule)}. *Severity:* {rule.severity.label}. *Profiles:* {', '.join(rule.profiles)}.\n"


def _clauses(rule: Rule) -> str:
    profiles = [profile for profile in (ND30, TT01, PARTY) if profile.id in rule.profiles]
    return "; ".join(dict.fromkeys(rule.clause_in(profile) for profile in profiles))


def described(rule: Rule) -> dict[str, str]:
    """Return the paragraphs of the rule's docstring by their label. Raises ValueError when one is missing."""
    text = cleandoc(import_module(rule.module).__doc__ or "")
    found: dict[str, str] = {}
    for line in text.splitlines()[1:]:
        label, colon, rest = line.partition(": ")
        if colon and label in _LABELS and label not in found:
            found[label] = rest.strip()
        elif found and line.strip():
            found[list(found)[-1]] += f" {line.strip()}"
    if tuple(found) != _LABELS:
        raise ValueError(f"{rule.code}: the docstring must have {', '.join(_LABELS)} in this order")
    return found
