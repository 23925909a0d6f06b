"""Names that change with time: the text of a day, and texts rewritten in the words of a day."""

from datetime import date

from gen.domain.decision import Term


def term_on(term: Term, day: date) -> str:
    """Return the term's text on the day; the nearest era where the day is outside all of them."""
    for text in term.texts:
        if text.validity.covers(day):
            return text.text
    return term.texts[-1].text if day > (term.texts[-1].validity.end or date.max) else term.texts[0].text


def in_words_of(text: str, terms: tuple[Term, ...], day: date) -> str:
    """Return the text with every other era's name of a term replaced by the name of the day, keeping a capital."""
    for term in terms:
        current = term_on(term, day)
        for other in term.texts:
            if other.text != current and not (other.validity.start and other.validity.start > day):
                text = text.replace(other.text, current).replace(_capital(other.text), _capital(current))
    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
