"""A copy to read of a document, with what changed since another one as tracked changes; by python-redlines.

The copy says on its first page that it is one, and carries a mark by which it is known (``COPY``): it is never numbered
and no figures are read from it.
"""

from datetime import datetime

from gen.domain.errors import ConfigurationError, DocumentError
from gen.messages import _
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import Edit, as_utf8, broken, elements, escaped, prefix_of, spliced
from gen.wordml.patching.parts import main_part
from gen.wordml.patching.properties import set_custom
from gen.wordml.patching.texts import MAIN_NAMESPACES

COPY = "gen.redline"
"""The custom property of a copy to read."""
_AUTHOR = "gen"


def redlined(old: bytes, new: bytes, names: tuple[str, str], moment: datetime) -> bytes:
    """Return ``new`` with tracked changes against ``old``, dated ``moment``; ``names`` are those of the two files.

    Raises ConfigurationError without the extra ``redline`` or where its program cannot run here, DocumentError where
    the two cannot be compared.
    """
    archive = DocxArchive(_compared(old, new, moment), names[1])
    main = main_part(archive)
    archive.write(main, _with_notice(as_utf8(archive.read(main)), notice(*names)))
    set_custom(archive, {COPY: f"{names[0]} → {names[1]}"})
    return archive.packed()


def notice(old: str, new: str) -> tuple[str, ...]:
    """Return the lines that the copy begins with; the copy is Vietnamese in every language."""
    return (
        "BẢN SO SÁNH ĐỂ ĐỌC, KHÔNG DÙNG ĐỂ BAN HÀNH",
        f"Chỗ khác nhau giữa “{old}” và “{new}” được đánh dấu bằng tính năng theo dõi thay đổi của Word. "
        f"Văn bản để ký, cấp số là “{new}”.",
    )


def _compared(old: bytes, new: bytes, moment: datetime) -> bytes:
    try:
        from python_redlines import DocxodusEngine
        from python_redlines.engines import EngineExecutionError

        engine = DocxodusEngine()
    except ImportError as error:
        text = _("Bản so sánh có đánh dấu thay đổi cần phần mở rộng: pip install 'gen-1439[redline]'.")
        raise ConfigurationError(text) from error
    except OSError as error:
        text = _("Phần mở rộng redline không chạy được trên máy này: {reason}.")
        raise ConfigurationError(text.format(reason=error)) from error
    try:
        content, _said, _errors = engine.run_redline(_AUTHOR, old, new, date_time=moment.isoformat(timespec="seconds"))
    except (EngineExecutionError, OSError) as error:
        text = _("Không lập được bản so sánh có đánh dấu thay đổi; hãy mở hai tệp bằng Word, lưu lại rồi chạy lại.")
        raise DocumentError(text) from error
    return bytes(content)


def _with_notice(xml: bytes, lines: tuple[str, ...]) -> bytes:
    prefix = prefix_of(xml, MAIN_NAMESPACES) or ""
    body = elements(xml, prefix, ("body",))
    if not body:
        raise broken()
    paragraphs = b"".join(_paragraph(prefix, line) for line in lines)
    return spliced(xml, [Edit(body[0].inner, body[0].inner, paragraphs)])


def _paragraph(prefix: str, text: str) -> bytes:
    w = prefix
    looks = f'<{w}pPr><{w}jc {w}val="center"/></{w}pPr><{w}r><{w}rPr><{w}b/><{w}color {w}val="C00000"/></{w}rPr>'
    return f"<{w}p>{looks}<{w}t>".encode() + escaped(text) + f"</{w}t></{w}r></{w}p>".encode()
