"""The manifest outlives kills and damage: what is whole is read, what is not is said in one sentence."""

from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError
from gen.pipeline.manifest import Entry, Manifest
from gen.pipeline.store import FileStore

FIRST = Entry("annual", "lao-cai", 2024, "produced", "d1", reason="Lào Cai")
SECOND = Entry("annual", "yen-bai", 2024, "produced", "d2")


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"documents": []}', b'{"documents": {"a": {"x": 1}}}', b"\xff\xfe{", b"null", b""]
)
def test_a_damaged_manifest_is_one_sentence_in_vietnamese(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)

    with pytest.raises(ConfigurationError) as caught:
        Manifest(tmp_path, FileStore())

    advice = "hãy xóa tệp này rồi chạy lại, văn bản đã sửa tay vẫn được giữ."
    assert str(caught.value) == f"“{tmp_path / 'manifest.json'}” bị hỏng; {advice}"


@pytest.mark.parametrize("cut", range(1, 200, 7))
def test_a_run_killed_in_a_line_and_then_another_lose_that_line_only(tmp_path: Path, cut: int) -> None:
    killed = Manifest(tmp_path, FileStore())
    killed.record("first", FIRST)
    killed.record("cut", FIRST)
    killed.close()
    journal = tmp_path / "manifest.journal"
    journal.write_bytes(journal.read_bytes()[:-cut])
    again = Manifest(tmp_path, FileStore())
    again.record("second", SECOND)
    again.close()

    known = Manifest(tmp_path, FileStore()).entries

    assert known["first"] == FIRST
    assert known["second"] == SECOND
