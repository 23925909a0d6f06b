"""What makes a document one that must be made again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job
from gen.pipeline.output.fingerprint import Fingerprints, Needed

JOB = Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 14))
NEEDS = {
    2023: Needed(("lao-cai",), frozenset({"chi-tieu.csv"})),
    2024: Needed(("lao-cai",), frozenset({"chi-tieu.csv"})),
}
FILES = (
    "templates/annual.docx",
    "data/agencies/agencies.csv",
    "data/programmes/x/tables/tasks.toml",
    "data/progress/2023/chi-tieu.csv",
    "data/progress/2023/nhiem-vu.csv",
    "data/progress/2024/chi-tieu.csv",
    "data/progress/2024/lao-cai.xlsx",
    "data/progress/2024/ha-noi.xlsx",
    "named.xlsx",
)


@pytest.fixture
def digest(tmp_path: Path) -> Callable[[], str]:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)

    def files_of(year: int, agency: str) -> list[Path]:
        return sorted((tmp_path / f"data/progress/{year}").glob(f"{agency}.*"))

    def compute() -> str:
        template, named = tmp_path / "templates/annual.docx", tmp_path / "named.xlsx"
        known, progress = (tmp_path / "data/agencies", tmp_path / "data/programmes/x"), tmp_path / "data/progress"
        return Fingerprints(
            known, lambda year: progress / str(year), lambda job: template, lambda job: NEEDS, files_of, named
        ).of(JOB)

    return compute


@pytest.mark.parametrize("name", [name for name in FILES if "ha-noi" not in name and "nhiem-vu" not in name])
def test_what_a_document_rests_on_changes_its_digest(tmp_path: Path, digest: Callable[[], str], name: str) -> None:
    before = digest()

    (tmp_path / name).write_text("changed")

    assert digest() != before


@pytest.mark.parametrize("name", ["data/progress/2024/ha-noi.xlsx", "data/progress/2023/nhiem-vu.csv"])
def test_what_a_document_does_not_use_leaves_its_digest(tmp_path: Path, digest: Callable[[], str], name: str) -> None:
    before = digest()

    (tmp_path / name).write_text("changed")

    assert digest() == before


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, digest: Callable[[], str]) -> None:
    before = digest()
    (tmp_path / "data/progress/2024/lao-cai.xlsx").unlink()
    (tmp_path / "data/progress/2024/lao-cai.xlsx").mkdir()

    assert digest() != before
