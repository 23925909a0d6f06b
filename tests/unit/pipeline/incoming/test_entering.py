"""Files that arrived get their lines, copies and days of receipt; a run that was cut short is completed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, DocumentError
from gen.intake.receipts import read_receipt_days
from gen.pipeline.incoming.checking import check_incoming
from gen.pipeline.incoming.correcting import correct_line
from gen.pipeline.incoming.entering import enter
from gen.pipeline.incoming.model import Entered, EnterRequest, EnterState, Reception, Typed
from gen.pipeline.incoming.receipts import take_back_receipt
from gen.pipeline.output.locking import Patience
from gen.pipeline.output.store import FileStore
from gen.pipeline.received import numbers_kept
from gen.register import Series
from gen.register.incoming.model import ArrivalSaid
from tests.support.clock import StoppedClock
from tests.support.reception import PLAIN, reception_at

ARRIVING = Series("", incoming=True)
DAY = date(2024, 12, 20)
NOTHING = Typed()
REPORT = replace(PLAIN, agency="lao-cai", period="2024")


def file(root: Path, name: str, content: str = "") -> Path:
    path = root / name
    path.write_text(content or name, encoding="utf-8")
    return path


def entered(reception: Reception, *files: Path, day: date | None = DAY, typed: Typed = NOTHING) -> list[Entered]:
    return list(enter(EnterRequest(files, ARRIVING, day, typed), reception))


def checked(reception: Reception) -> list[Diagnostic]:
    lines = reception.register.incoming.lines()
    return list(check_incoming(lines, [], reception.kept, reception.progress))


def test_a_file_gets_its_line_and_a_copy_under_its_number(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)

    (one,) = entered(reception, file(tmp_path, "Báo cáo.PDF", "nội dung"))

    assert one.state is EnterState.ENTERED
    assert one.arrival is not None
    assert (one.arrival.number, one.arrival.file, one.arrival.said) == (1, "Báo cáo.PDF", PLAIN)
    copy = tmp_path / "van-ban-den/chung+den/2024/0001.pdf"
    assert copy.read_text(encoding="utf-8") == "nội dung"
    assert checked(reception) == []


def test_what_is_typed_stands_before_what_is_read(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)

    (one,) = entered(reception, file(tmp_path, "a.pdf"), typed=Typed(symbol="16/BC-BYT", receiver="Phòng VX"))

    assert one.arrival is not None
    assert (one.arrival.said.symbol, one.arrival.said.receiver) == ("16/BC-BYT", "Phòng VX")
    assert one.arrival.said.author == "Bộ Y tế"


def test_a_file_that_does_not_say_who_sent_it_is_asked_about_and_not_entered(tmp_path: Path) -> None:
    reception = reception_at(tmp_path, {"scan.pdf": ArrivalSaid()})

    (one,) = entered(reception, file(tmp_path, "scan.pdf"))

    assert (one.state, one.missing) == (EnterState.ASKED, ("author", "subject"))
    assert "--from" in one.reason
    assert "--subject" in one.reason
    assert reception.register.incoming.lines() == ()
    assert list((tmp_path / "van-ban-den").glob("**/*")) == []


def test_a_scan_is_entered_by_what_a_person_says(tmp_path: Path) -> None:
    reception = reception_at(tmp_path, {"scan.pdf": ArrivalSaid()})

    (one,) = entered(reception, file(tmp_path, "scan.pdf"), typed=Typed(author="Bộ Y tế", subject="Báo cáo quý"))

    assert one.state is EnterState.ENTERED
    assert [finding.code for finding in one.findings] == ["ARR001"]
    assert "số, ký hiệu" in one.findings[0].message


def test_a_file_that_cannot_be_read_is_told_and_can_be_entered_by_what_a_person_says(tmp_path: Path) -> None:
    def torn(path: Path, content: bytes) -> ArrivalSaid:
        del path, content
        raise DocumentError("Tệp hỏng.")

    reception = replace(reception_at(tmp_path), read=torn)
    path = file(tmp_path, "torn.docx")

    (refused,) = entered(reception, path)
    (taken,) = entered(reception, path, typed=Typed(author="Bộ Y tế", subject="Báo cáo quý"))

    assert (refused.state, refused.arrival) == (EnterState.FAILED, None)
    assert "Tệp hỏng." in refused.reason
    assert taken.state is EnterState.ENTERED


def test_the_same_file_under_another_name_is_told_and_not_entered_twice(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)
    entered(reception, file(tmp_path, "a.pdf", "x"))

    (again,) = entered(reception, file(tmp_path, "b.pdf", "x"), day=date(2025, 3, 1))

    assert again.state is EnterState.ALREADY
    assert again.arrival is not None
    assert (again.arrival.number, again.arrival.arrived_on) == (1, DAY)


def test_the_same_document_in_another_file_is_told(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)

    first, second = entered(reception, file(tmp_path, "a.pdf"), file(tmp_path, "a.docx", "bản Word"))

    assert first.findings == ()
    assert [finding.code for finding in second.findings] == ["ARR009"]
    assert "số đến 01" in second.findings[0].message


def test_a_file_that_is_not_there_does_not_end_the_run(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)

    absent, there = entered(reception, tmp_path / "absent.pdf", file(tmp_path, "a.pdf"))

    assert (absent.state, there.state) == (EnterState.FAILED, EnterState.ENTERED)


def test_the_day_of_a_report_is_noted_where_status_reads_it(tmp_path: Path) -> None:
    reception = reception_at(tmp_path, {"a.xlsx": REPORT})

    (one,) = entered(reception, file(tmp_path, "a.xlsx"))

    assert one.received == DAY
    assert read_receipt_days(reception.progress / "2024", 2024).days == {"lao-cai": DAY}


def test_the_first_day_of_a_report_counts(tmp_path: Path) -> None:
    reception = reception_at(tmp_path, {"a.xlsx": REPORT, "b.xlsx": REPORT})
    entered(reception, file(tmp_path, "a.xlsx"))

    (later,) = entered(reception, file(tmp_path, "b.xlsx"), day=date(2024, 12, 28))

    assert later.received == DAY
    assert read_receipt_days(reception.progress / "2024", 2024).days == {"lao-cai": DAY}
    assert checked(reception) == []


def test_reports_that_many_clerks_enter_at_once_all_have_their_days(tmp_path: Path) -> None:
    said = {f"{number}.xlsx": replace(REPORT, agency=f"a{number}") for number in range(24)}

    def enter_some(first: int) -> list[str]:
        reception = replace(reception_at(tmp_path, said), store=FileStore(Patience(-1)))
        found = entered(reception, *(file(tmp_path, f"{number}.xlsx") for number in range(first, 24, 6)))
        return [finding.code for one in found for finding in one.findings if finding.code != "ARR009"]

    with ThreadPoolExecutor(6) as pool:
        told = [code for codes in pool.map(enter_some, range(6)) for code in codes]

    assert told == []
    assert len(read_receipt_days(tmp_path / "progress" / "2024", 2024).days) == 24


def test_striking_a_number_out_gives_the_receipt_to_the_next_arrival_or_to_none(tmp_path: Path) -> None:
    reception = reception_at(tmp_path, {"a.xlsx": REPORT, "b.xlsx": REPORT})
    entered(reception, file(tmp_path, "a.xlsx"))
    entered(reception, file(tmp_path, "b.xlsx"), day=date(2024, 12, 28))
    days = []

    for number in (1, 2):
        void = reception.register.incoming.void(ARRIVING, 2024, number, "Nhầm")
        take_back_receipt(reception.progress, void, reception.register, reception.store)
        days.append(read_receipt_days(reception.progress / "2024", 2024).days.get("lao-cai"))

    assert days == [date(2024, 12, 28), None]


def test_a_day_that_people_noted_stays_when_a_number_is_struck_out(tmp_path: Path) -> None:
    reception = reception_at(tmp_path, {"a.xlsx": REPORT})
    (tmp_path / "progress/2024").mkdir(parents=True)
    table = tmp_path / "progress/2024/tiep-nhan.csv"
    table.write_text("Mã đơn vị,Ngày nhận\nlao-cai,12/12/2024\n", "utf-8-sig")
    entered(reception, file(tmp_path, "a.xlsx"))

    void = reception.register.incoming.void(ARRIVING, 2024, 1, "Nhầm")
    take_back_receipt(reception.progress, void, reception.register, reception.store)

    assert read_receipt_days(reception.progress / "2024", 2024).days == {"lao-cai": date(2024, 12, 12)}


def test_a_run_killed_behind_the_line_is_completed_by_the_next(tmp_path: Path) -> None:
    reception = reception_at(tmp_path, {"a.xlsx": REPORT})
    path = file(tmp_path, "a.xlsx")
    entered(reception, path)
    (tmp_path / "van-ban-den/chung+den/2024/0001.xlsx").unlink()
    (tmp_path / "progress/2024/tiep-nhan.csv").unlink()

    left = [finding.code for finding in checked(reception)]
    (again,) = entered(reception, path)

    assert left == ["ARR004", "ARR006"]
    assert (again.state, again.received) == (EnterState.ALREADY, DAY)
    assert checked(reception) == []


def test_another_file_in_the_place_of_a_copy_is_never_written_over(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)
    place = tmp_path / "van-ban-den/chung+den/2024/0001.pdf"
    place.parent.mkdir(parents=True)
    place.write_text("của người khác", encoding="utf-8")

    (one,) = entered(reception, file(tmp_path, "a.pdf"))

    assert [finding.code for finding in one.findings] == ["ARR008"]
    assert place.read_text(encoding="utf-8") == "của người khác"
    assert [finding.code for finding in checked(reception)] == ["ARR005"]


def test_of_a_secret_document_no_copy_is_kept(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)
    secret = EnterRequest((file(tmp_path, "a.pdf"),), Series("", secret=True, incoming=True), DAY)

    (one,) = enter(secret, reception)

    assert one.arrival is not None
    assert one.arrival.mark == "chung+mat+den@2024#1"
    assert not (tmp_path / "van-ban-den").exists()
    assert checked(reception) == []


def test_a_clock_that_fell_back_into_an_earlier_year_gives_no_number(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)
    entered(reception, file(tmp_path, "a.pdf"))
    earlier = replace(reception, clock=StoppedClock(datetime(2019, 1, 1, tzinfo=UTC)))

    with pytest.raises(ConfigurationError, match="chỉnh lại đồng hồ"):
        entered(earlier, file(tmp_path, "b.pdf"), day=None)


@pytest.mark.parametrize("day", [date(2025, 7, 2), date(2014, 1, 1), date(1, 1, 1)])
def test_a_day_that_has_not_come_or_is_long_past_enters_nothing(tmp_path: Path, day: date) -> None:
    reception = reception_at(tmp_path)

    with pytest.raises(ConfigurationError, match="quá xa"):
        entered(reception, file(tmp_path, "a.pdf"), day=day)
    assert reception.register.incoming.lines() == ()


def test_a_file_that_would_fill_the_memory_is_not_entered(tmp_path: Path) -> None:
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as sparse:
        sparse.truncate(300_000_000)

    (one,) = entered(reception_at(tmp_path), huge)

    assert (one.state, "quá lớn" in one.reason) == (EnterState.FAILED, True)


def test_correcting_needs_something_to_correct_and_leaves_no_line_without_an_author(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)
    entered(reception, file(tmp_path, "a.pdf"))

    with pytest.raises(ConfigurationError, match="Chưa nêu nội dung"):
        correct_line(reception.register, ARRIVING, 2024, 1, Typed(), "Sửa")
    with pytest.raises(ConfigurationError, match="--from"):
        correct_line(reception.register, ARRIVING, 2024, 1, Typed(author=""), "Sửa")


def test_a_gap_and_days_that_run_backwards_are_found(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)
    entered(reception, file(tmp_path, "a.pdf"))
    entered(reception, file(tmp_path, "b.pdf"), day=date(2024, 12, 1))
    entered(reception, file(tmp_path, "c.pdf"))
    lines = reception.register.incoming.lines()

    found = list(check_incoming((lines[0], lines[2]), [], reception.kept, reception.progress))

    assert [finding.code for finding in found] == ["ARR003"]
    assert [finding.code for finding in checked(reception)] == ["ARR002"]


def test_the_copies_tell_which_numbers_were_given(tmp_path: Path) -> None:
    reception = reception_at(tmp_path)
    entered(reception, file(tmp_path, "a.pdf"), file(tmp_path, "b.docx"))
    (tmp_path / "van-ban-den/khong phai so/2024").mkdir(parents=True)
    file(tmp_path / "van-ban-den/khong phai so/2024", "0009.pdf")

    kept = list(numbers_kept(tmp_path / "van-ban-den"))

    assert [number for _path, number in kept] == [(ARRIVING, 2024, 1), (ARRIVING, 2024, 2)]
