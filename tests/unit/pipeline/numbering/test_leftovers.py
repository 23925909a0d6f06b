"""A number reserved by a run that ended too soon is used for its document, or told: it is never lost."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.domain.errors import ConfigurationError, StorageError
from gen.pipeline.issue import issue
from gen.pipeline.numbering.leftovers import left_over
from gen.pipeline.numbering.model import Issued, IssueRequest, IssueState, Office
from gen.pipeline.output.store import FileStore
from gen.pipeline.register_check import check_register
from gen.register import EntryState
from gen.wordml.stamping import Draft
from tests.support.clock import StoppedClock
from tests.support.office import draft_at, office_at

NEXT_YEAR = StoppedClock(datetime(2025, 1, 1, 0, 5, tzinfo=UTC))


class Killed(FileStore):
    """A disk on which the run ends before, or just after, the stamped file is in its place."""

    def __init__(self, *, after: bool) -> None:
        super().__init__()
        self.after = after

    def write_flushed(self, path: Path, content: bytes) -> None:
        if self.after:
            path.write_bytes(content)
        raise StorageError("killed")


def issued(office: Office, *paths: Path, day: date | None = None) -> list[Issued]:
    return list(issue(IssueRequest(paths, day), office))


def number_in(path: Path) -> str | None:
    return Draft(path.read_bytes()).header.number


def cut(office: Office, path: Path, *, after: bool) -> Path:
    """Number a file in a run that is killed."""
    (one,) = issued(replace(office, store=Killed(after=after)), path)
    assert one.state is IssueState.FAILED
    return path


def test_a_number_that_could_not_be_stamped_is_told_with_the_file(office: Office, tmp_path: Path) -> None:
    (failed,) = issued(replace(office, store=Killed(after=False)), draft_at(tmp_path / "a.docx"))

    assert [finding.code for finding in failed.findings] == ["REG013"]
    assert "01/BC-UBND" in failed.findings[0].message


@pytest.mark.parametrize("after", [False, True])
def test_a_file_renamed_after_the_kill_gets_the_number_reserved_for_it(
    office: Office, tmp_path: Path, after: bool
) -> None:
    moved = cut(office, draft_at(tmp_path / "a.docx"), after=after).rename(tmp_path / "đã đổi tên.docx")
    other = draft_at(tmp_path / "b.docx", "khác")

    issued(office, other, moved)

    assert (number_in(moved), number_in(other)) == ("01", "02")
    assert {entry.state for entry in office.register.entries()} == {EntryState.ISSUED}


def test_a_new_draft_in_the_place_of_a_stamped_and_renamed_file_gets_a_number_of_its_own(
    office: Office, tmp_path: Path
) -> None:
    moved = cut(office, draft_at(tmp_path / "a.docx"), after=True).rename(tmp_path / "cũ.docx")
    new = draft_at(tmp_path / "a.docx", "văn bản mới")

    issued(office, new)

    assert (number_in(moved), number_in(new)) == ("01", "02")
    assert check_register(office.register, tmp_path) == ()


def test_a_new_draft_in_the_place_of_a_renamed_one_does_not_take_its_number_where_both_are_given(
    office: Office, tmp_path: Path
) -> None:
    moved = cut(office, draft_at(tmp_path / "a.docx"), after=False).rename(tmp_path / "cũ.docx")
    new = draft_at(tmp_path / "a.docx", "văn bản mới")

    issued(office, new, moved)

    assert (number_in(moved), number_in(new)) == ("01", "02")


def test_a_stamped_file_that_was_not_confirmed_is_confirmed_by_the_next_run_of_any_file(
    office: Office, tmp_path: Path
) -> None:
    path = cut(office, draft_at(tmp_path / "a.docx"), after=True)
    waiting = office.register.reserved()
    issued(office, draft_at(tmp_path / "b.docx", "khác"))

    (finding,) = left_over(waiting, office)

    assert finding.code == "REG007"
    assert str(path) in str(finding.location)
    assert office.register.reserved() == ()
    assert check_register(office.register, tmp_path) == ()


def test_a_number_whose_file_waits_is_told_with_both_ways_out(office: Office, tmp_path: Path) -> None:
    path = cut(office, draft_at(tmp_path / "a.docx"), after=False)
    waiting = office.register.reserved()

    (finding,) = left_over(waiting, office)

    assert finding.code == "REG013"
    assert str(path) in finding.message
    assert "Chạy lại gen issue" in (finding.fix or "")
    assert "gen register void 1 --series lao-cai --year 2024" in (finding.fix or "")


def test_a_number_whose_file_is_gone_is_told_by_issue_and_by_the_check(office: Office, tmp_path: Path) -> None:
    cut(office, draft_at(tmp_path / "a.docx"), after=False).unlink()
    waiting = office.register.reserved()

    (told,) = left_over(waiting, office)
    (checked,) = check_register(office.register, None)

    assert (told.code, checked.code) == ("REG013", "REG013")
    assert "không còn ở chỗ cũ" in (told.fix or "")


def test_a_number_that_this_run_used_is_not_told(office: Office, tmp_path: Path) -> None:
    path = cut(office, draft_at(tmp_path / "a.docx"), after=False)
    waiting = office.register.reserved()
    issued(office, path)

    assert list(left_over(waiting, office)) == []


def test_a_stamped_file_in_the_folder_is_said_to_wait_for_its_confirmation(office: Office, tmp_path: Path) -> None:
    cut(office, draft_at(tmp_path / "a.docx"), after=True)

    (finding,) = check_register(office.register, tmp_path)

    assert finding.code == "REG019"


def test_midnight_between_reserving_and_stamping_leaves_the_day_of_the_number(office: Office, tmp_path: Path) -> None:
    path = cut(office, draft_at(tmp_path / "a.docx"), after=False)

    (one,) = issued(replace(office, clock=NEXT_YEAR), path)

    header = Draft(path.read_bytes()).header
    assert (header.number, header.day, one.entry and one.entry.day) == ("01", date(2024, 12, 20), date(2024, 12, 20))
    assert [finding.code for finding in one.findings] == ["REG008"]
    assert check_register(office.register, tmp_path) == ()


def test_a_day_asked_for_in_the_second_run_is_not_passed_over_in_silence(office: Office, tmp_path: Path) -> None:
    path = cut(office, draft_at(tmp_path / "a.docx"), after=False)

    (one,) = issued(office, path, day=date(2024, 12, 24))

    assert [finding.code for finding in one.findings] == ["REG008"]
    assert "20/12/2024" in one.findings[0].message
    assert "24/12/2024" in one.findings[0].message


def test_a_clock_set_back_by_days_gives_a_number_and_a_finding(office: Office, tmp_path: Path) -> None:
    issued(office, draft_at(tmp_path / "a.docx"))
    earlier = replace(office, clock=StoppedClock(datetime(2024, 12, 17, 8, 0, tzinfo=UTC)))

    (late,) = issued(earlier, draft_at(tmp_path / "b.docx", "khác"))

    assert (late.state, late.entry and late.entry.number) == (IssueState.ISSUED, 2)
    assert [finding.code for finding in late.findings] == ["REG001"]
    assert [finding.code for finding in check_register(office.register, tmp_path)] == ["REG001"]


def test_a_number_is_not_confirmed_before_it_was_reserved(tmp_path: Path) -> None:
    office = office_at(tmp_path / "register.sqlite")
    path = cut(office, draft_at(tmp_path / "a.docx"), after=True)
    office.register.close()
    earlier = office_at(tmp_path / "register.sqlite", StoppedClock(datetime(2024, 12, 20, 8, 0, tzinfo=UTC)))

    (one,) = issued(earlier, path)

    assert one.entry is not None
    assert one.entry.settled_at is not None
    assert one.entry.settled_at >= one.entry.reserved_at
    earlier.register.close()


def test_a_clock_that_fell_back_into_an_earlier_year_begins_no_book_of_that_year(
    office: Office, tmp_path: Path
) -> None:
    issued(office, draft_at(tmp_path / "a.docx"))
    flat = replace(office, clock=StoppedClock(datetime(2009, 1, 1, tzinfo=UTC)))

    with pytest.raises(ConfigurationError, match="đồng hồ"):
        issued(flat, draft_at(tmp_path / "b.docx", "khác"))

    assert len(office.register.entries()) == 1


def test_a_day_typed_by_hand_is_numbered_in_its_year_whatever_the_clock_shows(office: Office, tmp_path: Path) -> None:
    issued(replace(office, clock=NEXT_YEAR), draft_at(tmp_path / "a.docx"))

    (one,) = issued(office, draft_at(tmp_path / "b.docx", "khác"), day=date(2024, 12, 20))

    assert (one.entry and one.entry.mark) == "lao-cai@2024#1"
