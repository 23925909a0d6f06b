"""Who may see what: everybody their own, a secretariat the bodies below it."""

import pytest

from gen.programme import load_programme
from gen.web.access.people import Person, Role, looked_after, may_see
from tests.support.cli import ROOT

PROGRAMME = load_programme(ROOT / "data", "1439")
CLERK, SECRETARIAT = frozenset({Role.CLERK}), frozenset({Role.SECRETARIAT})


@pytest.mark.parametrize(
    ("person", "agency", "may"),
    [
        (Person("một người"), "ha-noi", True),
        (Person("chuyên viên", CLERK, "lao-cai"), "lao-cai", True),
        (Person("chuyên viên", CLERK, "lao-cai"), "ha-noi", False),
        (Person("chuyên viên", CLERK, "bnv"), "ha-noi", False),
        (Person("tổng hợp", SECRETARIAT, "bnv"), "ha-noi", True),
        (Person("tổng hợp", SECRETARIAT, "lao-cai"), "ha-noi", False),
    ],
    ids=lambda value: f"{value.name} {value.agency}" if isinstance(value, Person) else str(value),
)
def test_a_person_sees_what_is_theirs(person: Person, agency: str, may: bool) -> None:
    assert may_see(person, agency, PROGRAMME) is may


def test_the_secretariat_of_a_province_sees_the_bodies_of_its_province() -> None:
    unit = next(one for one in PROGRAMME.agencies.agencies if one.parent)
    elsewhere = next(one for one in PROGRAMME.agencies.agencies if unit.parent not in (one.parent, one.id))
    of_province, of_department = (Person("tổng hợp", SECRETARIAT, agency) for agency in (unit.parent, unit.id))

    assert [may_see(one, unit.id, PROGRAMME) for one in (of_province, of_department)] == [True, True]
    assert [may_see(one, elsewhere.id, PROGRAMME) for one in (of_province, of_department)] == [False, False]


@pytest.mark.parametrize(
    ("agency", "selector"), [("", "all"), ("bnv", "all"), ("lao-cai", "units:lao-cai")], ids=lambda value: value or "-"
)
def test_a_secretariat_looks_after_those_that_report_to_it(agency: str, selector: str) -> None:
    assert looked_after(Person("tổng hợp", SECRETARIAT, agency), PROGRAMME) == selector
