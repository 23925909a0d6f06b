"""Loads the dated knowledge from ``data/agencies`` and ``data/programme``, all of it or none."""

from pathlib import Path

from gen.programme.agencies import read_agencies, read_signing_rules, read_successions, read_units
from gen.programme.bases import read_bases
from gen.programme.collecting import FindingCollector
from gen.programme.decision import read_decision
from gen.programme.enquiries import read_enquiries
from gen.programme.kinds import read_kinds
from gen.programme.patterns import AGENCY_NAMES
from gen.programme.programme import Programme
from gen.programme.roster import Roster
from gen.programme.tasks import read_indicators, read_tasks


def load_programme(data_dir: Path) -> Programme:
    """Return the programme of a workspace's ``data`` folder.

    Raises KnowledgeError with its findings (PRG001 …), each naming file, line and field.
    """
    findings = FindingCollector(data_dir.parent)
    agencies_dir, programme_dir = data_dir / "agencies", data_dir / "programme"
    agencies = read_agencies(agencies_dir / "agencies.csv", findings)
    agencies += read_units(agencies_dir / "units.csv", agencies, findings)
    successions = read_successions(agencies_dir / "successions.csv", agencies, findings)
    signing_rules = read_signing_rules(agencies_dir / "signers.csv", agencies, findings)
    data = read_decision(programme_dir / "programme.toml", findings)
    indicators = read_indicators(programme_dir / "indicators.csv", findings)
    tasks = read_tasks(programme_dir / "tasks.csv", data.groups, indicators, findings)
    ids = tuple(dict.fromkeys(agency.id for agency in agencies))
    enquiries = read_enquiries(agencies_dir / "enquiries.csv", ids, findings)
    bases = read_bases(programme_dir / "legal_bases.csv", ids, findings)
    names = (*AGENCY_NAMES, *(term.id.replace("-", "_") for term in data.terms))
    kinds = read_kinds(programme_dir / "documents.toml", data.deadlines, names, findings)
    findings.refuse()
    return Programme(
        agencies=Roster(agencies, successions),
        decision=data.decision,
        goals=data.goals,
        phases=data.phases,
        groups=data.groups,
        tasks=tasks,
        indicators=indicators,
        duties=data.duties,
        requirements=data.requirements,
        deadlines=data.deadlines,
        legal_bases=bases,
        kinds=kinds,
        terms=data.terms,
        conflicts=data.conflicts,
        signing_rules=signing_rules,
        enquiries=enquiries,
    )
