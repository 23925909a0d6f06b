"""The table of findings: every code a check of tables can give, with its sentences. Codes are never reused."""

from gen.domain.finding import Finding
from gen.intake.findings import (
    answers,
    blank,
    cells,
    columns,
    documents,
    figures,
    files,
    folders,
    forms,
    looks,
    natures,
    other_programme,
    peers,
    period,
    programme,
    rows,
    unused,
)

FINDINGS: tuple[Finding, ...] = (
    *forms.ALL,
    *blank.ALL,
    *answers.ALL,
    *files.ALL,
    *documents.ALL,
    *cells.ALL,
    *natures.ALL,
    *peers.ALL,
    *looks.ALL,
    *columns.ALL,
    *unused.ALL,
    *folders.ALL,
    *rows.ALL,
    *figures.ALL,
    *programme.ALL,
    *period.ALL,
    *other_programme.ALL,
)
