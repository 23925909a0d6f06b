"""Reads ``measures.toml``: how a programme measures itself. Every code that it names must be in the files beside it."""

from collections.abc import Collection as Names
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.decision import Decision, Goal, Phase
from gen.domain.measures import ANY_WORD, Collection, GoalEvidence, JointWork, Measures, RegionalTable, TargetPath
from gen.domain.programme import Deadline, Indicator, Task, TaskGroup
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.coordinating import read_units_of
from gen.programme.findings import KEY_WRONG, REPEATED, SPAN_REVERSED, UNKNOWN_REFERENCE, VALUE_NOT_ALLOWED
from gen.programme.folders import FILE
from gen.programme.shipped_files import own_or_shipped
from gen.programme.toml import TomlFile, TomlTable
from gen.programme.wording import optional_text, read_successor, read_wording

MEASURES = "measures.toml"
CUT_OFF = "cut-off"
_COMPARED = 2


class KnownNames(Struct, frozen=True):
    """What the other files of the programme hold, and the ids of the agencies."""

    decision: Decision
    agencies: Names[str]
    goals: tuple[Goal, ...]
    phases: tuple[Phase, ...]
    groups: tuple[TaskGroup, ...]
    deadlines: tuple[Deadline, ...]
    indicators: tuple[Indicator, ...]
    tasks: tuple[Task, ...]


def read_measures(folder: Path, known: KnownNames, findings: FindingCollector) -> Measures:
    """Return the measures of the programme in a folder.

    The folder of an older workspace has no such file: what its version did not ask of the data then comes from the
    shipped programme of the same Decision.
    """
    file = TomlFile(own_or_shipped(folder, MEASURES, known.decision.symbol), findings)
    indicators = {indicator.code for indicator in known.indicators}
    tasks = {task.code for task in known.tasks}
    return Measures(
        path=_path(file.section("path")),
        collection=_collection(file.section("collection"), known.agencies),
        cut_off=_cut_off(folder, known.deadlines, findings),
        compared=_compared(file, known.phases),
        evidence=_evidence(file, {goal.id for goal in known.goals}, indicators, tasks),
        joint=_joint(file, indicators, tasks),
        coverage=_coverage(file, indicators),
        form_subtitle=file.section("form").text("subtitle"),
        topics=file.section("form").texts("topics"),
        first_day=_first_day(file, known.decision),
        whole_names=file.section("subject").texts("whole_names") if "subject" in file.names else (),
        regional=_regional(file, folder),
        successor=read_successor(file),
        project=optional_text(file, "names", "project"),
        word=optional_text(file, "names", "word") or ANY_WORD,
        wording=read_wording(file, known.groups),
        notice=file.section("form").optional_text("notice"),
        units=read_units_of(file),
    )


def _path(section: TomlTable) -> TargetPath:
    path = TargetPath(section.whole("base_year"), section.whole("target_year"))
    if path.target_year <= path.base_year:
        section.blame(SPAN_REVERSED, "target_year", _("năm đạt mục tiêu phải sau năm gốc"))
    return path


def _collection(section: TomlTable, agencies: Names[str]) -> Collection:
    found = Collection(section.text("agency"), section.text("reports_to"))
    if reporters := section.optional_text("reporters"):
        found = replace(found, reporters=reporters)
    _require(section, "agency", (found.agency,), agencies)
    return found


def _cut_off(folder: Path, deadlines: tuple[Deadline, ...], findings: FindingCollector) -> Deadline:
    for deadline in deadlines:
        if deadline.id == CUT_OFF:
            return deadline
    text = _("không có thời hạn “{id}”: ngày chốt số liệu của năm").format(id=CUT_OFF)
    findings.add(UNKNOWN_REFERENCE, text, str(folder / FILE), None, "deadline")
    return Deadline(CUT_OFF, "", 12, 31, True)


def _first_day(file: TomlFile, decision: Decision) -> date | None:
    if "period" not in file.names:
        return None
    section = file.section("period")
    day = section.required_day("first_day")
    if decision.first_year and day.year != decision.first_year:
        text = _("phải là một ngày của năm đầu của chương trình ({year})").format(year=decision.first_year)
        section.blame(VALUE_NOT_ALLOWED, "first_day", text)
    return day


def _regional(file: TomlFile, folder: Path) -> RegionalTable | None:
    """Read which table of regional activities the programme has; its file must be in the same folder."""
    if "regional" not in file.names:
        return None
    section = file.section("regional")
    words = (section.optional_text(key) for key in ("caption", "note"))
    table = RegionalTable(section.text("file"), section.texts("frameworks"), *words)
    if Path(table.file).name != table.file or not (folder / table.file).is_file():
        section.blame(UNKNOWN_REFERENCE, "file", _("không có “{word}”").format(word=table.file))
    return table


def _compared(file: TomlFile, phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
    if "phases" not in file.names:
        return ()
    section, by_id = file.section("phases"), {phase.id: phase for phase in phases}
    names = section.texts("compared")
    _require(section, "compared", names, by_id)
    if len(names) not in (0, _COMPARED):
        section.blame(KEY_WRONG, "compared", _("phải có đúng hai giai đoạn, hoặc bỏ trống"))
    return tuple(by_id[name] for name in names if name in by_id)


def _joint(file: TomlFile, indicators: Names[str], tasks: Names[str]) -> JointWork:
    if "joint" not in file.names:
        return JointWork()
    section = file.section("joint")
    codes = section.texts("indicators"), section.texts("tasks")
    found = JointWork(section.text("title"), *codes, section.optional_text("short"))
    _require(section, "indicators", found.indicators, indicators)
    _require(section, "tasks", found.tasks, tasks)
    return found


def _coverage(file: TomlFile, indicators: Names[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for section in file.optional_sections("coverage"):
        code = section.text("indicator")
        _require(section, "indicator", (code,), indicators)
        found[code] = section.text("name")
    return found


def _evidence(
    file: TomlFile, goals: Names[str], indicators: Names[str], tasks: Names[str]
) -> Mapping[str, GoalEvidence]:
    found: dict[str, GoalEvidence] = {}
    for section in file.optional_sections("evidence"):
        goal = section.text("goal")
        evidence = GoalEvidence(section.texts("indicators"), section.texts("tasks"))
        _require(section, "goal", (goal,), goals)
        _require(section, "indicators", evidence.indicators, indicators)
        _require(section, "tasks", evidence.tasks, tasks)
        if goal in found:
            section.blame(REPEATED, "goal", _("mục tiêu “{goal}” đã có ở trên").format(goal=goal))
        found[goal] = evidence
    return found


def _require(section: TomlTable, key: str, names: Names[str], known: Names[str]) -> None:
    for name in names:
        if name not in known:
            section.blame(UNKNOWN_REFERENCE, key, _("không có “{word}”").format(word=name))
