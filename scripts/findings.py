"""Every table of findings, by the room that declares it; rules of the linter are findings of their own kind."""

from collections.abc import Mapping

from gen.domain.finding import Finding
from gen.intake.findings import FINDINGS as INTAKE
from gen.layout.findings import FINDINGS as LAYOUT
from gen.pdf.findings import FINDINGS as PDF
from gen.pdf.signing.findings import FINDINGS as SIGNING
from gen.pipeline.health.findings import FINDINGS as HEALTH
from gen.pipeline.incoming.findings import FINDINGS as INCOMING
from gen.pipeline.making.controls import FINDINGS as CONTROLS
from gen.pipeline.making.judging import FINDINGS as JUDGING
from gen.pipeline.numbering.findings import FINDINGS as NUMBERING
from gen.pipeline.output.findings import FINDINGS as OUTPUT
from gen.programme.findings import FINDINGS as PROGRAMME
from gen.rendering.checks.findings import FINDINGS as RENDERING

TABLES: Mapping[str, tuple[Finding, ...]] = {
    "gen.intake.findings": INTAKE,
    "gen.programme.findings": PROGRAMME,
    "gen.rendering.checks.findings": RENDERING,
    "gen.layout.findings": LAYOUT,
    "gen.pipeline.making.controls": CONTROLS,
    "gen.pipeline.making.judging": JUDGING,
    "gen.pipeline.numbering.findings": NUMBERING,
    "gen.pipeline.incoming.findings": INCOMING,
    "gen.pipeline.output.findings": OUTPUT,
    "gen.pipeline.health.findings": HEALTH,
    "gen.pdf.findings": PDF,
    "gen.pdf.signing.findings": SIGNING,
}
