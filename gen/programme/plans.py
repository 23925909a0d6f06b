"""Reads ``plans.toml``: how a programme asks for plans; every id and code in it must be in the files beside it."""

from collections.abc import Collection as Names
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from gen.domain.document import Behaviour
from gen.domain.plans import PlanLimit, Plans
from gen.domain.programme import Deadline, KindSpec, LegalBase
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import REPEATED, UNKNOWN_REFERENCE
from gen.programme.measures import KnownNames
from gen.programme.shipped_files import own_or_shipped
from gen.programme.toml import TomlFile, TomlTable

PLANS = "plans.toml"
NEED_PLANS = frozenset({Behaviour.PLAN.value, Behaviour.YEARLY_PLAN.value, Behaviour.PLAN_STATUS.value})
"""What kinds of document do that say what stands in the file; a programme without them needs none."""


class KnownForPlans(Struct, frozen=True):
    """What else the file may name: legal bases, kinds of document."""

    bases: tuple[LegalBase, ...]
    kinds: tuple[KindSpec, ...]


def read_plans(folder: Path, known: KnownNames, further: KnownForPlans, findings: FindingCollector) -> Plans:
    """Return what the programme in a folder says of plans; nothing where it has neither the file nor such documents."""
    path = own_or_shipped(folder, PLANS, known.decision.symbol)
    if not path.exists() and NEED_PLANS.isdisjoint(spec.behaviour.value for spec in further.kinds):
        return Plans()
    file = TomlFile(path, findings)
    section, deadlines = file.section("plan"), {deadline.id: deadline for deadline in known.deadlines}
    return Plans(
        indicator=_known(section, "indicator", {indicator.code for indicator in known.indicators}),
        goal=_known(section, "goal", {goal.id for goal in known.goals}),
        guidance=_known(section, "guidance", {base.id for base in further.bases}),
        example=_known(section, "example", {base.id for base in further.bases}),
        supplement_year=_supplement(section, known),
        on_time=_limit(file, "on_time", deadlines),
        accepted=_limit(file, "accepted", deadlines),
        funding=section.text("funding"),
        funding_of=_funding_of(file, {group.number for group in known.groups}),
        subject_words=section.texts("subject_words"),
        requirements_in=section.optional_text("requirements_in"),
        groups_in=section.optional_text("groups_in"),
    )


def _known(section: TomlTable, key: str, known: Names[str]) -> str:
    """Return the id under a key, "" if there is none; a finding where nothing has this id."""
    name = section.optional_text(key)
    if name and name not in known:
        section.blame(UNKNOWN_REFERENCE, key, _("không có “{word}”").format(word=name))
    return name


def _supplement(section: TomlTable, known: KnownNames) -> int | None:
    year, first, last = section.optional_whole("supplement_year"), known.decision.first_year, known.decision.last_year
    if year is not None and first and last and not first < year <= last:
        text = _("năm bổ sung phải sau năm đầu {first} và không sau năm cuối {last} của chương trình")
        section.blame(UNKNOWN_REFERENCE, "supplement_year", text.format(first=first, last=last))
    return year


def _limit(file: TomlFile, name: str, deadlines: Mapping[str, Deadline]) -> PlanLimit | None:
    if name not in file.names:
        return None
    section = file.section(name)
    deadline = deadlines.get(_known(section, "deadline", deadlines.keys()))
    return PlanLimit(deadline, section.text("words")) if deadline else None


def _funding_of(file: TomlFile, groups: Names[int]) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for section in file.optional_sections("funding"):
        group = section.whole("group")
        if group not in groups:
            section.blame(UNKNOWN_REFERENCE, "group", _("không có “{word}”").format(word=group))
        if group in found:
            section.blame(REPEATED, "group", _("nhóm {group} đã có ở trên").format(group=group))
        found[group] = section.text("words")
    return found


def require_for_kinds(path: Path, plans: Plans, kinds: Iterable[KindSpec], findings: FindingCollector) -> None:
    """Record a finding where a kind says how plans stand and nothing tells by which indicator and by which days."""
    sections = TomlFile(path, FindingCollector()).optional_sections("kind")
    for section, spec in zip(sections, kinds, strict=False):
        if spec.behaviour is Behaviour.PLAN_STATUS and not (plans.indicator and plans.on_time and plans.accepted):
            text = _("loại “{kind}” cần indicator, [on_time] và [accepted] trong {file}")
            told = text.format(kind=spec.kind, file=PLANS)
            findings.add(UNKNOWN_REFERENCE, told, section.file, section.line, "kind")
