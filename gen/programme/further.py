"""What loading a programme does not ask: whether its templates are there, and tables that nothing reads."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gen.decree import profile_on
from gen.domain.diagnostic import Diagnostic
from gen.domain.programme import KindSpec
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import TEMPLATE_ABSENT, UNKNOWN_TABLE
from gen.programme.toml import TomlFile, TomlTable

TABLES: Mapping[str, tuple[str, ...]] = {
    "programme.toml": (
        *("decision", "goal", "phase", "group", "duty", "requirement", "deadline", "term", "conflict", "period"),
    ),
    "documents.toml": ("kind",),
    "measures.toml": (
        *("collection", "path", "phases", "joint", "form", "coverage", "evidence"),
        *("period", "subject", "regional", "successor", "names", "unit", "wording"),
    ),
    "plans.toml": ("plan", "on_time", "accepted", "funding"),
}
"""The tables of each file that are read."""


def check_further(
    folder: Path, data_dir: Path, kinds: Iterable[KindSpec], templates: Mapping[str, frozenset[str]]
) -> tuple[Diagnostic, ...]:
    """Return findings on a programme that was loaded; ``templates`` are the names that there are, by profile."""
    findings = FindingCollector(data_dir.parent)
    for name, known in TABLES.items():
        file = TomlFile(folder / name, FindingCollector())
        for table in file.names:
            if table not in known:
                text = _("bảng [{name}] không được đọc; các bảng được đọc: {known}")
                findings.add(UNKNOWN_TABLE, text.format(name=table, known=", ".join(known)), str(folder / name))
    sections = TomlFile(folder / "documents.toml", findings).sections("kind")
    for section, kind in zip(sections, kinds, strict=True):
        _check_templates(section, kind, templates)
    return findings.found


def _check_templates(section: TomlTable, kind: KindSpec, templates: Mapping[str, frozenset[str]]) -> None:
    for profile in dict.fromkeys(profile_on(kind.usual_day(year)).id for year in kind.years):
        for name in _names_of(kind):
            if name not in templates.get(profile, ()):
                text = _("không có mẫu “{name}” trong templates/{profile}")
                section.blame(TEMPLATE_ABSENT, "template", text.format(name=name, profile=profile))


def _names_of(kind: KindSpec) -> Iterator[str]:
    yield kind.template
    yield from (f"{kind.template}-{form}" for form in kind.forms[1:])
