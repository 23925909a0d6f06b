"""What a Word file fetches from elsewhere when it is opened or its fields are updated; read without lxml, streaming."""

from gen.wordml.outside.reading import OutsideReference, outside_references
from gen.wordml.outside.targets import leaves_by

__all__ = ["OutsideReference", "leaves_by", "outside_references"]
