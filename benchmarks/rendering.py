"""How fast is a render? ``python -m benchmarks.rendering`` prints this engine, docxtpl and the floor side by side.

All three render the same template with the same context to bytes, in one process, turn by turn. docxtpl is used as well
as it can be: one template object, one environment, autoescaping. The floor is what no engine can go below: jinja2
alone over the patched XML, compiled once, and deflating its output. Times are medians of processor time, so that other
work on the machine matters little.
"""

import argparse
import gc
import io
import multiprocessing
import statistics
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment

from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop
from gen.rendering import CompiledTemplate
from gen.rendering.packages import normalised
from gen.rendering.parts import opened, text_part, text_part_names
from gen.vietnamese import filters

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = ("Mã", "Nhiệm vụ", "Cơ quan chủ trì", "Kết thúc", "Trạng thái", "Kết quả")
CELLS = ("{{ row.code }}", "{{ row.task }}", "{{ row.lead }}", "{{ row.end }}", "{{ row.status }}", "{{ row.result }}")


@dataclass(frozen=True)
class Case:
    """What is rendered: a template, a context for it, the filters it uses, and how often each engine renders it."""

    label: str
    template: bytes
    context: Mapping[str, Any]
    rounds: int
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)


def cases() -> list[Case]:
    """Return the cases: 40 and 2 000 rows, and the shipped annual report of one province (synthetic figures)."""
    workshop = Workshop(Workspace(ROOT, "1439"))
    job = Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 15))
    path = workshop.template_path(workshop.template_name(job), job.day)
    annual = Maker(workshop).context_of(job).values
    template = report_template()
    return [
        Case("40 rows", template, report_context(40), 60),
        Case("2000 rows", template, report_context(2_000), 15),
        Case("annual", path.read_bytes(), annual, 40, filters()),
    ]


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


def engines(case: Case) -> dict[str, Callable[[], object]]:
    """Return the three ways to render a case, each ready and warm."""
    compiled = CompiledTemplate.compile(case.template, filters=case.filters)
    upstream = DocxTemplate(io.BytesIO(case.template))
    environment = Environment(autoescape=True)
    environment.filters.update(case.filters)
    entries = normalised(case.template)
    parts = (text_part(name, opened(name, entries[name])) for name in text_part_names(entries))
    bare = [environment.from_string(part.source) for part in parts if part.has_tags]

    def docxtpl() -> bytes:
        upstream.render(dict(case.context), environment, autoescape=True)
        buffer = io.BytesIO()
        upstream.save(buffer)
        return buffer.getvalue()

    def floor() -> list[bytes]:
        return [zlib.compress(part.render(case.context).encode()) for part in bare]

    return {"gen": lambda: compiled.render(case.context), "docxtpl": docxtpl, "floor": floor}


def medians(case: Case, rounds: int) -> dict[str, float]:
    """Return the median milliseconds of each engine, taken in turns so that all meet the same machine."""
    ways = engines(case)
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, render in ways.items():
            gc.collect()
            start = time.process_time()
            render()
            times[name].append(time.process_time() - start)
    return {name: statistics.median(taken) * 1e3 for name, taken in times.items()}


def peaks(number: int) -> dict[str, int]:
    """Return by how many bytes the process grows at most during one render, C libraries included (Linux)."""
    return {name: _growth(name, number) for name in ("gen", "docxtpl")}


def _growth(name: str, number: int) -> int:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_growth_here, (name, number))


def _growth_here(name: str, number: int) -> int:
    """Render once in this fresh process, warmed up with the smallest case, and read its high-water mark."""
    case, smallest = cases()[number], cases()[0]
    engines(smallest)[name]()
    render = engines(case)[name]
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    before = _high_water()
    render()
    return _high_water() - before


def _high_water() -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Compare gen with docxtpl and with bare jinja2.")
    parser.add_argument("--rounds", type=int, help="renders of each engine (default 60, 15 and 40)")
    options = parser.parse_args()
    print(f"{'':>10} {'gen':>10} {'docxtpl':>10} {'floor':>10} {'docxtpl/gen':>12} {'gen/floor':>10}   peak memory")
    for number, case in enumerate(cases()):
        took, peak = medians(case, options.rounds or case.rounds), peaks(number)
        megabytes = {name: grown / 1e6 for name, grown in peak.items()}
        print(
            f"{case.label:>10} {took['gen']:>7.2f} ms {took['docxtpl']:>7.1f} ms {took['floor']:>7.2f} ms "
            f"{took['docxtpl'] / took['gen']:>11.1f}x {took['gen'] / took['floor']:>9.2f}x   "
            f"{megabytes['gen']:.1f} MB against {megabytes['docxtpl']:.1f} MB"
        )


if __name__ == "__main__":
    main()
