"""The pages of the rules: what, why, an example, how to fix it, the clause. Vietnamese first, for those who read them.

The Vietnamese is data, ``rule_pages.csv``; the English is what the files of the rules say of themselves to those who
write them. ``docs/rules.md`` is made of the Vietnamese.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.resources import files
from inspect import cleandoc
from itertools import groupby
from typing import NamedTuple

from gen.decree import ND30, TT01
from gen.decree.party import PARTY
from gen.lint.rule import Family, Rule
from gen.messages import DEFAULT_LANGUAGE, language
from gen.messages.severities import severity_name

_LABELS = ("What", "Why", "Example", "Fix")
_INTRODUCTION = """# Các quy tắc kiểm tra thể thức

Trang này do `python -m scripts.make_rules_page` lập từ các quy tắc; không sửa trực tiếp. Lời của từng quy tắc ở
`gen/lint/rule_pages.csv`. Xem một quy tắc ngay khi làm việc: `gen rule MÃ`. Thêm quy tắc:
[adding-a-rule.md](adding-a-rule.md).

Điều chỉ biết qua nguồn thứ cấp không bao giờ nặng hơn cảnh báo; điều chỉ theo trí nhớ không nặng hơn lưu ý. Quy định
áp dụng: `nd30` là Nghị định 30/2020/NĐ-CP, có hiệu lực từ 05/3/2020; `tt01` là Thông tư 01/2011/TT-BNV trước đó; `dang`
là văn bản của Đảng, chỉ xét khi thêm `--profile dang`.
"""


class RulePage(NamedTuple):
    """What is said of a rule, in one language."""

    title: str
    what: str
    why: str
    example: str
    fix: str


def page_of(rule: Rule) -> RulePage:
    """Return the page of a rule in the language spoken; KeyError for a rule that has no Vietnamese page."""
    if language() == DEFAULT_LANGUAGE:
        row = _vietnamese()[rule.code]
        return RulePage(rule.title, row["what"], row["why"], row["example"], row["fix"])
    title = cleandoc(import_module(rule.module).__doc__ or "").partition("\n")[0].rstrip(".")
    return RulePage(title, *described(rule).values())


@cache
def _vietnamese() -> Mapping[str, Mapping[str, str]]:
    text = (files("gen.lint") / "rule_pages.csv").read_text(encoding="utf-8")
    return {row["code"]: row for row in csv.DictReader(text.splitlines())}


def pages_written() -> frozenset[str]:
    """Return the codes that have a Vietnamese page."""
    return frozenset(_vietnamese())


def rules_page(rules: Sequence[Rule]) -> str:
    """Return ``docs/rules.md``: a table of all rules, then one entry each."""
    return "\n".join([_INTRODUCTION, *_overview(rules), *(part for rule in rules for part in _entry(rule))])


def _overview(rules: Sequence[Rule]) -> Iterator[str]:
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield f"## {family.name} – {Family(family).value}\n"
        yield "| mã | tên | nội dung | mức | sửa tự động |\n|---|---|---|---|---|"
        for rule in members:
            fixed = "có" if rule.fixable else ""
            link = f"[{rule.code}](#{rule.code.lower()})"
            yield f"| {link} | `{rule.name}` | {rule.title} | {severity_name(rule.severity)} | {fixed} |"
        yield ""


def _entry(rule: Rule) -> Iterator[str]:
    page = page_of(rule)
    mended = f"{page.fix} Sửa tự động được bằng `--fix`." if rule.fixable else page.fix
    yield f'<a id="{rule.code.lower()}"></a>\n'
    yield f"### {rule.code} `{rule.name}`\n"
    yield f"**{page.title}.**\n"
    for label, text in (("Nội dung", page.what), ("Lý do", page.why), ("Ví dụ", page.example), ("Cách sửa", mended)):
        yield f"*{label}.* {text}\n"
    yield (
        f"*Căn cứ.* {clauses_of(rule)}. *Mức:* {severity_name(rule.severity)}. *Áp dụng:* {', '.join(rule.profiles)}.\n"
    )


def clauses_of(rule: Rule) -> str:
    """Return the clause of a rule, or those of the profiles where they differ."""
    profiles = [profile for profile in (ND30, TT01, PARTY) if profile.id in rule.profiles]
    return "; ".join(dict.fromkeys(rule.clause_in(profile) for profile in profiles))


def described(rule: Rule) -> dict[str, str]:
    """Return the English paragraphs of the rule's docstring by their label. Raises ValueError when one is missing."""
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
