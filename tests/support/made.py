"""Documents made of the shipped figures: each once in a run of the tests, whichever of its processes asks first."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from filelock import FileLock

from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job
from gen.pipeline.jobs.planning import level_of
from gen.pipeline.making.maker import Maker
from tests.support.workspaces import shipped


@dataclass
class MadeOnce:
    """Makes documents on the usual day of their kind and keeps them in a folder that all processes of a run share."""

    folder: Path
    _known: dict[tuple[str, int, str, str], bytes] = field(default_factory=dict)

    def __call__(self, kind: str, year: int, agency: str, form: str = "") -> bytes:
        """Return a document; reports with errors are no hindrance."""
        asked = (kind, year, agency, form)
        if asked not in self._known:
            path = self.folder / f"{'-'.join(map(str, asked))}.docx"
            with FileLock(path.with_suffix(".lock")):
                if not path.exists():
                    path.write_bytes(self._made(*asked))
            self._known[asked] = path.read_bytes()
        return self._known[asked]

    def _made(self, kind: str, year: int, agency: str, form: str) -> bytes:
        day = usual_day(kind, year, agency, form)
        outcome = Maker(shipped())(Job(Behaviour(kind), agency, year, day, form=form, tolerant=True))
        assert outcome.content is not None, (kind, year, agency, outcome)
        return outcome.content


def usual_day(kind: str, year: int, agency: str, form: str = "") -> date:
    """Return the day that a document of an agency has when none is asked for."""
    programme = shipped().programme
    level = level_of(programme.agencies.get(agency, date(year, 12, 31)))
    return programme.kind(kind).usual_day(year, level, form)
