"""Small makers of documents for tests of the runners: module-level, so that other processes can import them."""

import os
import signal
from dataclasses import dataclass
from datetime import date

from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job, Outcome, State
from gen.pipeline.making.runners import Make


def job(number: int) -> Job:
    return Job(Behaviour.ANNUAL, f"agency-{number}", 2024, date(2024, 12, 14))


def copy_name(asked: Job) -> Outcome:
    return Outcome(asked, State.PRODUCED, asked.name.encode())


def die_on_seven(asked: Job) -> Outcome:
    if asked.agency_id == "agency-7":
        os.kill(os.getpid(), signal.SIGKILL)
    return copy_name(asked)


@dataclass(frozen=True)
class Factory:
    make: Make

    def __call__(self) -> Make:
        return self.make
