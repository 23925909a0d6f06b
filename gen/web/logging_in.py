"""Log in and out, where a team works at the desk."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from gen.messages import _
from gen.web import view
from gen.web.access.origins import is_from_here
from gen.web.access.sizes import TooLarge, refuse_large
from gen.web.access.throttle import Throttle
from gen.web.desk import Desk
from gen.web.refusing import refusal

_FIELD_BYTES = 2000


def login_routes(desk: Desk) -> list[Route]:
    """Return the doors that are open without a session; none where one person works alone, or a proxy logs in."""
    if desk.owner is not None or desk.remote_user:
        return []
    limits = desk.limits
    names = Throttle(limits.login_failures, limits.login_seconds)
    machines = Throttle(limits.machine_failures, limits.login_seconds)

    async def show(request: Request) -> Response:
        del request
        return _page()

    async def enter(request: Request) -> Response:
        if not is_from_here(request):
            return refusal(403, _("Yêu cầu này không đến từ trang của gen nên không được thực hiện."))
        try:
            await refuse_large(request, desk.limits)
        except TooLarge:
            return refusal(413, _("Yêu cầu này quá lớn."))
        async with request.form(max_files=0, max_fields=4, max_part_size=_FIELD_BYTES) as form:
            name, password = str(form.get("ten", "")).strip(), str(form.get("mat-khau", ""))
        return await run_in_threadpool(_entered, desk, (names, machines), (name, _machine(request)), password)

    async def leave(request: Request) -> Response:
        if not is_from_here(request):
            return refusal(403, _("Yêu cầu này không đến từ trang của gen nên không được thực hiện."))
        response = RedirectResponse("/dang-nhap", 303)
        desk.sessions.end(response)
        response.headers["Clear-Site-Data"] = '"cache"'  # whoever comes next finds no page by the way back
        return response

    return [
        Route("/dang-nhap", show, methods=["GET"]),
        Route("/dang-nhap", enter, methods=["POST"]),
        Route("/dang-xuat", leave, methods=["POST"]),
    ]


def _entered(desk: Desk, throttles: tuple[Throttle, ...], keys: tuple[str, str], password: str) -> Response:
    """Let a person in who knows the password; ``keys`` are the name and the machine, each with its throttle."""
    name, machine = keys
    slowed = tuple(zip(throttles, keys, strict=True))
    if any(throttle.must_wait(key) for throttle, key in slowed):
        minutes = round(desk.limits.login_seconds / 60)
        return _page(429, _("Sai mật khẩu nhiều lần; hãy chờ {count} phút rồi thử lại.").format(count=minutes), name)
    person = desk.accounts.by_password(name, password)
    if person is None:
        for throttle, key in slowed:
            throttle.failed(key)
        desk.journal.enter(name[:60], _("đăng nhập không thành công"), machine)
        return _page(403, _("Tên hoặc mật khẩu không đúng."), name)
    for throttle, key in slowed:
        throttle.succeeded(key)
    desk.journal.enter(person.name, _("đăng nhập"), machine)
    response = RedirectResponse("/", 303)
    desk.sessions.begin(response, person.name, desk.accounts.stamp(person.name))
    return response


def _machine(request: Request) -> str:
    return request.client.host if request.client else ""


def _page(status: int = 200, problem: str = "", name: str = "") -> Response:
    return HTMLResponse(view.rendered("login.html", {"problem": problem, "name": name}), status)
