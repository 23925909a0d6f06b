"""How documents cite the Decision they carry out, and name the agencies whose figures they add up."""

from msgspec import Struct

from gen.documents.programme_names import span, spans_of
from gen.documents.request import DocumentRequest
from gen.domain.agency import Agency
from gen.domain.decision import Decision
from gen.programme import Programme


class Citation(Struct, frozen=True):
    """The Decision: ``citation`` in full where it is cited first, ``later`` afterwards.

    ``introduced`` is the citation with what the document calls the programme from there on. ``project`` is the full
    name of the programme it approves, ``short_name`` what a document calls it after that.
    """

    citation: str
    introduced: str
    later: str
    project: str
    short_name: str


def decision_of(request: DocumentRequest) -> Citation:
    """Return the names of the Decision and its programme."""
    decision = request.programme.decision
    return Citation(
        citation=decision.citation,
        introduced=_introduced(decision),
        later=decision.later,
        project=request.programme.measures.project or decision.short_name,
        short_name=decision.short_name,
    )


def _introduced(decision: Decision) -> str:
    """Name the programme behind its citation, where that has not done so."""
    if decision.short_name.casefold() in decision.citation.casefold():
        return decision.citation
    return f"{decision.citation} (sau đây gọi tắt là {decision.short_name})"


def names_for(programme: Programme, year: int) -> dict[str, str]:
    """Return what texts about a programme may name in braces: what it is called, the year, its spans of years.

    ``when`` is the year or the part of it that is reported on (“năm 2026”, “Quý I năm 2026”),
    ``span`` is the whole of it, ``first_phase`` and ``second_phase`` are its parts.
    """
    decision, years = programme.decision, spans_of(programme)
    return {
        "name": decision.short_name,
        "year": str(year),
        "when": programme.period.named(year),
        "span": span(decision.first_year, decision.last_year),
        "first_phase": years.first_plain,
        "second_phase": years.second_plain,
    }


def former_agencies(request: DocumentRequest, ids: tuple[str, ...]) -> tuple[Agency, ...]:
    """Return the agencies whose figures were added up, in the order of the roster."""
    former = request.programme.agencies.predecessors(request.agency.id, request.day) if ids else ()
    return tuple(agency for agency in former if agency.id in ids)


def predecessors_of(request: DocumentRequest, ids: tuple[str, ...]) -> dict[str, str]:
    """Return the units whose figures were added up, by id (yen-bai: tỉnh Yên Bái), in the order of the roster."""
    return {agency.id: agency.unit for agency in former_agencies(request, ids)}


def forerunner_of(request: DocumentRequest) -> tuple[str, ...]:
    """Return the one agency that this one was before it changed name or type; () where it did not, or was merged."""
    former = request.programme.agencies.predecessors(request.agency.id, request.day)
    return (former[0].unit,) if len(former) == 1 and former[0].unit != request.agency.unit else ()
