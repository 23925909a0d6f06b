"""Templates are built for every profile, and the committed ones are in step with their sources."""

from pathlib import Path

from gen.layout import build_templates, templates_of

REPOSITORY = Path(__file__).parents[3]


def _workspace(tmp_path: Path) -> Path:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "memo.txt").write_text("::header\nNội dung.\n", encoding="utf-8")
    return tmp_path


def test_each_source_is_built_for_each_profile(tmp_path: Path) -> None:
    written = build_templates(_workspace(tmp_path))

    assert [path.relative_to(tmp_path).as_posix() for path in written] == ["nd30/memo.docx", "tt01/memo.docx"]


def test_what_is_in_step_is_not_written_again(tmp_path: Path) -> None:
    build_templates(_workspace(tmp_path))

    assert build_templates(tmp_path) == []


def test_the_committed_templates_are_in_step_with_their_sources() -> None:
    stale = [
        path.relative_to(REPOSITORY).as_posix()
        for path, content in templates_of(REPOSITORY / "templates").items()
        if not path.exists() or path.read_bytes() != content
    ]

    assert stale == [], "run: gen templates build"


def test_no_built_template_lacks_its_source() -> None:
    folder = REPOSITORY / "templates"
    sources = {path.stem for path in (folder / "source").glob("*.txt")}

    assert {path.stem for path in folder.glob("*/*.docx")} <= sources
