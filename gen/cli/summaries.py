"""Print what came of a run: one line per document that needs attention, then the counts."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from gen.cli import exits
from gen.cli.findings import finding_lines
from gen.cli.output import say, say_lines
from gen.domain.diagnostic import has_errors
from gen.messages import _
from gen.pipeline.jobs.model import Job, State
from gen.pipeline.jobs.words import kept_line, labels, state_words, unsent_words
from gen.pipeline.making.batch import BatchResult
from gen.pipeline.making.finishing import Finished


def echo_result(result: BatchResult, folder: Path) -> None:
    """Print reasons and counts."""
    if result.repaired:
        say(result.repaired, err=True)
    if unsent := [made.job for made in result.results if made.unsent]:
        text = _("{count} cơ quan chưa gửi báo cáo: {names}.")
        say(text.format(count=len(unsent), names=", ".join(job.agency_id for job in unsent)), err=True)
    for made in result.results:
        if made.state in (State.REFUSED, State.FAILED) and not made.unsent:
            say(f"{made.job.name}: {made.reason}", err=True)
        if made.beside:
            say(kept_line(made.job.name, folder / made.beside), err=True)
    counts = Counter(state_words(made) for made in result.results)
    parts = [f"{counts[words]} {words}" for words in (*labels().values(), unsent_words()) if counts[words]]
    total = _("{count} văn bản trong “{folder}”").format(count=len(result.results), folder=folder)
    say(f"{': '.join(filter(None, (total, ', '.join(parts))))}.")
    if result.unsettled:
        say(_("{reason} Lần chạy sau vẫn nhận ra văn bản đã ghi.").format(reason=result.unsettled), err=True)
    if result.interrupted:
        say(_("Đã dừng giữa chừng; chạy lại đúng lệnh này để làm tiếp phần còn lại."), err=True)


def exit_code(result: BatchResult) -> int:
    """Return 0 when all documents are there, 1 when some were refused or failed, 2 when the run was stopped."""
    if result.interrupted:
        return exits.COULD_NOT_RUN
    return exits.FINDINGS if result.count(State.REFUSED) + result.count(State.FAILED) else exits.DONE


def echo_plan(jobs: Sequence[Job], folder: Path) -> int:
    """Print what a run would make."""
    for job in jobs:
        say(folder / f"{job.name}.docx")
    say(_("{count} văn bản.").format(count=len(jobs)))
    return exits.DONE


def echo_finish(finished: Finished) -> int:
    """Print what came of PDF and zip; return 1 where something could not be converted or is not as it must be."""
    for failure in finished.failures:
        say(f"{failure.document}: {failure.reason}", err=True)
    say_lines(finding_lines(finished.findings), err=True)
    if finished.pdfs:
        say(_("Đã chuyển {count} văn bản sang PDF.").format(count=finished.pdfs), err=True)
    if finished.bundles:
        say(
            _("Đã gói {count} tệp zip trong “{folder}”.").format(
                count=len(finished.bundles), folder=finished.bundles[0].parent
            ),
            err=True,
        )
    return exits.FINDINGS if finished.failures or has_errors(finished.findings) else exits.DONE
