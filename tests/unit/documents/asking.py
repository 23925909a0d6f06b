"""How the tests of this room ask for a document, and look into what it says."""

from collections.abc import Callable, Mapping
from typing import Any

from gen.documents import DocumentContext, DocumentRequest

Ask = Callable[..., DocumentRequest]
AskMinistry = Callable[..., DocumentContext]


def values_of(context: DocumentContext) -> Mapping[str, Any]:
    """Return the values as a template sees them: of whatever type each is."""
    return context.values
