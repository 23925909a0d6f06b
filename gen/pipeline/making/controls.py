"""What the control totals of a national sum say: told to whoever makes the report, not to whom it goes."""

from collections.abc import Iterable, Iterator

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.finding import Finding
from gen.domain.location import TableLocation
from gen.messages import _
from gen.progress.nation_model import ControlTotal

TOTALS_AGREE = Finding(
    "SUM001",
    "totals-agree",
    Severity.INFO,
    lambda: _("Đã đối chiếu {count} số liệu tổng hợp, cộng theo khối và theo từng cơ quan: kết quả khớp nhau."),
    lambda: _("Không phải làm gì."),
)
TOTAL_DIFFERS = Finding(
    "SUM002",
    "total-differs",
    Severity.WARNING,
    lambda: _("Số liệu {figure} năm {year}: tổng chung {whole}, cộng lại theo cách khác được {parts}."),
    lambda: _("Chạy lệnh gen trace với mã số liệu này để xem từng cơ quan, rà soát trước khi trình ký."),
)
FINDINGS: tuple[Finding, ...] = (TOTALS_AGREE, TOTAL_DIFFERS)


def told_of_controls(controls: Iterable[ControlTotal], place: str) -> Iterator[Diagnostic]:
    """Yield a finding for every figure that does not add up in the same way twice; one note where all do."""
    known = tuple(controls)
    differing = [control for control in known if not control.agrees]
    for control in differing:
        numbers = {"whole": _shown(control.whole.number), "parts": _shown(control.parts.number)}
        yield TOTAL_DIFFERS.at(TableLocation(place), figure=control.figure_id, year=control.year, **numbers)
    if known and not differing:
        yield TOTALS_AGREE.at(TableLocation(place), count=len(known))


def _shown(number: object) -> str:
    return "…" if number is None else str(number)
