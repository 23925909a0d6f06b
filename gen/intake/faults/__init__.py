"""The table of faults: every code a check of tables can give, with its sentences. Codes are never reused."""

from gen.intake.faults import cells, documents, figures, forms, programme
from gen.intake.faults.model import Fault

FAULTS: tuple[Fault, ...] = (*forms.ALL, *documents.ALL, *cells.ALL, *figures.ALL, *programme.ALL)
