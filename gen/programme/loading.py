"""Loads the dated knowledge: ``data/agencies`` and the folder of a programme, all of it or none."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.agency import Agency
from gen.programme.agencies import read_agencies, read_successions, read_units
from gen.programme.bases import read_bases
from gen.programme.collecting import FindingCollector
from gen.programme.coordinating import with_reporters, with_units
from gen.programme.decision import read_decision
from gen.programme.enquiries import read_enquiries
from gen.programme.folders import id_of, programme_folder
from gen.programme.forms.evaluations import with_evaluations
from gen.programme.forms.reading import read_schema
from gen.programme.kinds import read_kinds
from gen.programme.measures import KnownNames, read_measures
from gen.programme.patterns import AGENCY_NAMES
from gen.programme.plans import KnownForPlans, read_plans, require_for_kinds
from gen.programme.programme import Programme
from gen.programme.roster import Roster
from gen.programme.signers import read_signing_rules
from gen.programme.tasks import read_indicators, read_tasks
from gen.programme.within import in_period


class _Bodies(Struct, frozen=True):
    """The agencies in every era, and who was made of them."""

    agencies: tuple[Agency, ...]
    roster: Roster


def load_roster(data_dir: Path) -> Roster:
    """Return the agencies of a workspace's ``data`` folder, whichever programme they report on.

    Raises KnowledgeError with its findings (PRG001 …), each naming file, line and field.
    """
    findings = FindingCollector(data_dir.parent)
    bodies = _bodies(data_dir / "agencies", findings)
    findings.refuse()
    return bodies.roster


def _bodies(agencies_dir: Path, findings: FindingCollector) -> _Bodies:
    agencies = read_agencies(agencies_dir / "agencies.csv", findings)
    agencies += read_units(agencies_dir / "units.csv", agencies, findings)
    return _Bodies(agencies, Roster(agencies, read_successions(agencies_dir / "successions.csv", agencies, findings)))


def load_programme(data_dir: Path, programme_id: str = "", period: str = "") -> Programme:
    """Return a programme of a workspace's ``data`` folder, without an id the only one, as it is in a period.

    Raises KnowledgeError with its findings (PRG001 …), each naming file, line and field; UnknownName for an id that
    there is not; ConfigurationError where there are several and none is named; NotInForce for a period it has not.
    """
    findings = FindingCollector(data_dir.parent)
    agencies_dir, programme_dir = data_dir / "agencies", programme_folder(data_dir, programme_id)
    bodies = _bodies(agencies_dir, findings)
    agencies = bodies.agencies
    signing_rules = read_signing_rules(agencies_dir / "signers.csv", agencies, findings)
    data = read_decision(programme_dir / "programme.toml", findings)
    indicators = read_indicators(programme_dir / "indicators.csv", data.groups, data.periods, findings)
    tasks = read_tasks(programme_dir / "tasks.csv", data.groups, indicators, findings)
    ids = tuple(dict.fromkeys(agency.id for agency in agencies))
    enquiries = read_enquiries(agencies_dir / "enquiries.csv", ids, findings)
    names = (*AGENCY_NAMES, *(term.id.replace("-", "_") for term in data.terms))
    known = KnownNames(data.decision, ids, data.goals, data.phases, data.groups, data.deadlines, indicators, tasks)
    measures = read_measures(programme_dir, known, findings)
    kinds = read_kinds(programme_dir / "documents.toml", data.deadlines, names, data.periods, findings)
    bases = read_bases(programme_dir / "legal_bases.csv", ids, kinds, findings)
    plans = read_plans(programme_dir, known, KnownForPlans(bases, kinds), findings)
    require_for_kinds(programme_dir / "documents.toml", plans, kinds, findings)
    schema = with_evaluations(read_schema(programme_dir, findings), kinds)
    findings.refuse()
    programme = Programme(
        agencies=with_reporters(with_units(bodies.roster, measures), measures),
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
        measures=measures,
        plans=plans,
        schema=replace(schema, programme=id_of(programme_dir)),
        periods=data.periods,
    )
    return in_period(programme, period)
