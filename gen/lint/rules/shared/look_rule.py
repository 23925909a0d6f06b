"""Make a rule that only compares lines with what the decree sets for their element: size, weight, slant."""

from collections.abc import Callable, Iterable, Iterator

from gen.decree import Element, TextRule
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import DocumentClass
from gen.lint.rule import BOTH, JUDGED, Found, Rule
from gen.lint.subject import Subject

Comparison = Callable[[Iterable[Line], TextRule], Iterator[Found]]


def look_rule(
    *,
    code: str,
    name: str,
    title: str,
    element: Element,
    lines: Callable[[Subject], Iterable[Line | None]],
    compared: tuple[Comparison, ...],
    profiles: tuple[str, ...] = BOTH,
    classes: tuple[DocumentClass, ...] = JUDGED,
) -> Rule:
    """Return the rule that compares the lines of an element with its row in the table of sizes and looks.

    ``lines`` finds them in a document, None if one is absent; ``compared`` are functions of ``format_findings``. The
    finding is a warning, cites the clause of the row and can be fixed.
    """

    def check(subject: Subject) -> Iterator[Found]:
        found = [line for line in lines(subject) if line is not None]
        wanted = subject.text_rule(element)
        for compare in compared:
            yield from compare(found, wanted)

    return Rule(
        code=code,
        name=name,
        title=title,
        severity=Severity.WARNING,
        clause=lambda profile: profile.texts[element].clause,
        check=check,
        profiles=profiles,
        classes=classes,
        fixable=True,
    )
