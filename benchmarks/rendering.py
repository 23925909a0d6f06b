"""How fast is a render? ``python benchmarks/rendering.py`` prints this engine, docxtpl and the floor side by side.

All three render the same template with the same context to bytes, in one process, turn by turn. docxtpl is used as well
as it can be: one template object, one environment, autoescaping. The floor is what no engine can go below: jinja2
alone over the patched XML, compiled once, and deflating its output. Times are medians.
"""

import argparse
import gc
import io
import multiprocessing
import statistics
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gen.rendering import CompiledTemplate
from gen.rendering.parts import normalised, text_parts

COLUMNS = ("Mã", "Nhiệm vụ", "Cơ quan chủ trì", "Kết thúc", "Trạng thái", "Kết quả")
CELLS = ("{{ row.code }}", "{{ row.task }}", "{{ row.lead }}", "{{ row.end }}", "{{ row.status }}", "{{ row.result }}")


@dataclass(frozen=True)
class Case:
    """One size: rows of the table and how often each engine renders it."""

    rows: int
    rounds: int


CASES = (Case(40, 60), Case(2_000, 15))


def report_template() -> bytes:
    """Return a report like the annual one: header lines, prose with figures, one table, a footer."""
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "{{ agency }}"
    for line in ("{{ superior }}", "{{ agency }}", "Số: {{ number }}/BC-UBND", "{{ place }}, {{ date }}"):
        document.add_paragraph(line)
    document.add_paragraph("BÁO CÁO {{ subject }}")
    for number in range(1, 13):
        document.add_paragraph(f"{number}. Năm {{{{ year }}}}, {{{{ agency }}}} đã hoàn thành {{{{ done }}}} nhiệm vụ.")
    table = document.add_table(rows=4, cols=len(COLUMNS))
    for column, (title, cell) in enumerate(zip(COLUMNS, CELLS, strict=True)):
        table.cell(0, column).text = title
        table.cell(2, column).text = cell
    table.cell(1, 0).text = "{%tr for row in rows %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def report_context(rows: int) -> dict[str, Any]:
    """Return made-up figures (synthetic) for ``rows`` rows."""
    return {
        "superior": "ỦY BAN NHÂN DÂN",
        "agency": "Ủy ban nhân dân tỉnh A",
        "number": "12",
        "place": "A",
        "date": "ngày 15 tháng 12 năm 2024",
        "subject": "kết quả thực hiện Đề án & phương hướng",
        "year": 2024,
        "done": rows,
        "rows": [
            {
                "code": f"{1 + index % 5}{'abcd'[index % 4]}",
                "task": f"Bồi dưỡng kiến thức, kỹ năng cho công chức làm công tác văn thư, lớp {index}",
                "lead": "Sở Nội vụ",
                "end": f"{1 + index % 28:02d}/12/2024",
                "status": "Đã hoàn thành",
                "result": f"{index * 7 % 101} người; đạt >{index % 100}%",
            }
            for index in range(rows)
        ],
    }


def engines(template: bytes) -> dict[str, Callable[[Mapping[str, Any]], object]]:
    """Return the three ways to render ``template``, each ready and warm."""
    compiled = CompiledTemplate.compile(template)
    upstream = DocxTemplate(io.BytesIO(template))
    environment = Environment(autoescape=True)
    bare = [environment.from_string(part.source) for part in text_parts(normalised(template))]

    def docxtpl(context: Mapping[str, Any]) -> bytes:
        upstream.render(dict(context), environment, autoescape=True)
        buffer = io.BytesIO()
        upstream.save(buffer)
        return buffer.getvalue()

    def floor(context: Mapping[str, Any]) -> list[bytes]:
        return [zlib.compress(part.render(context).encode()) for part in bare]

    return {"gen": compiled.render, "docxtpl": docxtpl, "floor": floor}


def medians(case: Case, template: bytes) -> dict[str, float]:
    """Return the median seconds of each engine, taken in turns so that all meet the same machine."""
    context = report_context(case.rows)
    ways = engines(template)
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(case.rounds):
        for name, render in ways.items():
            gc.collect()
            start = time.perf_counter()
            render(context)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(taken) for name, taken in times.items()}


def peaks(case: Case, template: bytes) -> dict[str, int]:
    """Return by how many bytes the process grows at most during one render of each engine, C libraries included."""
    return {name: _growth(name, case, template) for name in ("gen", "docxtpl")}


def _growth(name: str, case: Case, template: bytes) -> int:
    """Render once in a fresh child, warmed up with a small context, and read its high-water mark (Linux)."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_growth_here, (name, case.rows, template))


def _growth_here(name: str, rows: int, template: bytes) -> int:
    render = engines(template)[name]
    render(report_context(1))
    context = report_context(rows)
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    before = _high_water()
    render(context)
    return _high_water() - before


def _high_water() -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Compare gen with docxtpl and with bare jinja2.")
    parser.add_argument("--template", type=Path, help="another template (with a context that fits it)")
    parser.add_argument("--rounds", type=int, help="renders of each engine (default 60 and 15)")
    options = parser.parse_args()
    template = options.template.read_bytes() if options.template else report_template()
    print(f"{'rows':>6} {'gen':>10} {'docxtpl':>10} {'floor':>10} {'docxtpl/gen':>12} {'gen/floor':>10} {'memory':>8}")
    for case in CASES:
        case = Case(case.rows, options.rounds or case.rounds)
        spent = {name: seconds * 1e3 for name, seconds in medians(case, template).items()}
        peak = peaks(case, template)
        print(
            f"{case.rows:>6} {spent['gen']:>7.2f} ms {spent['docxtpl']:>7.1f} ms {spent['floor']:>7.2f} ms "
            f"{spent['docxtpl'] / spent['gen']:>11.1f}x {spent['gen'] / spent['floor']:>9.2f}x "
            f"{peak['gen'] / peak['docxtpl']:>7.0%}"
        )


if __name__ == "__main__":
    main()
