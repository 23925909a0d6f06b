"""All parts of a template, run over one context."""

from collections.abc import Mapping
from typing import Any

from jinja2 import Template
from jinja2.exceptions import UndefinedError
from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.rendering.compiled_part import CompiledPart
from gen.rendering.environment import PartEnvironment
from gen.rendering.part_names import short_name
from gen.rendering.refusals import NeedsDocxtpl, ValueMissing
from gen.rendering.rendered import Contents, Missing
from gen.rendering.running import run_part
from gen.rendering.work import Work


class MissingValues(Exception):
    """A finished document lacks a value; ``first`` is the finding for the first one met."""

    def __init__(self, first: Diagnostic) -> None:
        super().__init__(first.message)
        self.first = first


class Runtime(Struct, frozen=True):
    """The parts of a template ready to run in one environment, strict or for drafts."""

    name: str
    environment: PartEnvironment
    parts: tuple[CompiledPart, ...]
    templates: tuple[Template, ...]

    @classmethod
    def ready(cls, name: str, environment: PartEnvironment, parts: tuple[CompiledPart, ...]) -> "Runtime":
        """Return the runtime of ``parts`` in ``environment``."""
        return cls(name, environment, parts, tuple(part.template(environment) for part in parts))

    def run(self, context: Mapping[str, Any], work: Work) -> tuple[Contents, tuple[Missing, ...]]:
        """Return the XML of every part, and what was printed as the mark of missing values.

        Raises ``NeedsDocxtpl``, ``MissingValues``, and ``TemplateError`` for everything else.
        """
        values = {**self.environment.globals, **context}
        contents: Contents = []
        missing: list[Missing] = []
        for part, template in zip(self.parts, self.templates, strict=True):
            contents.append((part.name, self._run(part, template, values, work)))
            if work.missing:
                places = (self._place(part, line) for line in work.missing)
                missing.extend(Missing(place.tag, place) for place in places)
        return contents, tuple(missing)

    def _place(self, part: CompiledPart, line: int) -> DocumentLocation:
        return part.place_of(line) or DocumentLocation(self.name, short_name(part.name))

    def _run(self, part: CompiledPart, template: Template, values: dict[str, Any], work: Work) -> bytes:
        try:
            return run_part(part, template, values, work)
        except NeedsDocxtpl:
            raise
        except (ValueMissing, UndefinedError) as error:
            raise MissingValues(_finding_of(error, self.name, part, template)) from error
        except Exception as error:
            found = _finding_of(error, self.name, part, template)
            raise TemplateError(found.message, (found,)) from error


def _finding_of(error: Exception, name: str, part: CompiledPart, template: Template) -> Diagnostic:
    from gen.rendering.stopping import finding_of  # most renders are not stopped

    return finding_of(error, name, part, template)


def missing_values_error(first: Diagnostic, draft: Runtime, context: Mapping[str, Any], work: Work) -> TemplateError:
    """Return the error that lists every missing value, found by rendering a draft of the same document."""
    from gen.rendering.checks.telling import finding

    findings = [first]
    try:
        listed = draft.run(context, work)[1]
    except (MissingValues, TemplateError):
        listed = ()
    places = dict.fromkeys(missing.location for missing in listed)
    findings.extend(finding("missing-value", place) for place in places if place != first.location)
    message = _("Thiếu {count} giá trị. {first}").format(count=len(findings), first=first.message)
    return TemplateError(message if len(findings) > 1 else first.message, tuple(findings))
