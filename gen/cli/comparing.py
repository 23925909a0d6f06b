"""Print what a body reported beside the sum of its units."""

import json
from collections.abc import Iterator
from dataclasses import replace

import click

from gen.cli import exits
from gen.domain.values import Value
from gen.messages import _
from gen.pipeline.units import Comparison
from gen.progress.nation_model import ControlTotal
from gen.vietnamese import number


def echo_comparison(comparison: Comparison, as_json: bool) -> int:
    """Print a line per figure; return 1 where one is not the same both ways."""
    if as_json:
        records = [_record(control) for control in comparison.controls]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(comparison)))
    return exits.FAULTS_FOUND if comparison.differing else exits.DONE


def one_of(comparison: Comparison, figure_id: str) -> Comparison:
    """Return the comparison of one figure; of none where the figure is not compared."""
    wanted = figure_id.casefold()
    kept = (each for each in comparison.controls if each.figure_id.casefold() in (wanted, f"{wanted}.result"))
    return replace(comparison, controls=tuple(kept))


def _lines(comparison: Comparison) -> Iterator[str]:
    for control in comparison.controls:
        text = _("{figure}: cơ quan báo cáo {own}, các đơn vị cộng lại {units}").format(
            figure=control.figure_id, own=_shown(control.whole), units=_shown(control.parts)
        )
        yield f"{text}; {_verdict(control, comparison.names)}"


def _verdict(control: ControlTotal, names: dict[str, str]) -> str:
    silent = ", ".join(names.get(unit, unit) for unit in control.parts.lacking)
    if control.agrees:
        return _("khớp")
    if control.difference is None:
        verdict = _("không so sánh được")
    else:
        verdict = _("chênh lệch {difference}").format(difference=number(control.difference, 2))
    return verdict + (_(" (thiếu: {names})").format(names=silent) if silent else "")


def _shown(value: Value) -> str:
    return number(value, 2)


def _record(control: ControlTotal) -> dict[str, object]:
    numbers = {"own": control.whole.number, "units": control.parts.number, "difference": control.difference}
    return {
        "figure": control.figure_id,
        **{name: None if found is None else str(found) for name, found in numbers.items()},
        "lacking": list(control.parts.lacking),
        "agrees": control.agrees,
    }
