"""Print what an agency reported beside the sum of its units, and which reports could not be added."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from gen.cli.output import say
from gen.domain.values import Value
from gen.messages import _
from gen.pipeline.reports.collecting import Collected
from gen.pipeline.trace_units import Comparison
from gen.progress.nation_model import ControlTotal
from gen.vietnamese import number

SHOWN = 30
"""How many names are printed in a line; nobody would read thousands. ``--json`` has all."""


def one_of(comparison: Comparison, figure_id: str) -> Comparison:
    """Return the comparison of one figure; of none where the figure is not compared."""
    wanted = figure_id.casefold()
    kept = (each for each in comparison.controls if each.figure_id.casefold() in (wanted, f"{wanted}.result"))
    return replace(comparison, controls=tuple(kept))


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """Yield a line per figure."""
    for control in comparison.controls:
        text = _("{figure}: cơ quan báo cáo {own}, các đơn vị cộng lại {units}").format(
            figure=control.figure_id, own=_shown(control.whole), units=_shown(control.parts)
        )
        yield f"{text}; {_verdict(control, comparison)}"


def comparison_records(comparison: Comparison) -> list[dict[str, object]]:
    """Return an object per figure, for programs."""
    return [_record(control) for control in comparison.controls]


def echo_left_out(collected: Collected) -> None:
    """Say which reports could not be added, and why."""
    if collected.refused:
        files = in_short([str(entry.path) for entry in collected.refused])
        text = _("Không cộng {count} báo cáo còn lỗi (xem bằng lệnh gen check): {files}")
        say(text.format(count=len(collected.refused), files=files), err=True)
    if collected.foreign:
        files = in_short([str(entry.path) for entry in collected.foreign])
        text = _("Bỏ qua {count} báo cáo của cơ quan không có trong danh sách đơn vị được cộng: {files}")
        say(text.format(count=len(collected.foreign), files=files), err=True)


def in_short(names: Sequence[str]) -> str:
    """Return the first names, and how many more there are."""
    rest = len(names) - SHOWN
    shown = ", ".join(names[:SHOWN])
    return _("{names} và {count} nơi khác").format(names=shown, count=rest) if rest > 0 else shown


def _verdict(control: ControlTotal, comparison: Comparison) -> str:
    silent = in_short([comparison.names.get(unit, unit) for unit in control.parts.lacking])
    if control.whole.missing and control.parts.missing:
        return _("chưa có số liệu")
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
