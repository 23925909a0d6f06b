"""The office that receives documents: its book, the reader of files, the roster."""

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec.structs import replace

from gen.bootstrap.issuing import known_series, the_register
from gen.bootstrap.services import Services
from gen.pipeline.incoming.model import EnterRequest, Reception


@contextmanager
def the_reception(services: Services, request: EnterRequest) -> Iterator[tuple[Reception, EnterRequest]]:
    """Put together what entering works with; the request comes back with its agencies as the roster has them.

    UnknownName where an agency is not in it.
    """
    from gen.pipeline.incoming.reading import FileReader  # reads documents: heavy
    from gen.pipeline.reports.workshop import Workshop

    workspace = services.settings.workspace
    workshop = Workshop(workspace)
    series = known_series(request.series.key, services)
    typed = request.typed
    if typed.agency is not None and typed.period is not None:
        workshop.programme.require_year(int(typed.period))
        typed = replace(typed, agency=workshop.programme.agencies.resolve(typed.agency))
    with the_register(services) as register:
        reader = FileReader(workshop)
        reception = Reception(register, services.store, services.clock, reader, workspace.received, workspace.progress)
        yield reception, replace(request, series=series, typed=typed)
