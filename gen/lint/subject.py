"""What a rule looks at: the document as read, its components by name, the profile of its date, the house style."""

from dataclasses import dataclass
from datetime import date

from gen.decree import Element, Profile, TextRule
from gen.lint.anatomy.model import Anatomy
from gen.lint.options import OfficeSettings
from gen.wordml.model import WordDocument


@dataclass(frozen=True, slots=True)
class Subject:
    """A document under judgement."""

    document: WordDocument
    anatomy: Anatomy
    profile: Profile
    office: OfficeSettings

    @property
    def issued(self) -> date | None:
        """The day on the document, None for a draft."""
        return self.anatomy.header.issued

    def text_rule(self, element: Element) -> TextRule:
        """Return how the profile wants an element set."""
        return self.profile.texts[element]
