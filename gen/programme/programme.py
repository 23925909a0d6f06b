"""A programme as loaded: asked by kind, agency and day."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.agency import Agency
from gen.domain.decision import Decision, Duty, Goal, Phase, Requirement, SourceConflict, Term
from gen.domain.document import Behaviour
from gen.domain.enquiries import EnquiryPoint
from gen.domain.errors import NotInForce, UnknownName
from gen.domain.measures import Measures
from gen.domain.periods import WHOLE_YEAR, ReportingPeriod
from gen.domain.plans import Plans
from gen.domain.programme import Deadline, Indicator, KindSpec, LegalBase, SignerForm, Task, TaskGroup
from gen.domain.schema import Schema
from gen.messages import _
from gen.programme.bases import may_cite
from gen.programme.kinds import collects, level_of
from gen.programme.nearest import fold, nearest
from gen.programme.patterns import agency_names
from gen.programme.roster import Roster
from gen.programme.signers import SigningRule
from gen.programme.terms import in_words_of, term_on
from gen.vietnamese import cited_date

_YEARS_AFTER = 1
"""Reports on the last year of the programme are still written in the year after it."""


class Programme(Struct, frozen=True, eq=False):
    """The dated knowledge in one value. Frozen and free of files: it may be handed to other processes.

    A programme is equal only to itself, so that what was worked out for a day is quickly found again.
    """

    agencies: Roster
    decision: Decision
    goals: tuple[Goal, ...]
    phases: tuple[Phase, ...]
    groups: tuple[TaskGroup, ...]
    tasks: tuple[Task, ...]
    indicators: tuple[Indicator, ...]
    duties: tuple[Duty, ...]
    requirements: tuple[Requirement, ...]
    deadlines: tuple[Deadline, ...]
    legal_bases: tuple[LegalBase, ...]
    kinds: tuple[KindSpec, ...]
    terms: tuple[Term, ...]
    conflicts: tuple[SourceConflict, ...]
    signing_rules: tuple[SigningRule, ...]
    measures: Measures
    plans: Plans
    schema: Schema
    enquiries: tuple[EnquiryPoint, ...] = ()
    periods: tuple[ReportingPeriod, ...] = ()
    period: ReportingPeriod = WHOLE_YEAR
    """The part of the year that is reported on."""

    @property
    def id(self) -> str:
        """The id of the programme, "" for the one of an older workspace."""
        return self.schema.programme

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the programme, from its first to its last."""
        return tuple(range(self.decision.first_year, self.decision.last_year + 1))

    @property
    def period_ids(self) -> tuple[str, ...]:
        """The ids of the periods within a year that are reported on; none where reports are yearly."""
        return tuple(period.id for period in self.periods)

    @property
    def lead(self) -> str:
        """The id of the agency that collects the reports of the whole country."""
        return self.measures.collection.agency

    def years_of(self, behaviour: str) -> tuple[int, ...]:
        """Return the years that have documents of a behaviour (``midterm``), none where there is no such kind."""
        return tuple(sorted({year for spec in self.kinds if spec.behaviour == behaviour for year in spec.years}))

    def behaviour_of(self, kind: str) -> Behaviour:
        """Return what a kind does; UnknownName where there is no kind of that name."""
        return next((spec.behaviour for spec in self.kinds if spec.kind == kind), None) or self.kind(kind).behaviour

    def kind_doing(self, behaviour: Behaviour) -> KindSpec:
        """Return the first kind of a behaviour; UnknownName where the programme has none."""
        return next((spec for spec in self.kinds if spec.behaviour is behaviour), None) or self.kind(behaviour.value)

    def require_year(self, year: int) -> None:
        """Raise NotInForce where the programme has no reports of the year."""
        if year not in self.years:
            text = _("Chương trình không có năm {year}; các năm báo cáo: {years}.")
            raise NotInForce(text.format(year=year, years=", ".join(map(str, self.years))))

    def require_day(self, day: date) -> None:
        """Raise NotInForce for a day that no document of the programme has: before its Decision, or years after it."""
        first, last = self.decision.issued_on, date(self.decision.last_year + _YEARS_AFTER, 12, 31)
        if not first <= day <= last:
            text = _("Ngày {day} ở ngoài thời gian của {name} (từ {first} đến {last}); hãy kiểm tra lại năm.")
            shown = {"day": cited_date(day), "first": cited_date(first), "last": cited_date(last)}
            raise NotInForce(text.format(name=self.decision.short_name, **shown))

    def kind(self, name_or_alias: str) -> KindSpec:
        """Return the kind of that name or alias, in any case, with or without accents; else UnknownName."""
        wanted = fold(name_or_alias)
        for spec in self.kinds:
            if wanted in (spec.kind, *spec.aliases):
                return spec
        pairs = [(spec.kind, name) for spec in self.kinds for name in (*spec.aliases, spec.title)]
        close = nearest(name_or_alias, pairs) or tuple(spec.kind for spec in self.kinds)
        message = _("Không có loại văn bản “{name}”. Gần nhất: {close}.")
        raise UnknownName(message.format(name=name_or_alias, close=", ".join(close)))

    def default_date(self, kind: str | KindSpec, year: int, level: str = "") -> date:
        """Return the day that a document of the kind has when none is given: it decides era, names and bases.

        ``level`` is that of the agency, where it is known: those below a province report earlier.
        """
        return self._spec(kind).usual_day(year, level)

    def deadline(self, deadline_id: str) -> Deadline:
        """Return the deadline of that id; UnknownName with the nearest ones."""
        for deadline in self.deadlines:
            if deadline.id == deadline_id:
                return deadline
        close = ", ".join(nearest(deadline_id, ((each.id, each.label) for each in self.deadlines)))
        raise UnknownName(_("Không có thời hạn “{id}”. Gần nhất: {close}.").format(id=deadline_id, close=close))

    def due(self, behaviour: Behaviour, level: str = "") -> Deadline:
        """Return the deadline of the first kind of a behaviour, that of a level where the kind has another for it.

        Raises UnknownName where there is no such kind, or none of its deadlines is known.
        """
        return self.deadline(self.kind_doing(behaviour).deadline_of(level))

    def bases_for(self, kind: str | KindSpec, agency: Agency, day: date) -> tuple[LegalBase, ...]:
        """Return the instruments a document of that kind, agency and day rests on, in the order they are cited.

        None is later than the document, none has lost force by then.
        """
        name = self._spec(kind).kind
        level = agency.type.level
        levels = frozenset({level, "central"} if agency.id == self.lead else {level})
        bases = _bases_of(self, name, levels, day)
        return tuple(base for base in bases if not base.agencies or agency.id in base.agencies)

    def enquiries_of(self, agency: Agency, day: date) -> EnquiryPoint | None:
        """Return whom the readers of an agency's letters may ask on the day, None where nobody said."""
        return next((each for each in self.enquiries if each.agency == agency.id and each.validity.covers(day)), None)

    def recipients(self, kind: str | KindSpec, agency: Agency, day: date) -> tuple[str, ...]:
        """Return the lines of “Nơi nhận” without dash and end mark; the last one is “Lưu: …”."""
        spec = self._spec(kind)
        return self._filled(spec, spec.recipients, agency, day)

    def addressees(self, kind: str | KindSpec, agency: Agency, day: date) -> tuple[str, ...]:
        """Return whom “Kính gửi” names, without dash and end mark; empty for kinds without it."""
        spec = self._spec(kind)
        return self._filled(spec, spec.addressees, agency, day)

    def issuer_to(self, kind: str | KindSpec, addressee: Agency, day: date) -> Agency:
        """Return who writes a kind that goes to each agency separately.

        It is the ministry, or the department of a province that adds up the reports. Raises NotInForce where no such
        department is known on the day.
        """
        spec = self._spec(kind)
        if addressee.type.level not in spec.issuers:
            return self.agencies.get(spec.issuer, day)
        for unit in self.agencies.units(self.agencies.get(addressee.parent, day).id, day):
            if collects(unit):
                return unit
        message = _("Chưa có dữ liệu về Sở Nội vụ, nơi nhận báo cáo của “{name}” (data/agencies/units.csv).")
        raise NotInForce(message.format(name=addressee.name))

    def rank_of(self, kind: str | KindSpec, agency: Agency) -> str:
        """Return who signs a kind for an agency as a rule: ``head`` or ``deputy``."""
        spec = self._spec(kind)
        return spec.ranks.get(level_of(agency, spec, spec.ranks, self.lead), spec.rank)

    def signer_form(self, agency: Agency, day: date, rank: str = "deputy") -> SignerForm:
        """Return titles and name of the head or a deputy who signs; the agency's own rule precedes ``*``."""
        level = agency.type.level
        rules = [rule for rule in self.signing_rules if rule.rank == rank and rule.validity.covers(day)]
        own = [rule for rule in rules if rule.agency == agency.id]
        general = [rule for rule in rules if rule.agency == "*" and rule.level == level]
        names = self._names(agency, day)
        for rule in (*own, *general):
            return SignerForm(tuple(line.format_map(names) for line in rule.lines), rule.name)
        raise NotInForce(_("Không có thể thức ký cho “{name}”, hạng “{rank}”.").format(name=agency.name, rank=rank))

    def term(self, term_id: str, day: date) -> str:
        """Return what a changing name is on the day; UnknownName where there is no such term."""
        text = _terms_on(self, day).get(term_id)
        if text is None:
            raise UnknownName(_("Không có tên gọi “{id}”.").format(id=term_id))
        return text

    def in_words_of(self, text: str, day: date) -> str:
        """Return the text with names of earlier times replaced by those of the day. Not for verbatim quotations."""
        return in_words_of(text, self.terms, day)

    def tasks_on(self, day: date) -> tuple[Task, ...]:
        """Return the tasks in the words of the day: departments and levels renamed; ``wording`` stays verbatim."""
        return tuple(self._task_on(task, day) for task in self.tasks)

    def indicators_on(self, day: date) -> tuple[Indicator, ...]:
        """Return the indicators in the words of the day."""
        return _indicators_on(self, day)

    def _task_on(self, task: Task, day: date) -> Task:
        lead = _once_each(self.in_words_of(task.province_lead, day))
        return replace(
            task,
            summary=self.in_words_of(task.summary, day),
            province_lead=lead,
            partners=_once_each(self.in_words_of(task.partners, day), but=lead),
            product=self.in_words_of(task.product, day),
        )

    def _spec(self, kind: str | KindSpec) -> KindSpec:
        return kind if isinstance(kind, KindSpec) else self.kind(kind)

    def _filled(
        self, spec: KindSpec, lists: Mapping[str, tuple[str, ...]], agency: Agency, day: date
    ) -> tuple[str, ...]:
        names = self._names(agency, day)
        return tuple(line.format_map(names) for line in lists.get(level_of(agency, spec, lists, self.lead), ()))

    def _names(self, agency: Agency, day: date) -> dict[str, str]:
        parent = self.agencies.get(agency.parent, day) if agency.parent else None
        return agency_names(agency, parent) | _names_on(self, day)


@lru_cache(maxsize=64)
def _indicators_on(programme: Programme, day: date) -> tuple[Indicator, ...]:
    words = programme.in_words_of
    return tuple(
        replace(each, name=words(each.name, day), numerator_label=words(each.numerator_label, day))
        for each in programme.indicators
    )


@lru_cache(maxsize=256)
def _bases_of(programme: Programme, kind: str, levels: frozenset[str], day: date) -> tuple[LegalBase, ...]:
    """Return the instruments of a kind and level that may be cited on the day, whichever agency it is."""
    return tuple(
        base
        for base in programme.legal_bases
        if kind in base.kinds and not levels.isdisjoint(base.levels) and may_cite(base, day)
    )


@lru_cache(maxsize=64)
def _terms_on(programme: Programme, day: date) -> dict[str, str]:
    return {term.id: term_on(term, day) for term in programme.terms}


@lru_cache(maxsize=64)
def _names_on(programme: Programme, day: date) -> dict[str, str]:
    """Return the terms of the day by the names that patterns use for them in braces."""
    return {term_id.replace("-", "_"): text for term_id, text in _terms_on(programme, day).items()}


def _once_each(names: str, but: str = "") -> str:
    """Two departments merged into one are named once, and not as partner of themselves."""
    leading = _parted(but)
    return "; ".join(dict.fromkeys(name for name in _parted(names) if name not in leading))


def _parted(names: str) -> list[str]:
    return [name.strip() for name in names.split(";")] if names else []
