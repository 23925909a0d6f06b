"""From a request of a program to its answer: by which key, may it, what did it send; problems as RFC 9457 has them."""

import json
from collections.abc import Mapping
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from gen.domain.errors import GenError
from gen.formatters import to_json
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.web.access.origins import is_from_here
from gen.web.access.people import Person
from gen.web.access.sizes import TooLarge, refuse_large
from gen.web.api.description import description
from gen.web.api.operations import OPERATIONS, Operation
from gen.web.desk import Desk
from gen.web.entering import Endpoint, person_of, posted_in
from gen.web.visit import Forbidden, Visit

_BEARER = "bearer "


def api_routes(desk: Desk) -> list[Route]:
    """Return the doors for programs, and the document that describes them."""

    async def described(request: Request) -> Response:
        del request
        return JSONResponse(description(OPERATIONS))

    doors = [Route(one.path, _endpoint(desk, one), methods=[one.method]) for one in OPERATIONS]
    return [*doors, Route("/api/openapi.json", described, methods=["GET"])]


def _endpoint(desk: Desk, operation: Operation) -> Endpoint:
    async def answer(request: Request) -> Response:
        person = _person(desk, request)
        if person is None:
            return problem(401, _("Thiếu khóa, hoặc khóa không còn hiệu lực (gen user key)."))
        if not person.has(operation.roles):
            return problem(403, _("Tài khoản của anh/chị không dùng được trang này."))
        try:
            await refuse_large(request, desk.limits)
            posted = await posted_in(request, desk.limits)
        except TooLarge:
            text = _("Các tệp gửi lên lớn quá {size} MB; hãy gửi ít tệp hơn mỗi lần, hoặc bớt hình ảnh trong tệp.")
            return problem(413, text.format(size=desk.limits.upload_bytes // 2**20))
        except (MultiPartException, HTTPException, ClientDisconnect):
            return problem(400, _("Biểu mẫu gửi lên không đọc được; hãy tải lại trang rồi gửi lại."))
        visit = Visit(desk, person, "", request.query_params, {}, {}, posted)
        return await run_in_threadpool(_answered, operation, visit)

    return answer


def _person(desk: Desk, request: Request) -> Person | None:
    """Return in whose name a program works: by its key, else by the session of a page of the desk."""
    given = request.headers.get("authorization", "")
    if given.lower().startswith(_BEARER):
        return desk.accounts.by_key(given[len(_BEARER) :].strip())
    return person_of(desk, request) if is_from_here(request) else None


def _answered(operation: Operation, visit: Visit) -> Response:
    from gen.web.api.answers import ANSWERS  # it loads what makes and judges documents: not before a program asks

    found = attempted(lambda: ANSWERS[operation.key](visit), operation.path)
    if not isinstance(found, Failure):
        return found
    if issubclass(found.kind, Forbidden):
        return problem(403, found.sentence)
    return problem(
        400 if issubclass(found.kind, GenError) else 500, found.sentence, json.loads(to_json(found.findings))
    )


def problem(status: int, detail: str, findings: object = ()) -> Response:
    """Return a problem with its findings."""
    content: Mapping[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "findings": findings,
    }
    return JSONResponse(content, status, media_type="application/problem+json")
