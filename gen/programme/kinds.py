"""Reads ``documents.toml``: the kinds of document with their years, templates, addressees and recipients."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Formatter

from gen.domain.agency import Agency, AgencyType
from gen.domain.document import Behaviour
from gen.domain.periods import ReportingPeriod
from gen.domain.programme import Deadline, KindSpec
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import REPEATED, UNKNOWN_PATTERN_NAME, UNKNOWN_REFERENCE, VALUE_NOT_ALLOWED
from gen.programme.periods import period_names
from gen.programme.toml import TomlFile, TomlTable

BEHAVIOURS = tuple(kind.value for kind in Behaviour)
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
"""What a kind may be called: its documents lie in a folder of that name."""
HOME_AFFAIRS = "home-affairs"
"""The Sở Nội vụ of a province, which adds up what the other departments report and so does not report to itself."""
ALL_LEVELS = ("province", "ministry", "central", "department", HOME_AFFAIRS, "district", "commune")
RANKS = ("head", "deputy")
SUBJECT_NAMES = frozenset({"project", "name", "when", "year", "next_year"})
"""What the subject of a kind may name: the programme in full and in short, the period, its year and the next."""
_HOME_AFFAIRS_SYMBOL = "SNV"


def read_kinds(
    path: Path,
    deadlines: tuple[Deadline, ...],
    pattern_names: Iterable[str],
    periods: tuple[ReportingPeriod, ...],
    findings: FindingCollector,
) -> tuple[KindSpec, ...]:
    """Return the kinds in file order; unknown deadlines, levels and names in patterns are findings."""
    known = {deadline.id for deadline in deadlines} | {""}
    names = set(pattern_names)
    found: dict[str, KindSpec] = {}
    for section in TomlFile(path, findings).sections("kind"):
        spec = _kind(section, names, periods)
        for key, deadline in [("deadline", spec.deadline), *(("deadlines", each) for each in spec.deadlines.values())]:
            if deadline not in known:
                section.blame(UNKNOWN_REFERENCE, key, _("không có thời hạn “{id}”").format(id=deadline))
        taken = {name for other in found.values() for name in (other.kind, *other.aliases)}
        for name in taken & {spec.kind, *spec.aliases}:
            section.blame(REPEATED, "aliases", _("tên “{name}” đã dùng cho loại khác").format(name=name))
        found.setdefault(spec.kind, spec)
    return tuple(found.values())


def _kind(section: TomlTable, names: set[str], periods: tuple[ReportingPeriod, ...]) -> KindSpec:
    _check_name(section)
    _check_choice(section, "levels", section.texts("levels"), ALL_LEVELS)
    rank = section.optional_text("rank") or "deputy"
    _check_choice(section, "rank", (rank,), RANKS)
    return KindSpec(
        kind=section.text("kind"),
        behaviour=_behaviour(section),
        aliases=section.texts("aliases"),
        title=section.text("title"),
        type_name=section.optional_text("type_name"),
        abbreviation=section.optional_text("abbreviation"),
        years=section.years("years"),
        levels=section.texts("levels"),
        template=section.text("template"),
        annexes=section.texts("annexes"),
        addressees=_lists(section, "addressees", names),
        recipients=_lists(section, "recipients", names),
        default_date=section.day_of_any_year("default_date"),
        forms=section.texts("forms"),
        deadline=section.optional_text("deadline"),
        issuer=section.optional_text("issuer"),
        issuers=_by_level(section, "issuers", (HOME_AFFAIRS,)),
        per_addressee=section.flag("per_addressee"),
        rank=rank,
        ranks=_by_level(section, "ranks", RANKS),
        source=section.text("source"),
        deadlines=_by_level(section, "deadlines"),
        default_dates=_days(section, "default_dates", periods),
        year_before=section.flag("year_before"),
        year_after=section.flag("year_after"),
        weekends=section.flag("weekends"),
        periods=period_names(section, "periods", periods),
        subject=_subject(section),
    )


def _subject(section: TomlTable) -> str:
    text = section.optional_text("subject")
    for name in _names_in(text) - SUBJECT_NAMES:
        message = _("“{pattern}” dùng tên lạ {{{name}}}").format(pattern=text, name=name)
        section.blame(UNKNOWN_PATTERN_NAME, "subject", message)
    return text


def _check_name(section: TomlTable) -> None:
    name = section.text("kind")
    if name and not _NAME.fullmatch(name):
        text = _("“{name}” không dùng làm tên loại được: chỉ gồm chữ thường không dấu, chữ số, dấu “-”")
        section.blame(VALUE_NOT_ALLOWED, "kind", text.format(name=name))


def _behaviour(section: TomlTable) -> Behaviour:
    """Return what the kind does: what it says itself, else what its name says."""
    key = "behaviour" if "behaviour" in section.values else "kind"
    named = section.text(key)
    _check_choice(section, key, (named,), BEHAVIOURS)
    return Behaviour(named) if named in BEHAVIOURS else Behaviour.ANNUAL


def _by_level(section: TomlTable, key: str, allowed: tuple[str, ...] = ()) -> dict[str, str]:
    """Read a text per level, none where the table is absent; where some alone are ``allowed``, others are findings."""
    inner = section.inner(key)
    _check_choice(section, key, inner.values, ALL_LEVELS)
    texts = {level: inner.text(level) for level in inner.values}
    if allowed:
        _check_choice(section, key, texts.values(), allowed)
    return texts


def _days(section: TomlTable, key: str, periods: tuple[ReportingPeriod, ...]) -> dict[str, str]:
    """Read a day per level, form, year or period, or for a form in a year."""
    inner, forms = section.inner(key), section.texts("forms")
    years = tuple(map(str, section.years("years")))
    of_forms = (f"{form}-{year}" for form in forms for year in years)
    _check_choice(
        section, key, inner.values, (*ALL_LEVELS, *forms, *years, *(period.id for period in periods), *of_forms)
    )
    return {name: inner.day_of_any_year(name) for name in inner.values}


def _check_choice(section: TomlTable, key: str, values: Iterable[str], allowed: tuple[str, ...]) -> None:
    for value in values:
        if value not in allowed:
            wanted = ", ".join(allowed)
            section.blame(
                VALUE_NOT_ALLOWED, key, _("“{value}” không thuộc: {wanted}").format(value=value, wanted=wanted)
            )


def _lists(section: TomlTable, key: str, names: set[str]) -> dict[str, tuple[str, ...]]:
    """Read one list of patterns per level and check the names in braces."""
    inner = section.inner(key)
    _check_choice(section, key, inner.values, ALL_LEVELS)
    lists = {level: inner.texts(level) for level in inner.values}
    for pattern in (pattern for patterns in lists.values() for pattern in patterns):
        for name in _names_in(pattern) - names:
            message = _("“{pattern}” dùng tên lạ {{{name}}}").format(pattern=pattern, name=name)
            section.blame(UNKNOWN_PATTERN_NAME, key, message)
    return lists


def _names_in(pattern: str) -> set[str]:
    try:
        return {name for _text, name, _spec, _conversion in Formatter().parse(pattern) if name is not None}
    except ValueError:
        return {"…"}


def level_of(agency: Agency, spec: KindSpec, lists: Mapping[str, object], lead: str) -> str:
    """Return which of a kind's lists is an agency's.

    It is the central one for the agency ``lead`` that reports for all, another for the department that does so in a
    province.
    """
    if "central" in lists and (agency.id == lead or spec.levels == ("central",)):
        return "central"
    if HOME_AFFAIRS in lists and collects(agency):
        return HOME_AFFAIRS
    return agency.type.level


def collects(agency: Agency) -> bool:
    """Tell whether an agency is the department that adds up the reports of a province."""
    return agency.type is AgencyType.DEPARTMENT and agency.symbol == _HOME_AFFAIRS_SYMBOL
