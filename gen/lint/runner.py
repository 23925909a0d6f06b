"""Run the rules over one document: read, classify, check, stamp, select."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gen.decree import ND30, TT01, Confidence, Profile, profile_on
from gen.decree.party import PARTY
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation
from gen.lint.anatomy.classify import anatomy_of
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import DocumentClass
from gen.lint.baseline import fingerprint
from gen.lint.gathering import together
from gen.lint.options import LintOptions
from gen.lint.presets import preset
from gen.lint.registry import RULES
from gen.lint.rule import Family, Found, Rule
from gen.lint.subject import Subject
from gen.wordml.model import Paragraph, WordDocument

_SOFTEST = {
    Confidence.TEXT: Severity.ERROR,
    Confidence.FORMS: Severity.WARNING,
    Confidence.SECONDARY: Severity.WARNING,
    Confidence.HOUSE: Severity.INFO,
    Confidence.MEMORY: Severity.INFO,
}
"""The highest severity a finding may have, by how surely its clause is known."""
_FORCED = {"nd30": ND30, "tt01": TT01, "dang": PARTY}
_FIRST_WORDS = 60


def lint_document(document: WordDocument, options: LintOptions | None = None) -> tuple[Diagnostic, ...]:
    """Judge a document; findings stand in the order of their places, then of their codes."""
    chosen = options or LintOptions()
    subject = subject_of(document, chosen)
    found = [diagnostic for _finding, diagnostic in findings(subject, chosen)]
    return tuple(found)


def subject_of(document: WordDocument, options: LintOptions) -> Subject:
    """Classify a document and choose the profile of its day (or the one that was forced)."""
    anatomy = anatomy_of(document)
    profile = _profile(anatomy.header.no_later_than, options)
    return Subject(document, anatomy, profile, options.office, options.taken)


def _profile(day: date | None, options: LintOptions) -> Profile:
    return _FORCED.get(options.profile) or profile_on(day)


def findings(subject: Subject, options: LintOptions, rules: Sequence[Rule] = RULES) -> list[tuple[Found, Diagnostic]]:
    """Return what the rules find, each finding with its diagnostic, sorted by place."""
    stamped = [
        (finding, _stamp(rule, finding, subject, options))
        for rule in applicable(rules, subject, options)
        for finding in rule.check(subject)
    ]
    accepted = options.baseline
    kept = [pair for pair in together(stamped) if not accepted or fingerprint(pair[1]) not in accepted]
    return sorted(kept, key=_place)


def applicable(rules: Iterable[Rule], subject: Subject, options: LintOptions) -> Iterator[Rule]:
    """Yield the rules that judge this class of document in this profile and are not switched off."""
    off = options.ignore | options.office.ignore
    kind, profile = subject.anatomy.kind, subject.profile.id
    for rule in rules:
        if (
            kind in rule.classes
            and profile in rule.profiles
            and (not (off or options.select) or _is_on(rule, off, options))
        ):
            yield rule


def _is_on(rule: Rule, off: frozenset[str], options: LintOptions) -> bool:
    names = rule.names
    return off.isdisjoint(names) and (not options.select or not options.select.isdisjoint(names))


def _stamp(rule: Rule, finding: Found, subject: Subject, options: LintOptions) -> Diagnostic:
    chosen = preset(options.preset or options.office.preset)
    dated = options.profile in _FORCED or subject.anatomy.header.no_later_than is not None
    usual = chosen.softened(rule.code, finding, dated=dated)
    severity = min(rule.severity, _SOFTEST[finding.confidence], finding.severity or Severity.ERROR, usual)
    if subject.anatomy.kind is DocumentClass.UNLISTED and rule.family is not Family.DOC:
        severity = Severity.INFO
    softened = options.office.severities.get(rule.code, severity)
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=min(severity, softened),
        message=finding.message,
        location=location_of(finding.place, subject.document.name),
        clause=finding.clause or rule.clause_in(subject.profile),
        fix=finding.fix,
        fixable=bool(finding.edits),
    )


def location_of(place: Line | Paragraph | None, file: str) -> DocumentLocation:
    """Return the place as a person finds it: part, paragraph counted from 1, its first words."""
    if place is None:
        return DocumentLocation(file)
    paragraph = place.paragraph if isinstance(place, Line) else place
    words = " ".join((place.text if isinstance(place, Line) else paragraph.numbered_text).split())
    shown = words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()}…"
    return DocumentLocation(file, paragraph.part, paragraph.number, shown)


def _place(pair: tuple[Found, Diagnostic]) -> tuple[bool, int, str, str]:
    diagnostic = pair[1]
    block = diagnostic.location.block if isinstance(diagnostic.location, DocumentLocation) else None
    part = diagnostic.location.part if isinstance(diagnostic.location, DocumentLocation) else ""
    return (part != "body", block or 0, diagnostic.code, diagnostic.message)
