"""A text part made ready for jinja, element by element, before docxtpl's patterns read it as text.

Patterns cannot tell which end belongs to which beginning. So what depends on the structure is done on the tree: deleted
text goes, split tags become whole, a ``{%tr %}`` takes the place of its own row and of no other.
"""
