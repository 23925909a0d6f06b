"""A copy gets its number once, on SQLite and on PostgreSQL, whatever happens in between."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.decree.copies import COPY_FORMS
from gen.pipeline.copy import copy
from gen.pipeline.copying.model import Copied, CopyingOffice, Copyist, CopyRequest
from gen.pipeline.numbering.leftovers import left_over
from gen.pipeline.numbering.model import IssueState, Office
from gen.pipeline.output.store import FileStore
from gen.register import EntryState, Scope, SeriesPolicy
from gen.register.book import Register
from gen.wordml.stamping import Draft
from tests.support.clock import StoppedClock
from tests.support.failing import FailingStore
from tests.support.office import no_linter
from tests.support.word import document, docx, paragraph, run

DAY = date(2024, 12, 25)
HEAD = paragraph(run("Số: 12/BC-UBND")) + paragraph(run("Lào Cai, ngày 20 tháng 12 năm 2024"))
SHEET = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>'
)


def office_of(register: Register, store: FileStore | None = None) -> CopyingOffice:
    def copyist(name: str, _day: date) -> Copyist:
        lines = ("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI")
        return Copyist(name, "Ủy ban nhân dân tỉnh Lào Cai", lines, "UBND", "Lào Cai", ("CHÁNH VĂN PHÒNG",))

    office = Office(register, SeriesPolicy(), StoppedClock(), store or FileStore(), no_linter)
    return CopyingOffice(office, copyist)


def issued_at(path: Path, words: str = "Nội dung") -> Path:
    path.write_bytes(docx(document(HEAD, paragraph(run(words)), SHEET)))
    return path


def copied(office: CopyingOffice, *paths: Path, again: bool = False) -> list[Copied]:
    return list(copy(CopyRequest(paths, COPY_FORMS[0], "lao-cai", DAY, again=again), office))


def test_copies_are_numbered_in_a_series_of_their_own(book: Register, tmp_path: Path) -> None:
    office = office_of(book)

    done = copied(office, issued_at(tmp_path / "a.docx"), issued_at(tmp_path / "b.docx", "khác"))

    assert [one.entry and one.entry.code for one in done] == ["01/SY-UBND", "02/SY-UBND"]
    assert {entry.series.key for entry in book.entries()} == {"lao-cai/ban-sao"}
    assert {entry.state for entry in book.entries()} == {EntryState.ISSUED}


@pytest.mark.parametrize("late", [False, True])
def test_a_run_that_was_killed_is_completed_by_the_next(book: Register, tmp_path: Path, late: bool) -> None:
    path = issued_at(tmp_path / "a.docx")
    (killed,) = copied(office_of(book, FailingStore(late=late)), path)
    (other,) = copied(office_of(book), issued_at(tmp_path / "b.docx", "khác"))

    (completed,) = copied(office_of(book), path)

    assert (killed.state, killed.entry and killed.entry.number) == (IssueState.FAILED, 1)
    assert [one.entry and one.entry.number for one in (completed, other)] == [1, 2]
    assert completed.path is not None
    assert Draft(completed.path.read_bytes()).header.custom["gen.mark"] == "lao-cai/ban-sao@2024#1"
    assert {entry.state for entry in book.entries()} == {EntryState.ISSUED}


def test_a_copy_that_was_written_is_confirmed_by_any_later_run(book: Register, tmp_path: Path) -> None:
    copied(office_of(book, FailingStore(late=True)), issued_at(tmp_path / "a.docx"))

    found = list(left_over(book.reserved(), office_of(book).office))

    assert [one.code for one in found] == ["REG007"]
    assert book.reserved() == ()


def test_a_copy_that_was_not_made_is_told_with_the_command_that_makes_it(book: Register, tmp_path: Path) -> None:
    copied(office_of(book, FailingStore(late=False)), issued_at(tmp_path / "a.docx"))

    (found,) = left_over(book.reserved(), office_of(book).office)

    assert (found.code, "gen copy" in str(found.fix)) == ("REG013", True)


def test_many_clerks_get_every_number_once(open_book: Callable[[], Register], tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / str(number)).mkdir()
    paths = [issued_at(tmp_path / str(number) / "a.docx", str(number)) for number in range(12)]
    books = [open_book() for _ in paths]

    with ThreadPoolExecutor(6) as pool:
        done = list(pool.map(lambda one: copied(office_of(one[0]), one[1])[0], zip(books, paths, strict=True)))

    assert sorted(one.entry.number for one in done if one.entry) == list(range(1, 13))
    assert {entry.state for entry in books[0].entries()} == {EntryState.ISSUED}


def test_one_more_copy_has_a_number_and_a_file_of_its_own(book: Register, tmp_path: Path) -> None:
    path = issued_at(tmp_path / "a.docx")
    copied(office_of(book), path)

    (more,) = copied(office_of(book), path, again=True)
    (same,) = copied(office_of(book), path)

    assert (more.entry and more.entry.number, more.path and more.path.name) == (2, "a-sao-y-2.docx")
    assert (same.state, same.entry and same.entry.number) == (IssueState.ALREADY, 1)


def test_an_office_of_one_series_for_all_has_one_for_copies_too(book: Register, tmp_path: Path) -> None:
    office = office_of(book)
    common = replace(office, office=replace(office.office, policy=SeriesPolicy(Scope.COMMON)))

    (done,) = copied(common, issued_at(tmp_path / "a.docx"))

    assert done.entry is not None
    assert done.entry.series.key == "chung/ban-sao"
