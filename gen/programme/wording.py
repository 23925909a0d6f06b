"""Reads the words of a programme's own in ``measures.toml``: ``[names]``, ``[wording]``, ``[successor]``."""

from collections.abc import Iterable

from gen.domain.measures import ANY_MIDTERM, OwnWords, Successor
from gen.domain.programme import TaskGroup
from gen.messages import _
from gen.programme.findings import UNKNOWN_REFERENCE
from gen.programme.toml import TomlFile, TomlTable

_SECTION = "wording"


def optional_text(file: TomlFile, section: str, key: str) -> str:
    """Return a text of a section, "" where there is neither."""
    return file.section(section).optional_text(key) if section in file.names else ""


def read_wording(file: TomlFile, groups: Iterable[TaskGroup]) -> OwnWords:
    """Return the words of a programme; a group of tasks that it does not have is a finding."""
    midterm = optional_text(file, "names", "midterm") or ANY_MIDTERM
    if _SECTION not in file.names:
        return OwnWords(midterm)
    section, numbers = file.section(_SECTION), {group.number for group in groups}
    return OwnWords(
        midterm=midterm,
        publicity=section.optional_text("publicity"),
        information=section.optional_text("information"),
        aims=section.optional_text("aims"),
        standards=section.optional_text("standards"),
        publicity_group=_group(section, "publicity_group", numbers),
        trainings_group=_group(section, "trainings_group", numbers),
        joint_group=_group(section, "joint_group", numbers),
    )


def _group(section: TomlTable, key: str, known: set[int]) -> int:
    number = section.optional_whole(key) or 0
    if number and number not in known:
        section.blame(UNKNOWN_REFERENCE, key, _("không có “{word}”").format(word=number))
    return number


def read_successor(file: TomlFile) -> Successor | None:
    """Return what comes after the programme, None where nothing is said of it."""
    if "successor" not in file.names:
        return None
    section = file.section("successor")
    return Successor(section.required_day("known_from"), section.optional_text("aim"), section.optional_text("text"))
