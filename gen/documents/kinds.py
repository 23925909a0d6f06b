"""The registry of kinds: what each says, and what figures it rests on.

A new kind is one file, what builds it (``building``), and one row here.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType

from msgspec import Struct

from gen.documents import building
from gen.documents.building import Built
from gen.documents.content import KindContent
from gen.documents.request import DocumentRequest
from gen.domain.document import Behaviour
from gen.domain.plans import Plans


class Basis(Enum):
    """What figures a kind rests on."""

    NOTHING = auto()
    """No figures: a letter that states none."""
    YEAR = auto()
    """The figures of its agency for one year, compared with the year before."""
    PLAN = auto()
    """The same; where the workbook holds a plan, what is still wrong in its tables of figures does not stop it."""
    PLAN_OF_YEAR = auto()
    """The same, with what was issued in the years before: it cites the plan that it carries out."""
    PLAN_OF_PARENT = auto()
    """The same; the department that adds up a province's reports takes the province's workbook."""
    YEARS = auto()
    """The figures of its agency for all years up to its own."""
    SUPPLEMENT = auto()
    """The same, of which it carries those of its own year; what is wrong in earlier years does not stop it."""
    NATION = auto()
    """The figures of all agencies, for a year or over a period."""
    PLANS = auto()
    """Which agencies have issued a plan."""
    BOARD = auto()
    """Which agencies have reported to the issuer."""
    FAULTS = auto()
    """What is wrong with the report of the agency that a letter goes to."""


class RegisteredKind(Struct, frozen=True):
    """What builds a kind of document, imported when it is asked for, and what figures the kind rests on.

    ``when_supplemented`` is what it rests on in the year in which plans are supplemented, where that is something else;
    ``under_plan`` tells whether a body below a province cites the plan of its province in it.
    """

    built: Callable[[], Built]
    basis: Basis
    when_supplemented: Basis | None = None
    under_plan: bool = False

    @property
    def contents(self) -> tuple[type, ...]:
        """The structs that hold what a document says."""
        return self.built().contents

    def build(self, request: DocumentRequest) -> KindContent:
        """Return what a document says. Raises GenError where the figures are of the wrong span."""
        return self.built().build(request)

    def basis_in(self, year: int, plans: Plans) -> Basis:
        """Return what figures the document of a year rests on in a programme with these plans."""
        return self.when_supplemented if self.when_supplemented and year == plans.supplement_year else self.basis


KINDS: Mapping[Behaviour, RegisteredKind] = MappingProxyType(
    {
        Behaviour.PLAN: RegisteredKind(building.plan_kind, Basis.PLAN, Basis.SUPPLEMENT),
        Behaviour.ANNUAL: RegisteredKind(building.annual_kind, Basis.YEAR, under_plan=True),
        Behaviour.MIDTERM: RegisteredKind(building.midterm_kind, Basis.YEARS, under_plan=True),
        Behaviour.FINAL: RegisteredKind(building.final_kind, Basis.YEARS, under_plan=True),
        Behaviour.SUMMARY: RegisteredKind(building.summary_kind, Basis.NATION),
        Behaviour.PLAN_STATUS: RegisteredKind(building.plan_status_kind, Basis.PLANS),
        Behaviour.GUIDANCE: RegisteredKind(building.guidance_kind, Basis.NOTHING),
        Behaviour.REMINDER: RegisteredKind(building.reminder_kind, Basis.BOARD, under_plan=True),
        Behaviour.REMINDER_TO_ALL: RegisteredKind(building.reminder_to_all_kind, Basis.BOARD, under_plan=True),
        Behaviour.RETURN: RegisteredKind(building.returned_report_kind, Basis.FAULTS, under_plan=True),
        Behaviour.COVER: RegisteredKind(building.cover_kind, Basis.YEAR),
        Behaviour.PROPOSAL: RegisteredKind(building.proposal_kind, Basis.YEAR),
        Behaviour.AMENDMENT: RegisteredKind(building.amendment_kind, Basis.NATION),
        Behaviour.SUBMISSION: RegisteredKind(building.submission_kind, Basis.BOARD),
        Behaviour.COLLECTION: RegisteredKind(building.collection_kind, Basis.NOTHING, under_plan=True),
        Behaviour.YEARLY_PLAN: RegisteredKind(building.yearly_plan_kind, Basis.PLAN_OF_YEAR),
        Behaviour.BUDGET_PLAN: RegisteredKind(building.budget_plan_kind, Basis.PLAN_OF_PARENT),
        Behaviour.CONFERENCE_PLAN: RegisteredKind(building.conference_plan_kind, Basis.PLAN),
        Behaviour.INVITATION: RegisteredKind(building.invitation_kind, Basis.PLAN),
        Behaviour.CONCLUSION: RegisteredKind(building.conclusion_kind, Basis.PLAN),
    }
)
"""Every kind that can be made, in the order in which help and handbook name them."""
