"""From a request to its page: who is it, may they, what did they send; and what is said where it cannot be."""

from collections.abc import Awaitable, Callable
from importlib import import_module

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from gen.domain.errors import GenError, WorkspaceNotFound
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.web.access.limits import DeskLimits
from gen.web.access.origins import is_from_here
from gen.web.access.people import Person
from gen.web.access.sizes import TooLarge, refuse_large
from gen.web.desk import Desk
from gen.web.doors import Door
from gen.web.posted import Posted, Sent, bare_name
from gen.web.refusing import refusal
from gen.web.visit import Forbidden, Visit

Endpoint = Callable[[Request], Awaitable[Response]]


def endpoint(desk: Desk, door: Door) -> Endpoint:
    """Return what answers at a door."""

    async def answer(request: Request) -> Response:
        if not is_from_here(request):
            return refusal(403, _("Yêu cầu này không đến từ trang của gen nên không được thực hiện."))
        try:
            await refuse_large(request, desk.limits)
        except TooLarge:
            text = _("Các tệp gửi lên lớn quá {size} MB; hãy gửi ít tệp hơn mỗi lần, hoặc bớt hình ảnh trong tệp.")
            return refusal(413, text.format(size=desk.limits.upload_bytes // 2**20))
        person = person_of(desk, request)
        if person is None:
            return _turned_away(desk, request)
        if "token" in request.query_params:
            return _without_token(desk, request, person)
        if not person.has(door.roles):
            return refusal(403, _("Tài khoản của anh/chị không dùng được trang này."))
        try:
            posted = await posted_in(request, desk.limits)
        except (MultiPartException, HTTPException, ClientDisconnect):
            return refusal(400, _("Biểu mẫu gửi lên không đọc được; hãy tải lại trang rồi gửi lại."))
        visit = Visit(desk, person, door.page, request.query_params, _places(request), request.cookies, posted)
        response = await run_in_threadpool(_answered, door, visit)
        desk.visited.set()
        _go_on(desk, request, response)
        return response

    return answer


def person_of(desk: Desk, request: Request) -> Person | None:
    """Return who sent the request; None where nobody says, or what is said does not hold."""
    session = desk.sessions.person_of(request)
    if desk.owner is not None:
        return desk.owner if session == (desk.owner.name, "") else None
    if desk.remote_user:
        name = request.headers.get(desk.remote_user)
        return desk.accounts.person(name) if name else None
    if session is None or session[1] != desk.accounts.stamp(session[0]):
        return None
    return desk.accounts.person(session[0])


def _turned_away(desk: Desk, request: Request) -> Response:
    """Let in who has the token, send a team to the page where one logs in; else say how to come in."""
    if desk.owner is None:
        if desk.remote_user:
            return refusal(403, _("Tài khoản này chưa được cấp quyền; hãy liên hệ người quản trị."))
        return RedirectResponse("/dang-nhap", 303)
    if request.method == "GET" and desk.tokens.take(request.query_params.get("token", "")):
        return _without_token(desk, request, desk.owner)
    desk.renew_token()
    text = _(
        "Địa chỉ này chỉ dùng được một lần, trên máy đang chạy gen. Hãy mở địa chỉ in ở dòng cuối trong cửa sổ đang "
        "chạy gen serve."
    )
    return refusal(403, text)


def _without_token(desk: Desk, request: Request, person: Person) -> Response:
    """Send the browser to the same page by an address that lets nobody in, with the session of the person."""
    response = RedirectResponse(request.url.path, 303)
    desk.sessions.begin(response, person.name)
    return response


def _go_on(desk: Desk, request: Request, response: Response) -> None:
    """Let the session last from this page on."""
    session = desk.sessions.person_of(request)
    if session is not None:
        desk.sessions.begin(response, *session)


async def posted_in(request: Request, limits: DeskLimits) -> Posted:
    """Return what a request sent."""
    if request.method in ("GET", "HEAD"):
        return Posted()
    parsed = request.form(
        max_files=limits.upload_files, max_fields=limits.upload_fields, max_part_size=limits.field_bytes
    )
    async with parsed as form:
        return await _taken(form)


async def _taken(form: FormData) -> Posted:
    texts: dict[str, tuple[str, ...]] = {}
    files: list[Sent] = []
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            if value.filename:
                files.append(Sent(bare_name(value.filename), await value.read()))
        else:
            texts[name] = (*texts.get(name, ()), value)
    return Posted(texts, tuple(files))


def _places(request: Request) -> dict[str, str]:
    return {name: str(value) for name, value in request.path_params.items()}


def _answered(door: Door, visit: Visit) -> Response:
    """Return the page's answer; what stops it is said on a page, in the words of the command line."""
    found = attempted(lambda: _page(door, visit), door.address)
    if not isinstance(found, Failure):
        return found
    if issubclass(found.kind, WorkspaceNotFound):
        return visit.go("/")
    if issubclass(found.kind, Forbidden):
        return refusal(403, found.sentence)
    status = 400 if issubclass(found.kind, GenError) else 500
    return visit.page("problem.html", status, sentence=found.sentence, findings=found.findings)


def _page(door: Door, visit: Visit) -> Response:
    module, _colon, function = door.answer.partition(":")
    answer: Response = getattr(import_module(f"gen.web.pages.{module}"), function)(visit)
    return answer
