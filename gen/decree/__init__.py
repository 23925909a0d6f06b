"""The law on the look of administrative documents as data: every value carries the clause that sets it. No verbs.

``profile_on(day)`` gives the rules of a document's day (``ND30``, ``TT01``); what both share (words to print, numbers
and dates, signing, registers, marks) lives in the modules beside.
"""

from gen.decree.clause import Confidence, Ruled, Span
from gen.decree.elements import Align, Case, Element, TextRule
from gen.decree.endings import ListEndings
from gen.decree.lines import LineRule
from gen.decree.literals import Wording
from gen.decree.page import Edge
from gen.decree.profile import ND30, PROFILES, TT01, Profile, profile_on
from gen.decree.types import DocumentType

__all__ = [
    "ND30",
    "PROFILES",
    "TT01",
    "Align",
    "Case",
    "Confidence",
    "DocumentType",
    "Edge",
    "Element",
    "LineRule",
    "ListEndings",
    "Profile",
    "Ruled",
    "Span",
    "TextRule",
    "Wording",
    "profile_on",
]
