"""How a programme asks for plans: when one is in time, what it may not lack, from which funds its tasks are paid."""

from collections.abc import Mapping

from msgspec import Struct, field

from gen.domain.programme import Deadline


class PlanLimit(Struct, frozen=True):
    """A day by which plans are issued, and how a table says that one was (``Trong Quý II năm 2019``)."""

    deadline: Deadline
    words: str


class Plans(Struct, frozen=True):
    """What a programme says of plans; all empty where it asks for none.

    ``indicator`` is the code of the indicator that says whether an agency has issued its plan, ``goal`` the id of the
    goal that plans are made at all, which no plan repeats. ``guidance`` is the id of the legal base that is the letter
    on plans, ``example`` that of the lead's own plan, which the letter attaches. ``supplement_year`` is the year in
    which plans are supplemented. What is issued by ``on_time`` is in time, by ``accepted`` late but taken.
    ``funding`` says how tasks are paid for, ``funding_of`` the same of groups that are paid for otherwise.
    ``subject_words`` are words of which the subject of a plan names one; ``requirements_in`` and ``groups_in`` cite
    where the requirements and the groups of tasks stand.
    """

    indicator: str = ""
    goal: str = ""
    guidance: str = ""
    example: str = ""
    supplement_year: int | None = None
    on_time: PlanLimit | None = None
    accepted: PlanLimit | None = None
    funding: str = ""
    funding_of: Mapping[int, str] = field(default_factory=dict)
    subject_words: tuple[str, ...] = ()
    requirements_in: str = ""
    groups_in: str = ""

    def is_supplemented(self, year: int) -> bool:
        """Tell whether a plan of the year is a supplement."""
        return self.supplement_year is not None and year >= self.supplement_year
