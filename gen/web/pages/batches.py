"""“Lập hàng loạt”: choose kind, year and bodies; live progress; stop and go on; a zip."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from starlette.responses import Response, StreamingResponse

from gen.domain.document import Behaviour
from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.pipeline.batch import BatchRequest, jobs_of
from gen.pipeline.jobs.model import State
from gen.pipeline.jobs.planning import Asked
from gen.pipeline.jobs.words import state_words
from gen.web.access.people import may_see
from gen.web.desk import Desk
from gen.web.running import RunningBatch
from gen.web.sending import download
from gen.web.visit import Visit

_SECONDS = 0.3
"""Between two looks at how far a batch has come."""
_SELECTORS = ("all", "provinces", "ministries", "government")


def show(visit: Visit) -> Response:
    """Show the choice, and the batch that runs or ran last."""
    return _page(visit)


def begin(visit: Visit) -> Response:
    """Start a batch, or go on with one that was stopped: what is there already is not made again."""
    posted = visit.posted
    visit.turn_to(posted.text("nam"))
    asked = Asked(posted.text("loai"), visit.year, tolerant=bool(posted.text("du-thao")))
    selector = posted.text("ma") or (posted.text("co-quan") if posted.text("co-quan") in _SELECTORS else "all")
    if selector.startswith("@"):
        raise ConfigurationError(_("Trên trang, hãy ghi mã các cơ quan cách nhau bằng dấu phẩy."))
    services = visit.services
    request = BatchRequest(asked, selector, workers=1, seconds=services.settings.document_seconds)
    planned = jobs_of(request, visit.workshop, services.store)
    jobs = tuple(job for job in planned if may_see(visit.person, job.subject_id or job.agency_id, visit.programme))
    if not jobs:
        return visit.go("/lap-hang-loat", _("Không có cơ quan nào trong phạm vi của anh/chị."))
    if not visit.desk.batches.begin(request, visit.workshop, jobs, services.store):
        return visit.go("/lap-hang-loat", _("Đang có một lượt lập hàng loạt chạy; hãy chờ hoặc dừng lượt đó."))
    visit.note(_("lập hàng loạt"), f"{asked.kind} {visit.dated}", selector)
    return visit.go("/lap-hang-loat")


def stop(visit: Visit) -> Response:
    """Stop the batch after the document in hand."""
    if visit.desk.batches.current is not None:
        visit.desk.batches.current.stopping.set()
        visit.note(_("dừng lập hàng loạt"))
    return visit.go("/lap-hang-loat", _("Đã dừng; bấm “Lập” lần nữa để làm tiếp phần còn lại."))


def live(visit: Visit) -> Response:
    """Send how far the batch has come, as it goes."""
    return StreamingResponse(_progress(visit.desk), media_type="text/event-stream")


def bundle(visit: Visit) -> Response:
    """Send the documents of the last batch."""
    batch = visit.desk.batches.current
    if batch is None or batch.result is None:
        raise ConfigurationError(_("Chưa có lượt lập hàng loạt nào xong."))
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for made in batch.result.results:
            if (batch.folder / made.path).is_file():
                archive.write(batch.folder / made.path, made.path)
    return download(f"{batch.request.asked.kind}-{batch.dated}.zip", stream.getvalue())


async def _progress(desk: Desk) -> AsyncIterator[str]:
    while not desk.closing.is_set():
        batch = desk.batches.current
        over = batch is None or batch.over
        state = {"done": batch.done if batch else 0, "total": batch.total if batch else 0, "over": over}
        yield f"data: {json.dumps(state | {'words': batch.words if batch else ''}, ensure_ascii=False)}\n\n"
        if over:
            return
        await asyncio.sleep(_SECONDS)


def _page(visit: Visit) -> Response:
    batch = visit.desk.batches.current
    return visit.page(
        "batch.html",
        **visit.time(),
        kinds=[spec for spec in visit.programme.kinds if not spec.per_addressee],
        annual=visit.programme.kind_doing(Behaviour.ANNUAL).kind,
        batch=batch,
        counts=_counts(batch),
        troubles=_troubles(batch),
    )


def _counts(batch: RunningBatch | None) -> list[tuple[str, int]]:
    results = batch.result.results if batch and batch.result else ()
    return list(Counter(state_words(made) for made in results).items())


def _troubles(batch: RunningBatch | None) -> list[tuple[str, str]]:
    """Return the documents that could not be made, each with why."""
    results = batch.result.results if batch and batch.result else ()
    bad = (State.REFUSED, State.FAILED)
    return [(made.job.name, made.reason) for made in results if made.state in bad]
