"""The table of findings: every code a check of tables can give, with its sentences. Codes are never reused."""

from gen.domain.finding import Finding
from gen.intake.findings import cells, columns, documents, figures, files, forms, looks, natures, programme, unused

FINDINGS: tuple[Finding, ...] = (
    *forms.ALL,
    *files.ALL,
    *documents.ALL,
    *cells.ALL,
    *natures.ALL,
    *looks.ALL,
    *figures.ALL,
    *programme.ALL,
)
