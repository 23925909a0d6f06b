"""What the manifest keeps, whatever happens to its files."""

import json
import resource
import shutil
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError
from gen.pipeline.output.manifest import Manifest, ManifestEntry
from gen.pipeline.output.store import FileStore

TORN = Path(__file__).resolve().parents[3] / "data/damaged/torn-manifest.json"


def entry(agency: str, state: str = "produced") -> ManifestEntry:
    return ManifestEntry("annual", agency, 2024, state, "digest", sha256="0" * 64, missing=["2024: Chỉ tiêu"])


def settled(folder: Path, *agencies: str) -> Manifest:
    manifest = Manifest(folder, FileStore())
    for agency in agencies:
        manifest.record(f"{agency}.docx", entry(agency))
    manifest.settle()
    return Manifest(folder, FileStore())


def documents(folder: Path) -> dict[str, dict[str, object]]:
    stored: dict[str, dict[str, object]] = json.loads((folder / "manifest.json").read_bytes())["documents"]
    return stored


def test_what_was_settled_is_known_to_the_next_run(tmp_path: Path) -> None:
    manifest = settled(tmp_path, "ca-mau", "lao-cai")

    assert manifest["ca-mau.docx"] == entry("ca-mau")
    assert manifest.get("ha-noi.docx") is None


def test_the_settled_file_is_json_with_all_documents_by_path(tmp_path: Path) -> None:
    settled(tmp_path, "lao-cai", "ca-mau")

    assert list(documents(tmp_path)) == ["ca-mau.docx", "lao-cai.docx"]
    assert documents(tmp_path)["lao-cai.docx"]["missing"] == ["2024: Chỉ tiêu"]


def test_a_later_entry_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    manifest = settled(tmp_path, "lao-cai")
    manifest.record("lao-cai.docx", entry("lao-cai", "drafted"))

    assert manifest["lao-cai.docx"].state == "drafted"
    manifest.settle()
    assert documents(tmp_path)["lao-cai.docx"]["state"] == "drafted"


def test_a_killed_run_leaves_what_it_entered(tmp_path: Path) -> None:
    killed = Manifest(tmp_path, FileStore())
    killed.record("lao-cai.docx", entry("lao-cai"))
    killed.close()

    assert Manifest(tmp_path, FileStore())["lao-cai.docx"] == entry("lao-cai")


@pytest.mark.parametrize("cut", range(1, 200, 7))
def test_a_line_that_a_kill_cut_short_is_left_out_and_spoils_no_later_one(tmp_path: Path, cut: int) -> None:
    killed = Manifest(tmp_path, FileStore())
    killed.record("ca-mau.docx", entry("ca-mau"))
    killed.record("lao-cai.docx", entry("lao-cai"))
    killed.close()
    journal = tmp_path / "manifest.journal"
    journal.write_bytes(journal.read_bytes()[:-cut])
    again = Manifest(tmp_path, FileStore())
    again.record("ha-noi.docx", entry("ha-noi"))
    again.close()

    last = Manifest(tmp_path, FileStore())

    assert [path for path in ("ca-mau", "lao-cai", "ha-noi") if last.get(f"{path}.docx")] == ["ca-mau", "ha-noi"]


def test_a_run_that_enters_nothing_leaves_the_file_untouched(tmp_path: Path) -> None:
    manifest = settled(tmp_path, "lao-cai")
    before = (tmp_path / "manifest.json").stat().st_mtime_ns

    manifest.settle()

    assert (tmp_path / "manifest.json").stat().st_mtime_ns == before


def test_a_manifest_laid_out_otherwise_is_understood(tmp_path: Path) -> None:
    settled(tmp_path, "lao-cai")
    content = json.loads((tmp_path / "manifest.json").read_bytes())
    (tmp_path / "manifest.json").write_text(json.dumps(content, indent=4), encoding="utf-8")

    assert Manifest(tmp_path, FileStore())["lao-cai.docx"] == entry("lao-cai")


NEWER = "do phiên bản mới hơn của gen ghi (định dạng 2, bản này chỉ đọc được đến 1); hãy cập nhật gen rồi chạy lại."


@pytest.mark.parametrize(
    "content",
    [
        b'{"format": 2, "documents": {\n"ca-mau.docx": {"kind": "annual"}\n}}\n',
        b'{"format": 2, "documents": {\n"ca-mau.docx": {"kin',
        b' {\n  "format":2,\n  "papers": []}',
        b'{"documents": {}, "format": 2}',
    ],
    ids=["laid out as today", "cut short", "laid out otherwise", "format last"],
)
def test_a_manifest_in_a_later_format_is_refused_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)

    with pytest.raises(ConfigurationError) as caught:
        Manifest(tmp_path, FileStore())

    assert str(caught.value) == f"“{tmp_path / 'manifest.json'}” {NEWER}"
    assert (tmp_path / "manifest.json").read_bytes() == content


def test_what_a_later_version_noted_of_a_document_is_passed_over_and_kept(tmp_path: Path) -> None:
    settled(tmp_path, "ca-mau", "lao-cai")
    content = (tmp_path / "manifest.json").read_bytes()
    later = content.replace(b'"reason": ""', b'"urgency": 2, "reason": ""')
    (tmp_path / "manifest.json").write_bytes(later)
    manifest = Manifest(tmp_path, FileStore())

    manifest.record("ha-noi.docx", entry("ha-noi"))
    manifest.settle()

    assert Manifest(tmp_path, FileStore())["lao-cai.docx"] == entry("lao-cai")
    assert [documents(tmp_path)[f"{name}.docx"].get("urgency") for name in ("ca-mau", "ha-noi")] == [2, None]


def test_an_entry_of_an_earlier_version_lacks_what_was_added_since(tmp_path: Path) -> None:
    settled(tmp_path, "lao-cai")
    content = (tmp_path / "manifest.json").read_bytes()
    (tmp_path / "manifest.json").write_bytes(content.replace(b', "beside": ""', b""))

    assert Manifest(tmp_path, FileStore())["lao-cai.docx"] == entry("lao-cai")


def test_the_format_is_named_before_the_journal_is_begun(tmp_path: Path) -> None:
    killed = Manifest(tmp_path, FileStore())
    killed.record("lao-cai.docx", entry("lao-cai"))
    killed.close()

    assert json.loads((tmp_path / "manifest.json").read_bytes()) == {"format": 1, "documents": {}}
    assert (tmp_path / "manifest.journal").read_bytes().startswith(b'"lao-cai.docx": {')


def test_a_journal_without_a_manifest_is_one_of_an_earlier_version(tmp_path: Path) -> None:
    killed = Manifest(tmp_path, FileStore())
    killed.record("lao-cai.docx", entry("lao-cai"))
    killed.close()
    (tmp_path / "manifest.json").unlink()

    assert Manifest(tmp_path, FileStore())["lao-cai.docx"] == entry("lao-cai")


def repaired(folder: Path) -> Manifest:
    """Return the manifest as the run after the repair finds it."""
    manifest = Manifest(folder, FileStore())
    manifest.settle()
    assert "bị hỏng một phần" in manifest.repaired
    again = Manifest(folder, FileStore())
    assert again.repaired == ""
    return again


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe{",
        b'{"documents": []}',
        b'{"format": 1}',
    ],
)
def test_a_manifest_that_tells_of_nothing_any_more_is_begun_anew_and_that_is_said(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "manifest.json").write_bytes(content)

    repaired(tmp_path)

    assert documents(tmp_path) == {}


def test_of_a_manifest_cut_in_two_the_whole_lines_are_kept(tmp_path: Path) -> None:
    settled(tmp_path, "ca-mau", "lao-cai")
    content = (tmp_path / "manifest.json").read_bytes()
    (tmp_path / "manifest.json").write_bytes(content[: len(content) * 2 // 3])

    again = repaired(tmp_path)

    assert again["ca-mau.docx"] == entry("ca-mau")
    assert again.get("lao-cai.docx") is None


@pytest.mark.parametrize("place", [5, 60, 200, 300])
@pytest.mark.parametrize("damage", [b"\x00\xff{", b'"', b"\n", b"}}\n", b"1e999"])
def test_damage_to_one_line_costs_no_other_document(tmp_path: Path, place: int, damage: bytes) -> None:
    settled(tmp_path, "an-giang", "ca-mau", "lao-cai")
    lines = (tmp_path / "manifest.json").read_bytes().splitlines(keepends=True)
    lines[2] = lines[2][:place] + damage + lines[2][place + len(damage) :]
    (tmp_path / "manifest.json").write_bytes(b"".join(lines))

    found = Manifest(tmp_path, FileStore())
    known = {path: found.get(f"{path}.docx") for path in ("an-giang", "ca-mau", "lao-cai")}
    found.settle()

    assert (known["an-giang"], known["lao-cai"]) == (entry("an-giang"), entry("lao-cai"))
    assert "ca-mau.docx" not in documents(tmp_path) or known["ca-mau"] is not None


def test_a_manifest_with_torn_lines_keeps_its_whole_ones(tmp_path: Path) -> None:
    shutil.copyfile(TORN, tmp_path / "manifest.json")

    repaired(tmp_path)

    assert set(documents(tmp_path)) <= {"annual/2024/bnv.docx", "annual/2024/lao-cai.docx", "annual/2024/bng.docx"}


def test_what_the_journal_says_of_a_document_takes_the_place_of_its_torn_line(tmp_path: Path) -> None:
    settled(tmp_path, "ca-mau")
    content = (tmp_path / "manifest.json").read_bytes()
    (tmp_path / "manifest.json").write_bytes(content.replace(b'"kind"', b'"kin'))
    killed = Manifest(tmp_path, FileStore())
    killed.record("ca-mau.docx", entry("ca-mau", "drafted"))
    killed.close()

    manifest = Manifest(tmp_path, FileStore())
    known = manifest["ca-mau.docx"]
    manifest.settle()

    assert known == entry("ca-mau", "drafted")
    assert documents(tmp_path)["ca-mau.docx"]["state"] == "drafted"


def test_a_torn_line_of_the_journal_leaves_the_lines_after_it(tmp_path: Path) -> None:
    killed = Manifest(tmp_path, FileStore())
    for agency in ("an-giang", "ca-mau", "lao-cai"):
        killed.record(f"{agency}.docx", entry(agency))
    killed.close()
    lines = (tmp_path / "manifest.journal").read_bytes().splitlines(keepends=True)
    (tmp_path / "manifest.journal").write_bytes(lines[0] + b"\x00\x00 torn\n" + lines[2])

    again = repaired(tmp_path)

    assert [again.get(f"{agency}.docx") is not None for agency in ("an-giang", "ca-mau", "lao-cai")] == [
        True,
        False,
        True,
    ]


def test_a_journal_that_cannot_grow_keeps_its_whole_lines_and_says_so(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path, FileStore())
    manifest.record("ca-mau.docx", entry("ca-mau"))
    room = (tmp_path / "manifest.journal").stat().st_size + 50
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(OSError):
            manifest.record("lao-cai.docx", entry("lao-cai"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    manifest.record("ha-noi.docx", entry("ha-noi"))
    manifest.close()

    last = Manifest(tmp_path, FileStore())

    assert [path for path in ("ca-mau", "lao-cai", "ha-noi") if last.get(f"{path}.docx")] == ["ca-mau", "ha-noi"]
