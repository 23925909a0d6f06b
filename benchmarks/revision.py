"""What it costs to read a document back: its figures, and what people changed in it, wherever it stands.

Run ``python -m benchmarks.revision`` in the repository. Makes the reports of all provinces, types over a figure outside
its control in twenty of them, reads them back; prints the process time of a document, and the ratio to unpacking the
file and parsing its body alone.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from gen.domain.workspace import Workspace
from gen.pipeline.jobs.planning import Asked, plan_job
from gen.pipeline.making.maker import Maker
from gen.pipeline.read import ReadDocument, read_documents
from gen.pipeline.reports.workshop import Workshop
from gen.wordml.patching.archive import DocxArchive

ROOT = Path(__file__).resolve().parents[1]
YEAR, EDITED, ROUNDS = 2024, 20, 3
MAIN = "word/document.xml"
_CELL = re.compile(rb">([0-9]{1,3}(?:\.[0-9]{3})+)</w:t>")


def main() -> None:
    """Make, edit, read, print."""
    with TemporaryDirectory() as folder:
        paths = _written(Path(folder))
        read = list(read_documents(paths))
        ours = min(_milliseconds(lambda: list(read_documents(paths))) for _round in range(ROUNDS)) / len(paths)
        bare = min(_milliseconds(lambda: [_parsed(path) for path in paths]) for _round in range(ROUNDS)) / len(paths)
    named = sum(bool(document.revision.changes) for document in read)
    print(f"{len(paths)} documents, {named} of {EDITED} edited ones named, {_strangers(read)} others")
    print(f"read back: {ours:.1f} ms a document   unpack and parse alone: {bare:.1f} ms   ratio {ours / bare:.1f}")


def _written(folder: Path) -> list[Path]:
    workshop = Workshop(Workspace(ROOT, "1439"))
    maker = Maker(workshop)
    day = workshop.programme.default_date("annual", YEAR)
    paths = []
    for number, agency in enumerate(workshop.programme.agencies.select("provinces", day)):
        made = maker(plan_job(workshop.programme, Asked("annual", YEAR), agency.id))
        if made.content is None:
            continue
        paths.append(folder / f"{agency.id}.docx")
        paths[-1].write_bytes(_typed_over(made.content) if number < EDITED else made.content)
    return paths


def _typed_over(content: bytes) -> bytes:
    archive = DocxArchive(content)
    return archive.replaced({MAIN: _CELL.sub(b">9.999.998</w:t>", archive.read(MAIN), count=1)})


def _strangers(read: list[ReadDocument]) -> int:
    return sum(bool(document.revision.changes) for document in read[EDITED:])


def _parsed(path: Path) -> object:
    return etree.fromstring(DocxArchive(path.read_bytes()).read(MAIN))


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    main()
