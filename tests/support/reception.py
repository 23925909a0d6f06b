"""An office that receives documents, with a register of its own and files that say what a test wants."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from gen.domain.issuing import Clock
from gen.pipeline.incoming.model import Reception
from gen.pipeline.output.store import FileStore
from gen.register import open_register
from gen.register.incoming.model import ArrivalSaid
from tests.support.clock import StoppedClock

PLAIN = ArrivalSaid("Bộ Y tế", "15/BC-BYT", date(2024, 12, 18), "Báo cáo", "Kết quả năm 2024")


def reception_at(
    root: Path,
    said: Mapping[str, ArrivalSaid] | None = None,
    location: str | None = None,
    clock: Clock | None = None,
) -> Reception:
    """Return an office in a folder; files of the names given say what is given, the others ``PLAIN``."""
    clock = clock or StoppedClock(datetime(2025, 6, 30, 8, 0, tzinfo=UTC))
    register = open_register(location or str(root / "register.sqlite3"), clock)
    known = dict(said or {})
    return Reception(
        register,
        FileStore(),
        clock,
        lambda path, _content: known.get(path.name, PLAIN),
        root / "van-ban-den",
        root / "progress",
    )
