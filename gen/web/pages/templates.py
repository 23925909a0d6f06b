"""“Mẫu”: the Word templates, the fields that each kind offers, the check of a template."""

from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from starlette.responses import Response

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import UnknownName
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.templates import TemplateFile, check_template_file, field_paths, list_templates, not_checked
from gen.web.sending import download
from gen.web.visit import Visit


def show(visit: Visit) -> Response:
    """Show the templates and, where a kind is chosen, its fields."""
    return templates_page(visit)


def check(visit: Visit) -> Response:
    """Check a template that was sent as one for the kind chosen."""
    if not visit.posted.files:
        return templates_page(visit, problem=_("Chưa chọn tệp Word nào."))
    file, spec = visit.posted.files[0], visit.programme.kind(visit.posted.text("loai"))
    with TemporaryDirectory(prefix="gen-") as scratch:
        path = Path(scratch, f"{Path(file.name).stem[:80]}.docx")
        path.write_bytes(file.content)
        template = TemplateFile(path, "", path.stem, (spec.kind,), (spec.behaviour,))
        found = attempted(lambda: check_template_file(template), path)
    findings = (not_checked(path, found),) if isinstance(found, Failure) else found
    named = tuple(replace(one, location=replace(one.location, file=file.name)) for one in findings)
    return templates_page(visit, file.name, named)


def file(visit: Visit) -> Response:
    """Send a template."""
    profile, name = visit.places["profile"], visit.places["name"]
    found = next((one for one in _templates(visit) if (one.profile, one.name) == (profile, name)), None)
    if found is None:
        raise UnknownName(_("Không có mẫu này."))
    return download(found.path.name, found.path.read_bytes())


def _templates(visit: Visit) -> list[TemplateFile]:
    return list_templates(visit.workshop.workspace, visit.programme)


def templates_page(
    visit: Visit, name: str = "", findings: tuple[Diagnostic, ...] | None = None, problem: str = ""
) -> Response:
    """Return the page, with what was found in a template that was sent."""
    kind = visit.asked.get("loai", "")
    return visit.page(
        "templates.html",
        templates=_templates(visit),
        kinds=visit.programme.kinds,
        kind=kind,
        fields=field_paths(kind, visit.programme) if kind else (),
        name=name,
        findings=findings,
        problem=problem,
    )
