"""The lists of Annex V as texts: the office's files, those handed to the archive, what lies in one of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from gen.decree.archiving import CATALOGUE, CONTENTS, PERMANENT, TRANSFER, ListForm
from gen.register.dossiers.model import Dossier, Listed
from gen.vietnamese import cited_date, count, first_upper, roman
from gen.vietnamese.spelled import in_words

_NUMBER = re.compile(r"\d{1,6}")


class ListLine(Struct, frozen=True):
    """A line of a list; a heading names what follows and has no number of its own."""

    texts: tuple[str, ...]
    heading: bool = False


class ListPages(Struct, frozen=True):
    """A list, ready to be set: the lines under its title, its table, the lines below it."""

    form: ListForm
    below: tuple[str, ...]
    lines: tuple[ListLine, ...]
    closing: tuple[str, ...]


def catalogue(dossiers: Sequence[Dossier], year: int) -> ListPages:
    """Return the office's list of files of a year; headings in the order in which they first come."""
    permanent = sum(one.term == PERMANENT for one in dossiers)
    kept = {"permanent": count(permanent), "limited": count(len(dossiers) - permanent)}
    return _pages(CATALOGUE, tuple(_under_headings(dossiers)), {"year": year}, {"count": count(len(dossiers)), **kept})


def transfer(dossiers: Sequence[Dossier], contents: Mapping[str, Sequence[Listed]], year: int) -> ListPages:
    """Return the list of files handed to the archive; ``contents`` is what lies in each, by its code."""
    lines = tuple(
        _line(
            TRANSFER,
            place=str(place),
            code=one.code,
            title=one.title,
            span=_span([item.dated for item in contents.get(one.code, ()) if item.dated]),
            term=one.term,
            pages=_last_page(contents.get(one.code, ())),
            note=one.note,
        )
        for place, one in enumerate(dossiers, start=1)
    )
    counts = {"count": count(len(dossiers)), "count_in_words": first_upper(in_words(len(dossiers)))}
    return _pages(TRANSFER, lines, {"year": year}, counts)


def contents(dossier: Dossier, items: Iterable[Listed]) -> ListPages:
    """Return the list of documents in a file."""
    lines = tuple(
        _line(
            CONTENTS,
            place=str(place),
            symbol=item.symbol,
            dated=cited_date(item.dated) if item.dated else "",
            type_subject="\n".join(part for part in (item.type_name, item.subject) if part),
            author=item.author,
            pages=item.pages,
            note=item.note,
        )
        for place, item in enumerate(items, start=1)
    )
    return _pages(CONTENTS, lines, {"code": dossier.code, "year": dossier.year}, {})


def _under_headings(dossiers: Sequence[Dossier]) -> Iterable[ListLine]:
    """Yield the files under their headings: large ones by Roman, small ones by Arabic numbers of their own."""
    headings = list(dict.fromkeys(one.heading for one in dossiers))
    large = [heading for heading in headings if heading]
    for heading in headings:
        if heading:
            named = f"{roman(large.index(heading) + 1)}. {heading.upper()}"
            yield ListLine(_line(CATALOGUE, title=named).texts, heading=True)
        of_heading = [one for one in dossiers if one.heading == heading]
        small = [name for name in dict.fromkeys(one.subheading for one in of_heading) if name]
        for subheading in dict.fromkeys(one.subheading for one in of_heading):
            if subheading:
                named = f"{small.index(subheading) + 1}. {first_upper(subheading)}"
                yield ListLine(_line(CATALOGUE, title=named).texts, heading=True)
            for one in (one for one in of_heading if one.subheading == subheading):
                yield _line(CATALOGUE, code=one.code, title=one.title, term=one.term, keeper=one.keeper, note=one.note)


def _line(form: ListForm, **texts: str) -> ListLine:
    return ListLine(tuple(texts.get(column.key, "") for column in form.columns))


def _pages(
    form: ListForm, lines: tuple[ListLine, ...], named: Mapping[str, object], counts: Mapping[str, object]
) -> ListPages:
    below = tuple(line.format(**named) for line in form.below)
    return ListPages(form, below, lines, tuple(line.format(**counts) for line in form.closing))


def _last_page(items: Sequence[Listed]) -> str:
    """Return how many sheets or pages a file has: the last number told, where every document tells its own."""
    told = [_NUMBER.findall(item.pages) for item in items]
    return str(max(int(number) for numbers in told for number in numbers)) if told and all(told) else ""


def _span(days: Sequence[date]) -> str:
    """Return the first and last day of what lies in a file."""
    if not days:
        return ""
    first, last = cited_date(min(days)), cited_date(max(days))
    return first if first == last else f"{first} - {last}"
