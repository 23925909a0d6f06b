"""Judge and describe a document about to be numbered: read once, judged by the linter, its parts named for the book."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from gen.domain.agency import Agency
from gen.lint import LintOptions
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import Anatomy
from gen.lint.runner import findings, subject_of
from gen.pipeline.numbering.describing import Description, describe_record, split_recipients, type_name
from gen.pipeline.numbering.model import Examined
from gen.programme.directory import Contact
from gen.wordml.reading.document import read_document
from gen.wordml.stamping import Draft

_AS_ABOVE = "như trên"
AgenciesOn = Callable[[date], Sequence[Agency]]
"""The agencies of a day."""
Finds = Callable[[str, date, str], Sequence[Contact]]
"""The bodies that a line of “Nơi nhận” means on a day, for an issuer."""


def _nobody(_line: str, _day: date, _issuer: str) -> tuple[Contact, ...]:
    return ()


class LintExaminer:
    """The linter with the office's options, as issuing needs it.

    ``agencies`` gives the issuer's official name and code, ``finds`` the codes of recipients.
    """

    def __init__(
        self,
        options: LintOptions | None = None,
        agencies: AgenciesOn = lambda _day: (),
        finds: Finds = _nobody,
    ) -> None:
        self._options = options or LintOptions()
        self._agencies = agencies
        self._finds = finds

    def __call__(self, content: bytes, draft: Draft) -> Examined:
        """Return the findings on a document and its description."""
        subject = subject_of(read_document(content, draft.name), self._options)
        found = tuple(diagnostic for _finding, diagnostic in findings(subject, self._options))
        described = replace(describe(subject.anatomy, draft), pages=subject.document.pages)
        day = subject.anatomy.header.no_later_than
        return Examined(found, self._named(described, draft, day) if day else described)

    def _named(self, described: Description, draft: Draft, day: date) -> Description:
        """Return the description with the issuer's official name and code, and the codes of its recipients.

        A line that means several bodies, or one whose code is not known, has none.
        """
        own = draft.record.agency_id if draft.record else ""
        issuing = _issuing(own, described.issuer, self._agencies(day))
        meant = {name: self._finds(name, day, issuing.id if issuing else own) for name in described.recipients}
        return replace(
            described,
            issuer=issuing.name if issuing else described.issuer,
            organ=issuing.identifier if issuing else "",
            identifiers={
                name: bodies[0].identifier
                for name, bodies in meant.items()
                if len(bodies) == 1 and bodies[0].identifier
            },
        )


def describe(anatomy: Anatomy, draft: Draft) -> Description:
    """Describe a document by what stands in its text; its record fills in what the text does not show."""
    recorded = describe_record(draft)
    signatures = anatomy.closing.signatures
    named = next((block.name.text for block in signatures if block.name is not None), "")
    recipients, holder, copies = split_recipients(line.text for line in anatomy.closing.recipients)
    addressees, _holder, _copies = split_recipients(_addressees(anatomy))
    subject = _joined(anatomy.title.subject) or _letter_subject(anatomy)
    return Description(
        symbol=recorded.symbol,
        issuer=_issuer(anatomy) or recorded.issuer,
        type_name=anatomy.title.type_name or type_name(recorded.symbol),
        subject=recorded.subject or subject,
        signer=named or recorded.signer,
        position=_joined(signatures[-1].authority, "; ") if signatures else "",
        recipients=tuple(_spelled_out(recipients, addressees)),
        holder=holder,
        copies=copies,
        annexes=tuple(_annexes(anatomy)),
        place=recorded.place,
        programme=recorded.programme,
    )


def _issuing(own: str, header: str, agencies: Sequence[Agency]) -> Agency | None:
    """Return who issues: the agency of the record, else the one of that name in the header.

    Departments are of one name in every province; only a record tells them apart.
    """
    for agency in agencies:
        if agency.id == own or (not own and not agency.parent and agency.name.casefold() == header.casefold()):
            return agency
    return None


def _addressees(anatomy: Anatomy) -> Iterator[str]:
    """Yield who the document is addressed to: what follows “Kính gửi:”, on its line or below."""
    label = anatomy.opening.addressees_label
    if label is not None:
        yield label.text.partition(":")[2]
    yield from (line.text for line in anatomy.opening.addressees)


def _spelled_out(recipients: Iterable[str], addressees: Sequence[str]) -> Iterator[str]:
    """Yield the recipients, the addressees in place of “Như trên”."""
    for name in recipients:
        yield from addressees if name.lower() == _AS_ABOVE and addressees else (name,)


def _issuer(anatomy: Anatomy) -> str:
    """Return the name of the issuing agency, in capitals as the header has it."""
    return _joined(anatomy.header.issuer)


def _letter_subject(anatomy: Anatomy) -> str:
    text = _joined(anatomy.header.letter_subject)
    return text[len("V/v") :].strip() if text.upper().startswith("V/V") else text


def _annexes(anatomy: Anatomy) -> Iterator[str]:
    for annex in anatomy.annexes:
        yield ". ".join(part for part in (annex.heading.text, _joined(annex.title)) if part)


def _joined(lines: Iterable[Line], mark: str = " ") -> str:
    return mark.join(" ".join(line.text.split()) for line in lines)
