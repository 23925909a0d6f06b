"""A rule and what it finds. A rule is a value holding functions; the runner stamps its code on what it finds."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from gen.decree import Confidence, Profile
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import DocumentClass
from gen.lint.subject import Subject
from gen.wordml.edits import Edit
from gen.wordml.model import Paragraph


class Family(StrEnum):
    """Rules of one kind; the value is what they are about, in Vietnamese."""

    DOC = "phân loại văn bản"
    PAG = "trang giấy"
    HDR = "Quốc hiệu, Tiêu ngữ, tên cơ quan"
    NUM = "số, ký hiệu"
    DAT = "địa danh, thời gian"
    TTL = "tên loại, trích yếu"
    BAS = "căn cứ ban hành"
    BDY = "nội dung"
    SIG = "chữ ký"
    RCP = "nơi nhận"
    APP = "phụ lục"
    TBL = "bảng, biểu"
    TYP = "kỹ thuật soạn thảo"
    CAP = "viết hoa"
    ERA = "tên cơ quan, căn cứ theo thời gian"
    PTY = "văn bản của Đảng"
    LAW = "hiệu lực và cách dẫn văn bản pháp luật"
    FIG = "số liệu mâu thuẫn trong văn bản"

    @property
    def folder(self) -> str:
        """The folder under ``gen/lint/rules`` that holds the rules of the family."""
        return _FOLDERS[self]


_FOLDERS = {
    Family.DOC: "doc",
    Family.PAG: "page",
    Family.HDR: "header",
    Family.NUM: "number",
    Family.DAT: "date",
    Family.TTL: "title",
    Family.BAS: "bases",
    Family.BDY: "body",
    Family.SIG: "signature",
    Family.RCP: "recipients",
    Family.APP: "annex",
    Family.TBL: "tables",
    Family.TYP: "typing",
    Family.CAP: "capitals",
    Family.ERA: "era",
    Family.PTY: "party",
    Family.LAW: "law",
    Family.FIG: "figures",
}


class Found(NamedTuple):
    """What a rule found at a place: a line, a paragraph, or (None) the document as a whole."""

    place: Line | Paragraph | None
    message: str
    fix: str | None = None
    """One sentence on how to fix it."""
    clause: str | None = None
    """The clause, where it is not the rule's own."""
    confidence: Confidence = Confidence.TEXT
    """How surely the law is known: the less, the softer the finding."""
    edits: tuple[Edit, ...] = ()
    """Changes that fix it without touching the meaning of the text."""
    severity: Severity | None = None
    """A softer severity in this case."""
    beyond: float = 0.0
    """Points by which a size is out of its range."""
    elsewhere: tuple[Paragraph, ...] = ()
    """Further places with the same error, where one finding speaks for all."""


Check = Callable[[Subject], Iterable[Found] | Iterator[Found]]
Clause = str | Callable[[Profile], str]
BOTH = ("nd30", "tt01")
TYPED = (DocumentClass.ADMINISTRATIVE,)
"""The documents a rule judges that rests on their type: it is silent where the type is doubtful."""
JUDGED = (*TYPED, DocumentClass.DOUBTFUL)
"""Those that a rule about the head or the signature judges."""
ALL_TEXTS = (*JUDGED, DocumentClass.ATTACHED)
"""Those that a rule about the text judges."""
ANY_TEXT = (*ALL_TEXTS, DocumentClass.UNLISTED)
"""Those that a rule about the page or the typing judges; of papers the decree does not name it only gives hints."""


class Rule(Struct, frozen=True):
    """One thing the law asks for and how to see that it is not done.

    ``name`` reads well after “allow”; ``title`` says in Vietnamese what is wrong; ``clause`` may depend on the profile.
    """

    code: str
    name: str
    title: str
    severity: Severity
    clause: Clause
    check: Check
    profiles: tuple[str, ...] = BOTH
    classes: tuple[DocumentClass, ...] = JUDGED
    fixable: bool = False
    """Whether its findings may carry edits."""

    @property
    def family(self) -> Family:
        """The family named by the first three letters of the code."""
        return Family[self.code[:3]]

    @property
    def module(self) -> str:
        """The module that declares the rule: folder of the family, name of the rule."""
        return f"gen.lint.rules.{self.family.folder}.{self.name.replace('-', '_')}"

    @property
    def names(self) -> tuple[str, ...]:
        """Everything the rule may be called by when rules are chosen: code, family, name."""
        return self.code, self.code[:3], self.name, self.name.upper()

    def clause_in(self, profile: Profile) -> str:
        """Return the clause under a profile."""
        return self.clause if isinstance(self.clause, str) else self.clause(profile)
