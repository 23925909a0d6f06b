"""``gen rule CODE...``: what a rule of the linter asks, why, and how to fix what it finds."""

import json
from collections.abc import Iterable, Iterator, Sequence

import click

from gen.cli import exits
from gen.cli.options import command as command_with_help
from gen.cli.options import json_option
from gen.cli.output import say_json, say_lines
from gen.lint import RULES, rules_meant
from gen.lint.handbook import clauses_of, page_of
from gen.lint.rule import Rule
from gen.messages import _
from gen.messages.severities import severity_name


@command_with_help(_("Xem quy tắc kiểm tra thể thức: nội dung, lý do, ví dụ, cách sửa, căn cứ."))
@click.argument("codes", nargs=-1, metavar=_("MÃ..."))
@json_option
def command(codes: Sequence[str], as_json: bool) -> int:
    """Show the rules asked for by code, name or family; without any, the list of all."""
    meant = rules_meant(codes)
    chosen = [rule for rule in RULES if not meant or not meant.isdisjoint(rule.names)]
    if as_json:
        say_json(json.dumps([_object(rule) for rule in chosen], ensure_ascii=False, indent=1))
    else:
        say_lines(_pages(chosen) if meant else _list(chosen))
    return exits.DONE


def _list(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"{rule.code}  {page_of(rule).title}"
    yield _("Xem một quy tắc: gen rule MÃ")


def _pages(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        page = page_of(rule)
        yield f"{rule.code}  {rule.name}  ({severity_name(rule.severity)})"
        yield f"{page.title}."
        yield _("  Nội dung: {text}").format(text=page.what)
        yield _("  Lý do: {text}").format(text=page.why)
        yield _("  Ví dụ: {text}").format(text=page.example)
        mended = _("  Cách sửa: {text}").format(text=page.fix)
        yield mended + _(" [sửa được tự động]") if rule.fixable else mended
        yield _("  Căn cứ: {text}").format(text=clauses_of(rule))
        yield _("  Áp dụng: {profiles}").format(profiles=", ".join(rule.profiles))
        yield ""


def _object(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.label,
        "fixable": rule.fixable,
        "profiles": list(rule.profiles),
        "clause": clauses_of(rule),
        **page_of(rule)._asdict(),
    }
