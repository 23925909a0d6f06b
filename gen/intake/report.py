"""What was read of one agency for one year: the typed tables, the findings, and the rows with their cells."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from gen.domain.diagnostic import Diagnostic
from gen.domain.frozen import frozen
from gen.domain.location import TableLocation
from gen.domain.tables import AgencyTables
from gen.intake.answers import NO_ANSWERS, Answers
from gen.intake.rows.identity import Identity
from gen.intake.rows.record import AgencyTable


@frozen
class Reading:
    """One agency's tables of one year with every finding found in them; ``rows`` are the tables cell by cell.

    ``shared`` are those of the findings that are about a file with the rows of many agencies, and not about this one;
    ``answers`` what people answered to questions about it.
    """

    tables: AgencyTables
    findings: tuple[Diagnostic, ...]
    rows: Mapping[str, AgencyTable] = field(default_factory=dict, repr=False, compare=False)
    identity: Identity = field(default_factory=Identity, repr=False, compare=False)
    shared: tuple[Diagnostic, ...] = field(default=(), repr=False, compare=False)
    answers: Answers = field(default=NO_ANSWERS, repr=False, compare=False)

    @property
    def own_findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with what this agency handed in, and not with a file that many share."""
        shared = frozenset(self.shared)
        return tuple(finding for finding in self.findings if finding not in shared)

    def settled(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield findings on this report, those that people answered as answered."""
        return self.answers.applied(findings, (table.raw for table in self.rows.values()))

    @property
    def place(self) -> TableLocation:
        """The place of a finding about all of it: the first file read, else the folder of the year."""
        files = self.tables.files
        return TableLocation(files[0].path if files else str(self.tables.year))
