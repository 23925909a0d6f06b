"""Every drawing of the body gets an id of its own, as docxtpl gives them: copies made by a loop share one otherwise."""

import re
from collections.abc import Callable
from itertools import count

from jinja2 import nodes

_OPENING = "<wp:docPr"
_ID = re.compile(r'(<wp:docPr\b[^<>]*?\bid=")[^"]*"')
_FIRST = 1001
_PRINTED_LATER = (nodes.Macro, nodes.CallBlock, nodes.FilterBlock, nodes.AssignBlock, nodes.Block)


def has_drawings(xml: str) -> bool:
    """Tell whether any drawing begins in ``xml``."""
    return _OPENING in xml


def drawing_numbers() -> Callable[[str], str]:
    """Return a function that numbers the drawings of the texts it is given, going on from each to the next."""
    numbers = count(_FIRST)
    return lambda xml: _ID.sub(lambda match: f'{match[1]}{next(numbers)}"', xml)


def numbered_as_printed(tree: nodes.Template) -> bool:
    """Tell whether the drawings of a template can be numbered while it prints them, which spares a search of the whole.

    They cannot where a tag stands inside a drawing's own tag, or text is printed at another time than it is made.
    """
    if next(tree.find_all(_PRINTED_LATER), None) or any(loop.recursive for loop in tree.find_all(nodes.For)):
        return False
    texts = [data.data for data in tree.find_all(nodes.TemplateData)]
    return all(text.count(_OPENING) == len(_ID.findall(text)) for text in texts)
