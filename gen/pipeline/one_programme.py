"""A document is worked on with the data of its own programme alone."""

from gen.domain.errors import DocumentError
from gen.messages import _


def are_two(one: str, other: str) -> bool:
    """Tell whether two ids are of different programmes; where one does not say, nobody knows better."""
    return bool(one and other and one != other)


def require_programme(of_document: str, programme_id: str) -> None:
    """Raise DocumentError for a document of another programme than the one that is worked on."""
    if are_two(of_document, programme_id):
        text = _("văn bản của chương trình “{found}”, không phải của “{expected}”; hãy thêm --programme {found}")
        raise DocumentError(text.format(found=of_document, expected=programme_id))
