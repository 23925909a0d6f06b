"""What each kind of document says: one file per kind, and the pieces they share."""

from gen.documents.context import build_context
from gen.documents.fields import FieldTree, fields
from gen.documents.request import DocumentContext, DocumentRequest

__all__ = ["DocumentContext", "DocumentRequest", "FieldTree", "build_context", "fields"]
