"""A batch makes only what is missing or changed, survives a stop, and tells what became of each document."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job, Outcome, State
from gen.pipeline.making.batch import BatchResult, run_batch
from gen.pipeline.making.runners import Runner, SequentialRunner
from gen.pipeline.output.fingerprint import Fingerprints, Needed
from gen.pipeline.output.store import FileStore, Ready

JOBS = tuple(Job(Behaviour.ANNUAL, name, 2024, date(2024, 12, 14)) for name in ("an-giang", "ca-mau", "lao-cai"))


class Bench:
    """A workspace on disk, a maker that copies the figures file into the document, and a record of its work."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.output = root / "output"
        self.made: list[str] = []
        for folder in ("data/agencies", "data/programmes/1439", "data/progress/2024", "templates"):
            (root / folder).mkdir(parents=True)
        (root / "templates/annual.docx").write_bytes(b"template")
        for job in JOBS:
            self.figures(job.agency_id).write_text("1")

    def figures(self, agency: str) -> Path:
        return self.root / "data/progress/2024" / f"{agency}.xlsx"

    def make(self, job: Job) -> Outcome:
        self.made.append(job.agency_id)
        text = self.figures(job.agency_id).read_text()
        if text == "broken":
            return Outcome(job, State.REFUSED, reason="ô D5")
        return Outcome(job, State.PRODUCED, f"{job.agency_id}:{text}".encode())

    def run(self, runner_for: Callable[[Sequence[Job]], Runner] | None = None, *, force: bool = False) -> BatchResult:
        self.made.clear()
        fingerprints = Fingerprints(
            (self.root / "data/agencies", self.root / "data/programmes"),
            lambda year: self.root / "data/progress" / str(year),
            lambda job: self.root / "templates/annual.docx",
            lambda job: {2024: Needed((job.agency_id,), frozenset())},
            lambda year, agency: [self.figures(agency)],
        )
        runner = runner_for or (lambda todo: SequentialRunner(lambda: self.make))
        return run_batch(JOBS, self.output, runner, fingerprints, FileStore(), force=force)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_all_documents_are_made_the_first_time(bench: Bench) -> None:
    result = bench.run()

    assert result.count(State.PRODUCED) == 3
    assert (bench.output / "annual/2024/ca-mau.docx").read_bytes() == b"ca-mau:1"


def test_nothing_is_made_the_second_time(bench: Bench) -> None:
    bench.run()

    result = bench.run()

    assert bench.made == []
    assert result.count(State.UNCHANGED) == 3


def test_only_the_document_whose_figures_changed_is_made_again(bench: Bench) -> None:
    bench.run()
    bench.figures("ca-mau").write_text("2")

    bench.run()

    assert bench.made == ["ca-mau"]


def test_a_changed_template_makes_all_again(bench: Bench) -> None:
    bench.run()
    (bench.root / "templates/annual.docx").write_bytes(b"another")

    bench.run()

    assert len(bench.made) == 3


def test_a_refused_document_is_tried_again_and_the_others_are_made(bench: Bench) -> None:
    bench.figures("an-giang").write_text("broken")

    first = bench.run()
    bench.run()

    assert first.count(State.PRODUCED) == 2
    assert first.count(State.REFUSED) == 1
    assert bench.made == ["an-giang"]


def test_a_deleted_document_is_made_again(bench: Bench) -> None:
    bench.run()
    (bench.output / "annual/2024/ca-mau.docx").unlink()

    bench.run()

    assert bench.made == ["ca-mau"]


def test_an_edited_file_survives_ten_runs(bench: Bench) -> None:
    bench.run()
    edited = bench.output / "annual/2024/ca-mau.docx"
    edited.write_bytes(b"edited by hand")

    for number in range(10):
        bench.figures("ca-mau").write_text(str(number + 2))
        result = bench.run(force=number % 2 == 0)

        assert edited.read_bytes() == b"edited by hand"
        assert result.count(State.KEPT) == 1


def test_a_stop_leaves_what_was_made_and_the_next_run_makes_the_rest(bench: Bench) -> None:
    class Stopped:
        def run(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
            yield bench.make(next(iter(jobs)))
            raise KeyboardInterrupt

    first = bench.run(lambda todo: Stopped())
    bench.run()

    assert first.interrupted
    assert bench.made == ["ca-mau", "lao-cai"]


def test_a_kill_between_journal_and_rename_is_not_taken_for_an_edit(bench: Bench) -> None:
    bench.run()
    bench.figures("ca-mau").write_text("2")

    class Killed(Exception):
        pass

    class DyingStore(FileStore):
        def write(self, path: Path, content: bytes, ready: Ready = lambda partial: None) -> None:
            path.with_suffix(".part").write_bytes(content)
            ready(path.with_suffix(".part"))
            raise Killed

    fingerprints = Fingerprints(
        (bench.root / "data/agencies", bench.root / "data/programmes"),
        lambda year: bench.root / "data/progress" / str(year),
        lambda job: bench.root / "templates/annual.docx",
        lambda job: {2024: Needed((job.agency_id,), frozenset())},
        lambda year, agency: [bench.figures(agency)],
    )
    with pytest.raises(Killed):
        run_batch(JOBS, bench.output, lambda todo: SequentialRunner(lambda: bench.make), fingerprints, DyingStore())

    result = bench.run()

    assert result.count(State.KEPT) == 0
    assert (bench.output / "annual/2024/ca-mau.docx").read_bytes() == b"ca-mau:2"
