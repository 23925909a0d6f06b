"""A finding about a Party document: its clause is the guidance of its day; shared by the PTY rules."""

from datetime import date

from gen.decree.party import GUIDANCE
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import DocumentClass
from gen.lint.rule import Found
from gen.lint.subject import Subject
from gen.wordml.model import Paragraph

PROFILE = ("dang",)
EVERY_CLASS = tuple(DocumentClass)
"""Whoever asks for the profile of the Party gets every file judged by it."""


def party_finding(subject: Subject, place: Line | Paragraph | None, message: str, fix: str) -> Found:
    """Return the finding with the clause in force on the day of the document; a draft follows the newest."""
    day = subject.anatomy.header.no_later_than or date.max
    guidance = next(one for one in GUIDANCE if one.validity.covers(day))
    return Found(place, message, fix=fix, clause=guidance.name, confidence=guidance.confidence)
