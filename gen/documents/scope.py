"""How national wording and leads are turned to one body: where, whose, and who leads in a body below a province."""

import re

from gen.documents.body import Body
from gen.documents.plan_tasks import Led
from gen.domain.programme import Task


def scope_of(body: Body) -> dict[str, str]:
    """Return how the Decision's national wording speaks of one body: where, and whose."""
    where = f"trên địa bàn {body.short}" if body.is_local else f"trong phạm vi quản lý của {body.short}"
    return {"scope": where, "whose": f"của {body.short}"}


def led_within(body: Body, task: Task) -> Led:
    """Return who leads a sub-item of the Decision: it names departments of a level, below a province there are none."""
    if body.is_unit:
        return body.focal, body.subordinates
    if not body.is_local:
        return task.ministry_lead, ""
    return _of_the_level(task.province_lead, body.short), task.partners


def _of_the_level(leads: str, level: str) -> str:
    """Name the offices of a province as those of a city where it is one: Thanh tra tỉnh, Thanh tra thành phố."""
    return "; ".join(re.sub(r" tỉnh$", f" {level}", lead) for lead in leads.split("; "))
