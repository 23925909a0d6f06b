"""A document reaches its place whole, is entered, and never lands on a file that somebody edited."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job, Outcome, State
from gen.pipeline.output.delivery import Delivery
from gen.pipeline.output.manifest import Manifest
from gen.pipeline.output.store import FileStore

JOB = Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 14))


def outcome(content: bytes) -> Outcome:
    return Outcome(JOB, State.PRODUCED, content)


@pytest.fixture
def delivery(tmp_path: Path) -> Iterator[Delivery]:
    manifest = Manifest(tmp_path, FileStore())
    yield Delivery(tmp_path, manifest, FileStore())
    manifest.close()


def test_a_new_document_is_written_at_its_path(delivery: Delivery, tmp_path: Path) -> None:
    delivered = delivery.deliver(outcome(b"one"), "d1")

    assert delivered.state is State.PRODUCED
    assert (tmp_path / "annual/2024/lao-cai.docx").read_bytes() == b"one"


def test_the_same_document_again_is_unchanged(delivery: Delivery) -> None:
    delivery.deliver(outcome(b"one"), "d1")

    assert delivery.deliver(outcome(b"one"), "d2").state is State.UNCHANGED


def test_a_new_version_replaces_an_unedited_file(delivery: Delivery, tmp_path: Path) -> None:
    delivery.deliver(outcome(b"one"), "d1")

    delivered = delivery.deliver(outcome(b"two"), "d2")

    assert delivered.state is State.PRODUCED
    assert (tmp_path / "annual/2024/lao-cai.docx").read_bytes() == b"two"


def test_an_edited_file_is_kept_and_the_new_version_put_beside_it(delivery: Delivery, tmp_path: Path) -> None:
    delivery.deliver(outcome(b"one"), "d1")
    (tmp_path / "annual/2024/lao-cai.docx").write_bytes(b"edited by hand")

    delivered = delivery.deliver(outcome(b"two"), "d2")

    assert delivered.state is State.KEPT
    assert (tmp_path / "annual/2024/lao-cai.docx").read_bytes() == b"edited by hand"
    assert (tmp_path / delivered.path).read_bytes() == b"two"


def test_an_edited_new_version_is_kept_too(delivery: Delivery, tmp_path: Path) -> None:
    delivery.deliver(outcome(b"one"), "d1")
    (tmp_path / "annual/2024/lao-cai.docx").write_bytes(b"edited")
    beside = delivery.deliver(outcome(b"two"), "d2").path
    (tmp_path / beside).write_bytes(b"edited as well")

    third = delivery.deliver(outcome(b"three"), "d3").path

    assert third != beside
    assert (tmp_path / beside).read_bytes() == b"edited as well"
    assert (tmp_path / third).read_bytes() == b"three"


def test_a_document_open_in_word_fails_with_its_reason_and_stays_as_it_is(delivery: Delivery, tmp_path: Path) -> None:
    delivery.deliver(outcome(b"one"), "d1")
    (tmp_path / "annual/2024/~$o-cai.docx").write_bytes(b"owner")

    delivered = delivery.deliver(outcome(b"two"), "d2")

    assert delivered.state is State.FAILED
    assert "Word" in delivered.reason
    assert (tmp_path / "annual/2024/lao-cai.docx").read_bytes() == b"one"


def test_a_folder_that_cannot_be_made_fails_with_its_reason(delivery: Delivery, tmp_path: Path) -> None:
    (tmp_path / "annual").write_text("a file where a folder should be")

    delivered = delivery.deliver(outcome(b"one"), "d1")

    assert delivered.state is State.FAILED
    assert "lao-cai.docx" in delivered.reason


def test_a_version_that_two_killed_runs_did_not_replace_is_not_taken_for_an_edit(
    delivery: Delivery, tmp_path: Path
) -> None:
    delivery.deliver(outcome(b"one"), "d1")
    target = tmp_path / "annual/2024/lao-cai.docx"
    for version in (b"two", b"three"):
        delivery.deliver(outcome(version), version.decode())
        target.write_bytes(b"one")  # as if the kill came between entry and rename

    assert delivery.deliver(outcome(b"four"), "d4").state is State.PRODUCED


def test_a_file_whose_line_was_lost_is_known_again_by_what_it_holds(delivery: Delivery, tmp_path: Path) -> None:
    target = tmp_path / "annual/2024/lao-cai.docx"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"one")

    delivered = delivery.deliver(outcome(b"one"), "d1")
    later = delivery.deliver(outcome(b"two"), "d2")

    assert (delivered.state, later.state) == (State.UNCHANGED, State.PRODUCED)
    assert [path.name for path in target.parent.iterdir()] == ["lao-cai.docx"]


def test_a_link_to_nothing_is_left_alone(delivery: Delivery, tmp_path: Path) -> None:
    target = tmp_path / "annual/2024/lao-cai.docx"
    target.parent.mkdir(parents=True)
    target.symlink_to(tmp_path / "elsewhere.docx")

    delivered = delivery.deliver(outcome(b"one"), "d1")

    assert delivered.state is State.KEPT
    assert target.is_symlink()
    assert not (tmp_path / "elsewhere.docx").exists()
