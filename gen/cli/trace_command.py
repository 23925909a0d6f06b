"""``gen trace FIGURE --year Y``: where a figure comes from, down to the cell."""

import json
from collections.abc import Iterator
from typing import Any

import click

from gen.cli import exits
from gen.cli.argument_help import AGENCY, DAY, FIGURE
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines, from_here
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, day_option, json_option
from gen.cli.output import say_json, say_lines
from gen.cli.period_option import year_option
from gen.cli.programme_option import programme_option
from gen.cli.progress_bar import counting
from gen.cli.unit_comparison import comparison_lines, comparison_records, echo_left_out, in_short, one_of
from gen.domain.values import Value
from gen.messages import _
from gen.pipeline.records.trace import node_record
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.trace import TraceRequest, trace_figure
from gen.pipeline.trace_units import UnitsRequest, UnitSum, add_up_units
from gen.progress.trace import TraceNode
from gen.vietnamese import number

EVERY_FIGURE = "all"


@command_with_help(
    _("Truy nguồn một số liệu: gồm những số nào, của cơ quan nào, ở tệp, trang tính và ô nào."), FIGURE, AGENCY, DAY
)
@click.argument("figure", metavar=_("SỐ_LIỆU"))
@year_option
@click.option("--agency", default="", metavar=_("CƠ_QUAN"), help=_("Một cơ quan (mặc định: cả nước)."))
@click.option(
    "--by-units",
    is_flag=True,
    help=_("Cộng từ các đơn vị cấp dưới của cơ quan, đối chiếu với số cơ quan báo cáo; SỐ_LIỆU là all: mọi số liệu."),
)
@day_option(_("Ngày xác định danh sách đơn vị (mặc định: 14/12 của năm)."))
@data_option
@json_option
@programme_option
@pass_command
def command(command_context: CommandContext, /, as_json: bool, by_units: bool, **asked: Any) -> int:
    """Print the tree; with ``--by-units`` also how the sum differs from what the agency reported itself."""
    request = TraceRequest(**asked)
    workshop = Workshop(command_context.services.settings.workspace, request.data)
    if by_units:
        return _echo_units(request, workshop, as_json)
    traced = trace_figure(request, workshop)
    if as_json:
        say_json(_in_json(node_record(traced.node)))
    else:
        say_lines(_lines(traced.node))
    say_lines(finding_lines(traced.edits), err=True)
    return exits.FINDINGS if traced.edits else exits.DONE


def _echo_units(request: TraceRequest, workshop: Workshop, as_json: bool) -> int:
    """Print the sum of the units beside what the agency reported.

    Return 1 where a report could not be added, or where all figures were asked for and one differs.
    """
    figure = "" if request.figure == EVERY_FIGURE else request.figure
    asked = UnitsRequest(request.year, request.on(workshop.programme), request.agency, figure, request.data)
    with counting() as told:
        found = add_up_units(asked, workshop, told)
    if as_json:
        say_json(_in_json(node_record(found.node) if found.node else comparison_records(found.comparison)))
    else:
        say_lines(_unit_lines(found, request.figure))
    echo_left_out(found.collected)
    differing = not found.node and found.comparison.differing
    return exits.FINDINGS if found.collected.refused or differing else exits.DONE


def _unit_lines(found: UnitSum, figure: str) -> Iterator[str]:
    if found.node:
        yield from _lines(found.node)
    yield from comparison_lines(one_of(found.comparison, figure) if found.node else found.comparison)


def _lines(node: TraceNode, depth: int = 0) -> Iterator[str]:
    terms = " / ".join(_shown(value) for _name, value in node.terms if _name != "result")
    lacking = _(" (thiếu: {names})").format(names=in_short(node.value.lacking)) if node.value.lacking else ""
    yield f"{'  ' * depth}{node.unit.name}: {_shown(node.value)}{f' = {terms}' if terms else ''}{lacking}"
    if not node.parts:
        for cell in node.value.cells or tuple(cell for _name, value in node.terms for cell in value.cells):
            yield f"{'  ' * (depth + 1)}{from_here(str(cell))}"
    for part in node.parts:
        yield from _lines(part, depth + 1)


def _shown(value: Value) -> str:
    return number(value, 2)


def _in_json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1)
