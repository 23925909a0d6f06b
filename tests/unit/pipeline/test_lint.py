"""Many documents are judged in processes; one of these may die and costs no document its judgement."""

import os
import signal
from multiprocessing import active_children
from pathlib import Path

from gen.lint import LintOptions
from gen.pipeline.lint import LintRequest, lint_all
from gen.pipeline.output.store import FileStore
from tests.support.word import document, docx, paragraph, run

MANY = 120


def test_a_process_that_dies_costs_no_document_its_judgement(tmp_path: Path) -> None:
    content = docx(document(*(paragraph(run(f"Đoạn {number}.")) for number in range(30))))
    paths = [tmp_path / f"{number:03}.docx" for number in range(MANY)]
    for path in paths:
        path.write_bytes(content)

    linted = lint_all(LintRequest((tmp_path,), LintOptions(), workers=2), FileStore())
    first = next(linted)
    for worker in active_children():
        os.kill(worker.pid or 0, signal.SIGKILL)
    reports = [first.report, *(one.report for one in linted)]

    assert [report.file for report in reports] == [str(path) for path in paths]
    assert {report.failure for report in reports} == {None}
