"""Topics of classes against those that the programme offers: other words are asked about, not refused."""

from collections.abc import Collection, Iterator

from gen.domain.diagnostic import Diagnostic
from gen.intake.findings import cells as cell_findings
from gen.intake.folding import fold, nearest
from gen.intake.report import Reading
from gen.messages import _


def check_topics(reading: Reading, topics: Collection[str]) -> Iterator[Diagnostic]:
    """Yield the topics that the programme does not offer, however capitals and accents are typed."""
    table = reading.rows.get("trainings")
    if table is None or not topics:
        return
    offered = {fold(topic) for topic in topics}
    column = table.sheet.column("topic").name
    for record in table.records:
        text = record.texts.get("topic", "")
        if text and text not in topics and fold(text) not in offered:
            near = nearest(text, topics)
            hint = " " + _("Có phải là “{value}”?").format(value=near) if near else ""
            values = {"column": column, "year": reading.tables.year, "text": text, "nearest": hint}
            yield cell_findings.UNUSUAL_CHOICE.at(table.at(record, "topic"), **values, values="; ".join(topics))
