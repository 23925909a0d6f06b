"""One finding for one error: several sizes of the head in one line; what follows from a placeholder is left out."""

from collections.abc import Sequence

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.lint.anatomy.line import Line
from gen.lint.presets import tables
from gen.lint.rule import Found
from gen.messages import _

Pair = tuple[Found, Diagnostic]


def together(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the findings without those that say again, or follow from, what another one says."""
    return _sizes_in_one_line(_without_followers(pairs))


def _without_followers(pairs: Sequence[Pair]) -> list[Pair]:
    """Leave out what stands in the paragraph of a placeholder, or tells that what it stands for is missing."""
    for code, followers in tables()["followers"].items():
        places = {place for finding, diagnostic in pairs if diagnostic.code == code for place in _paragraphs(finding)}
        alone = places if code in tables()["alone"]["codes"] else set()
        if places:
            pairs = [
                (finding, diagnostic)
                for finding, diagnostic in pairs
                if diagnostic.code == code
                or not (alone.intersection(_paragraphs(finding)) or _follows(diagnostic, finding, followers))
            ]
    return list(pairs)


def _follows(diagnostic: Diagnostic, finding: Found, followers: Sequence[str]) -> bool:
    """A code that is listed, or of a listed family what is said of a component that is missing."""
    missing = diagnostic.name.endswith("-missing") or finding.place is None
    return diagnostic.code in followers or (missing and diagnostic.code[:3] in followers)


def _paragraphs(finding: Found) -> set[tuple[str, int]]:
    place = finding.place
    first = () if place is None else (place.paragraph if isinstance(place, Line) else place,)
    return {(paragraph.part, paragraph.number) for paragraph in (*first, *finding.elsewhere)}


def _sizes_in_one_line(pairs: list[Pair]) -> list[Pair]:
    table = tables()["gathered"]
    sizes = [pair for pair in pairs if pair[1].code in table["lines"] and pair[1].severity is Severity.INFO]
    if len({diagnostic.code for _finding, diagnostic in sizes}) < 2:
        return pairs
    first = next((pair for pair in sizes if pair[1].code == table["code"]), sizes[0])
    said = "; ".join(dict.fromkeys(diagnostic.message.rstrip(".") for _finding, diagnostic in sizes))
    edits = tuple(edit for finding, _diagnostic in sizes for edit in finding.edits)
    one = (
        first[0]._replace(edits=edits),
        replace(
            first[1],
            code=table["code"],
            name=table["name"],
            message=_("Cỡ chữ đầu văn bản: {sizes}.").format(sizes=said),
            fix=_("Đặt lại cỡ chữ của các dòng này cho thống nhất theo quy định."),
            fixable=bool(edits),
        ),
    )
    return [one if pair is first else pair for pair in pairs if pair is first or pair not in sizes]
