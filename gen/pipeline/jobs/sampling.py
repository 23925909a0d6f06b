"""Which documents of a batch are judged by every rule of the linter.

All documents of a batch share the fixed part of their template, so a sample tells its errors; what data can spoil is
looked for in every document (``checking``). ``--lint all`` judges every document by every rule.
"""

import zlib
from collections.abc import Sequence

from msgspec import Struct

from gen.pipeline.jobs.model import Job

ALL_BELOW = 100  # a batch of so many or fewer is judged whole
ONE_IN = 50


class Sample(Struct, frozen=True):
    """Which documents of a batch are judged by every rule: all, or the ``first`` and one in fifty."""

    whole: bool = True
    first: str = ""

    def takes(self, job: Job) -> bool:
        """Tell whether the document of the job is; the same in every process and every run."""
        return self.whole or job.name == self.first or zlib.crc32(job.name.encode()) % ONE_IN == 0


EVERY_DOCUMENT = Sample()


def sample_of(jobs: Sequence[Job], extent: str) -> Sample:
    """Return the sample of a batch; ``extent`` is ``all`` or ``sample``."""
    whole = extent == "all" or len(jobs) <= ALL_BELOW
    return Sample(whole, "" if whole else jobs[0].name)
