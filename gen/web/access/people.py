"""The people at the desk: what each may do, and for whom."""

from enum import StrEnum

from msgspec import Struct

from gen.domain.agency import Agency
from gen.programme import Programme
from gen.programme.roster import EVERYBODY, UNITS


class Role(StrEnum):
    """What a person does in the office."""

    CLERK = "clerk"
    SECRETARIAT = "secretariat"
    REGISTRAR = "registrar"
    ADMIN = "admin"


EVERYTHING = frozenset(Role)


class Person(Struct, frozen=True):
    """Somebody at the desk; ``agency`` is the id of the agency worked for, "" for one person alone on a machine."""

    name: str
    roles: frozenset[Role] = EVERYTHING
    agency: str = ""

    def has(self, roles: frozenset[Role]) -> bool:
        """Tell whether the person has one of the roles."""
        return not self.roles.isdisjoint(roles)


def may_see(person: Person, agency_id: str, programme: Programme) -> bool:
    """Tell whether a person may see and change what an agency hands in.

    Everybody their own; a secretariat also the agencies below its own, and those that report to the same province.
    """
    if not person.agency or agency_id == person.agency:
        return True
    if Role.SECRETARIAT not in person.roles:
        return False
    eras = programme.agencies.agencies
    own = next((one for one in eras if one.id == person.agency), None)
    theirs = next((one for one in eras if one.id == agency_id), None)
    return own is not None and theirs is not None and _is_below(theirs, own)


def looked_after(person: Person, programme: Programme) -> str:
    """Return the selector of the agencies that a person looks after: ``all``, or those that report to their own."""
    own = next((one for one in programme.agencies.agencies if one.id == person.agency), None)
    if own is None or (not own.parent and not own.type.is_local):
        return EVERYBODY
    return f"{UNITS}{own.parent or own.id}"


def _is_below(agency: Agency, over: Agency) -> bool:
    """Tell whether an agency reports to another: to the central body all do, to a department those of its province."""
    if over.parent:
        return agency.parent == over.parent
    return agency.parent == over.id or not over.type.is_local
