"""What the manifest keeps, whatever happens to its files."""

import json
import resource
import shutil
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError
from gen.pipeline.output.manifest import Entry, Manifest
from gen.pipeline.output.store import FileStore

TORN = Path(__file__).resolve().parents[3] / "data/damaged/torn-manifest.json"


def entry(agency: str, state: str = "produced") -> Entry:
    return Entry("annual", agency, 2024, state, "digest", sha256="0" * 64, missing=["2024: Chỉ tiêu"])


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


@pytest.mark.parametrize("rest", [b', "documents": {}}', b', "documents": {\n"a.docx": {"kind'])
def test_a_manifest_of_a_later_version_is_refused_whole_or_torn(tmp_path: Path, rest: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(b'{"format": 99' + rest)

    with pytest.raises(ConfigurationError, match="phiên bản gen mới hơn"):
        Manifest(tmp_path, FileStore())

    assert (tmp_path / "manifest.json").read_bytes() == b'{"format": 99' + rest


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
