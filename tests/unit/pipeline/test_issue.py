"""A draft gets its number once, whatever happens in between."""

import json
import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.pipeline.issue import issue
from gen.pipeline.numbering.describing import Description
from gen.pipeline.numbering.model import Examined, IssueRequest, IssueState, Office
from gen.pipeline.output.store import FileStore
from gen.register import EntryState, Series
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.stamping import Draft
from tests.support.failing import FailingStore
from tests.support.office import draft_at, one
from tests.support.word import DRAFT_HEADER, document, paragraph, run


def test_a_draft_gets_the_next_number_and_today(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")

    issued = one(office, path)

    assert (issued.state, issued.entry and issued.entry.code) == (IssueState.ISSUED, "01/BC-UBND")
    header = Draft(path.read_bytes()).header
    assert (header.number, header.day) == ("01", date(2024, 12, 20))


def test_the_book_knows_the_file_as_issued(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    one(office, path, day=date(2024, 12, 24))

    (entry,) = office.register.entries()

    assert (entry.state, entry.day, entry.series) == (EntryState.ISSUED, date(2024, 12, 24), Series("lao-cai"))
    assert entry.digest == sha256(path.read_bytes()).hexdigest()
    assert entry.particulars.type_name == "Báo cáo"
    assert entry.particulars.subject == "Kết quả năm 2024 & phương hướng"


def test_issuing_again_returns_the_same_number_and_leaves_the_file(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    first = one(office, path)
    content = path.read_bytes()

    again = one(office, path)

    assert (again.state, again.entry, again.findings) == (IssueState.ALREADY, first.entry, ())
    assert path.read_bytes() == content


def test_a_copy_of_the_draft_gets_the_same_number(office: Office, tmp_path: Path) -> None:
    draft_at(tmp_path / "a.docx")
    draft_at(tmp_path / "b.docx")

    issued = list(issue(IssueRequest((tmp_path / "a.docx", tmp_path / "b.docx")), office))

    assert {one.entry and one.entry.number for one in issued} == {1}
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_run_killed_before_the_file_was_written_is_completed(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    killed = one(replace(office, store=FailingStore(late=False)), path)
    other = one(office, draft_at(tmp_path / "b.docx", "khác"))

    completed = one(office, path)

    assert killed.state is IssueState.FAILED
    assert [issued.entry and issued.entry.number for issued in (completed, other)] == [1, 2]


def test_a_run_killed_before_the_number_was_confirmed_is_completed(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    one(replace(office, store=FailingStore(late=True)), path)
    content = path.read_bytes()

    completed = one(office, path)

    assert (completed.state, path.read_bytes()) == (IssueState.ISSUED, content)
    (entry,) = office.register.entries()
    assert (entry.state, entry.digest) == (EntryState.ISSUED, sha256(content).hexdigest())


def test_a_draft_edited_after_a_kill_still_gets_its_number(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    one(replace(office, store=FailingStore(late=False)), path)

    issued = one(office, draft_at(path, "Báo cáo đã sửa"))

    assert issued.entry is not None
    assert [entry.number for entry in office.register.entries()] == [1]
    assert issued.entry.digest == sha256(path.read_bytes()).hexdigest()


def test_a_file_changed_after_issue_is_told(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    one(office, path)
    path.write_bytes(changed(path.read_bytes()))

    again = one(office, path)

    assert again.state is IssueState.ALREADY
    assert [finding.code for finding in again.findings] == ["REG002"]


def changed(content: bytes) -> bytes:
    return DocxArchive(content).replaced({"word/document.xml": document(DRAFT_HEADER, paragraph(run("sửa")))})


def test_a_copy_made_into_another_document_gets_its_own_number_when_asked(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    one(office, path)
    copy = tmp_path / "b.docx"
    copy.write_bytes(changed(path.read_bytes()))

    issued = one(office, copy, renumber=True)

    assert (issued.state, issued.entry and issued.entry.number) == (IssueState.ISSUED, 2)
    assert Draft(copy.read_bytes()).header.number == "02"


def test_a_voided_document_can_be_issued_anew(office: Office, tmp_path: Path) -> None:
    path = draft_at(tmp_path / "a.docx")
    one(office, path)
    office.register.void(Series("lao-cai"), 2024, 1, "Ghi sai ngày")

    issued = one(office, path)

    assert (issued.state, Draft(path.read_bytes()).header.number) == (IssueState.ISSUED, "02")


def test_an_earlier_date_after_a_later_one_is_told(office: Office, tmp_path: Path) -> None:
    one(office, draft_at(tmp_path / "a.docx"), day=date(2024, 12, 24))

    late = one(office, draft_at(tmp_path / "b.docx", "khác"), day=date(2024, 12, 20))

    assert [finding.code for finding in late.findings] == ["REG001"]


def test_the_sidecar_holds_the_fields_of_the_document_system(office: Office, tmp_path: Path) -> None:
    one(office, draft_at(tmp_path / "a.docx"), day=date(2024, 12, 24))

    sidecar = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))

    outgoing = sidecar["outgoing"]
    assert sidecar["format"] == 1
    assert (outgoing["CodeNumber"], outgoing["CodeNotation"], outgoing["TypeName"]) == ("01", "BC-UBND", "Báo cáo")
    assert (outgoing["IssuedDate"], outgoing["DueDate"], outgoing["PageAmount"]) == ("24/12/2024", None, None)
    assert sidecar["sha256"] == sha256((tmp_path / "a.docx").read_bytes()).hexdigest()


def test_a_subject_too_long_for_the_document_system_is_told(office: Office, tmp_path: Path) -> None:
    wordy = replace(office, examine=lambda _content, _draft: Examined((), Description("BC-UBND", subject="x" * 501)))

    issued = one(wordy, draft_at(tmp_path / "a.docx"))

    assert [finding.code for finding in issued.findings] == ["REG003"]


def test_a_file_that_the_book_stumbles_over_costs_no_other_its_number(office: Office, tmp_path: Path) -> None:
    unsayable = tmp_path / os.fsdecode(b"b\xff.docx")
    paths = (draft_at(tmp_path / "a.docx", "một"), draft_at(unsayable, "hai"), draft_at(tmp_path / "c.docx", "ba"))

    issued = list(issue(IssueRequest(paths), office))

    assert [one.state for one in issued] == [IssueState.ISSUED, IssueState.FAILED, IssueState.ISSUED]
    assert [entry.number for entry in office.register.entries()] == [1, 2]
    assert "Hãy mở tệp bằng Word" in issued[1].reason


class Voiding(FileStore):
    """A disk beside which somebody strikes out the number of one file while it is written."""

    def __init__(self, office: Office, name: str) -> None:
        super().__init__()
        self._register, self._name = office.register, name

    def write_flushed(self, path: Path, content: bytes) -> None:
        super().write_flushed(path, content)
        if path.name == self._name:
            self._register.void(Series("lao-cai"), 2024, 2, "nhầm")


def test_a_number_struck_out_meanwhile_costs_no_other_file_its_own(office: Office, tmp_path: Path) -> None:
    paths = tuple(draft_at(tmp_path / f"{name}.docx", name) for name in "abc")
    asked = IssueRequest(paths, day=date(2024, 12, 24))

    issued = list(issue(asked, replace(office, store=Voiding(office, "b.docx"))))

    assert [one.state for one in issued if one.path.name != "b.docx"] == [IssueState.ISSUED] * 2
    states = {entry.number: entry.state for entry in office.register.entries()}
    assert (states[1], states[2], states[3]) == (EntryState.ISSUED, EntryState.VOID, EntryState.ISSUED)


def test_a_number_is_confirmed_when_the_disk_holds_the_stamped_file_and_its_name(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draft_at(tmp_path / "drafts.docx")
    flushed: list[tuple[str, int]] = []
    flush = os.fsync

    def noted(descriptor: int) -> None:
        name = str(Path(f"/proc/self/fd/{descriptor}").readlink())
        issued = sum(entry.state is EntryState.ISSUED for entry in office.register.entries())
        flushed.append((name, issued))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    one(office, path)

    assert [issued for _name, issued in flushed] == [0, 0]
    assert flushed[0][0].endswith(".gen-tmp")
    assert flushed[1][0] == str(tmp_path)
