"""Put the services of a run together."""

from msgspec import Struct

from gen.bootstrap.clock import SystemClock
from gen.domain.issuing import Clock, Store
from gen.pipeline.output.locking import BRIEFLY, Patience
from gen.pipeline.output.store import FileStore
from gen.settings import Settings


class Services(Struct, frozen=True):
    """The services that use cases are given."""

    settings: Settings
    clock: Clock
    store: Store


def build_services(settings: Settings, patience: Patience = BRIEFLY) -> Services:
    """Return the services for these settings; ``patience`` is how long to wait for other runs."""
    return Services(settings, SystemClock(), FileStore(patience))
