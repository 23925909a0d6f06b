"""How national wording and leads are turned to one body: where, whose, and who leads in a body below a province."""

from collections.abc import Iterable
from dataclasses import replace

from gen.documents.body import Body
from gen.documents.plan_tasks import PlanGroup


def scope_of(body: Body) -> dict[str, str]:
    """Return how the Decision's national wording speaks of one body: where, and whose."""
    where = f"trên địa bàn {body.short}" if body.is_local else f"trong phạm vi quản lý của {body.short}"
    return {"scope": where, "whose": f"của {body.short}"}


def led_by(body: Body, groups: Iterable[PlanGroup]) -> tuple[PlanGroup, ...]:
    """Return the sub-items of the Decision led by the body's own office, where it is one below a province."""
    if not body.is_unit:
        return tuple(groups)
    return tuple(
        replace(group, tasks=tuple(replace(task, lead=body.focal, partners=body.subordinates) for task in group.tasks))
        for group in groups
    )
