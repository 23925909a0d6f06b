"""Everything that can be wrong with a template, with its stable code, its sentence and how to mend it."""

from typing import NamedTuple

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation
from gen.messages import _

ERROR, WARNING = Severity.ERROR, Severity.WARNING
_TAG_SHOWN = 200
"""Letters of a tag in a sentence."""


class _Fault(NamedTuple):
    code: str
    severity: Severity
    message: str
    fix: str | None = None


def finding(name: str, location: DocumentLocation, /, **values: object) -> Diagnostic:
    """Return the finding called ``name`` at ``location``; ``values`` fill its sentence, with ``tag`` from there."""
    fault = (_typing_faults() | _block_faults() | _field_faults() | _package_faults() | _render_faults())[name]
    shown = {"tag": _short(location.tag)} | values
    message = fault.message.format(**shown)
    place = in_words(location)
    if place:
        message = _("{message} Vị trí: {place}.").format(message=message, place=place)
    fix = fault.fix.format(**shown) if fault.fix else None
    return Diagnostic(fault.code, name, fault.severity, message, location, fix=fix)


def _short(tag: str) -> str:
    return tag if len(tag) <= _TAG_SHOWN else f"{tag[:_TAG_SHOWN]}…"


def in_words(location: DocumentLocation) -> str:
    """Return the place as one would say it: section, table, row, cell and the paragraph's first words."""
    words = []
    if location.part != "body":
        words.append(_("phần {part}").format(part=location.part))
    if location.heading:
        words.append(_("mục “{heading}”").format(heading=location.heading))
    if location.table is not None:
        cell = _("bảng {table}, hàng {row}, ô {cell}")
        words.append(cell.format(table=location.table, row=location.row, cell=location.cell))
    if location.text:
        words.append(_("đoạn “{text}”").format(text=location.text))
    return ", ".join(words)


def _typing_faults() -> dict[str, _Fault]:
    return {
        "syntax": _Fault("TPL001", ERROR, _("Thẻ “{tag}” sai cú pháp: {detail}.")),
        "tag-not-closed": _Fault(
            "TPL002", ERROR, _("Thẻ “{tag}” mở mà không đóng."), _("Thêm “{closing}” vào cuối thẻ.")
        ),
        "tag-not-opened": _Fault(
            "TPL003", ERROR, _("Có dấu đóng “{tag}” mà không có dấu mở."), _("Xóa dấu thừa hoặc thêm dấu mở thẻ.")
        ),
        "tag-marks-differ": _Fault(
            "TPL004", ERROR, _("Thẻ “{tag}” mở và đóng bằng hai loại dấu khác nhau."), _("Đóng thẻ bằng “{closing}”.")
        ),
        "tag-over-cells": _Fault(
            "TPL005", ERROR, _("Thẻ “{tag}” bắt đầu ở ô này nhưng kết thúc ở ô khác."), _("Viết cả thẻ trong một ô.")
        ),
        "tag-over-paragraphs": _Fault(
            "TPL006",
            WARNING,
            _("Thẻ “{tag}” kéo dài qua nhiều đoạn; các đoạn đó sẽ bị nhập làm một."),
            _("Viết cả thẻ trong một đoạn."),
        ),
        "space-before-kind": _Fault(
            "TPL007", ERROR, _("Thẻ “{tag}” có dấu cách trước “{kind}”."), _("Viết liền: “{meant}”.")
        ),
        "smart-quotes": _Fault(
            "TPL008",
            WARNING,
            _("Thẻ “{tag}” có dấu ngoặc kép kiểu chữ; chương trình sẽ đọc là dấu ngoặc thẳng."),
            _("Gõ dấu ngoặc thẳng trong thẻ (Ctrl+Z ngay sau khi Word đổi dấu)."),
        ),
    }


def _block_faults() -> dict[str, _Fault]:
    return {
        "block-not-ended": _Fault(
            "TPL009", ERROR, _("Khối “{tag}” không có thẻ kết thúc."), _("Thêm “{closing}” vào sau nội dung của khối.")
        ),
        "block-not-begun": _Fault(
            "TPL010", ERROR, _("Thẻ “{tag}” không khớp với khối nào đang mở."), _("Xóa thẻ hoặc thêm thẻ mở khối.")
        ),
        "block-kinds-differ": _Fault(
            "TPL011",
            ERROR,
            _("Khối mở bằng “{opening}” nhưng đóng bằng “{tag}”."),
            _("Mở và đóng khối bằng cùng một loại thẻ."),
        ),
        "kind-outside-table": _Fault(
            "TPL012", ERROR, _("Thẻ “{tag}” chỉ dùng được trong bảng."), _("Ngoài bảng, dùng “{{%p … %}}”.")
        ),
        "kind-twice": _Fault(
            "TPL013",
            ERROR,
            _("Thẻ “{tag}” sẽ bị bỏ qua vì cùng chỗ đó còn thẻ “{other}”."),
            _("Mỗi hàng, ô hoặc đoạn chỉ đặt một thẻ loại này."),
        ),
        "text-beside-kind": _Fault(
            "TPL014",
            WARNING,
            _("Nội dung “{lost}” đứng cùng thẻ “{tag}” sẽ không được in."),
            _("Để thẻ một mình trong hàng, ô hoặc đoạn của nó."),
        ),
        "empty-line": _Fault(
            "TPL015",
            WARNING,
            _("Thẻ “{tag}” đứng một mình trong đoạn sẽ để lại một dòng trống."),
            _("Viết “{meant}” để bỏ cả đoạn."),
        ),
        "not-provided": _Fault("TPL016", ERROR, _("Mẫu không được dùng thẻ “{tag}”: {detail}")),
        "unbalanced": _Fault(
            "TPL017",
            ERROR,
            _("Các thẻ làm hỏng cấu trúc văn bản Word ({detail})."),
            _("Kiểm tra để mỗi khối mở và đóng trong cùng một ô hoặc cùng một hàng."),
        ),
    }


def _field_faults() -> dict[str, _Fault]:
    return {
        "unknown-filter": _Fault("TPL018", ERROR, _("Không có bộ lọc hoặc phép thử “{name}”.{hint}")),
        "private-name": _Fault("TPL019", ERROR, _("Mẫu không được dùng tên riêng “{name}”.")),
        "missing-value": _Fault("TPL020", ERROR, _("Thiếu giá trị cho thẻ “{tag}”.")),
        "unknown-field": _Fault("TPL021", ERROR, _("Dữ liệu của loại văn bản này không có trường “{name}”.{hint}")),
        "too-deep": _Fault(
            "TPL042",
            ERROR,
            _("Thẻ “{tag}” lồng quá nhiều lớp ngoặc, phép tính hoặc khối."),
            _("Tách thành từng bước bằng “{{% set … %}}”, hoặc bớt các khối lồng nhau."),
        ),
        "not-checked": _Fault("TPL043", ERROR, _("Mẫu chưa được kiểm tra. {reason}"), "{advice}"),
        "field-not-a-list": _Fault("TPL022", ERROR, _("Trường “{name}” không phải là danh sách để lặp.")),
    }


def _package_faults() -> dict[str, _Fault]:
    return {
        "outside-content": _Fault(
            "TPL023",
            ERROR,
            _("Mẫu lấy nội dung từ bên ngoài tệp: {tag} “{target}” ({place})."),
            _("Đưa hẳn nội dung vào mẫu rồi xóa trường hoặc liên kết này."),
        )
    }


def _render_faults() -> dict[str, _Fault]:
    return {
        "rich-text-in-plain-tag": _Fault(
            "TPL030",
            ERROR,
            _("Thẻ “{tag}” nhận văn bản có định dạng ở chỗ chỉ in được chữ."),
            _("Dùng “{{{{r … }}}}” cho RichText, “{{{{p … }}}}” cho RichTextParagraph và Subdoc."),
        ),
        "limit-reached": _Fault("TPL031", ERROR, _("Thẻ “{tag}” đòi hỏi quá giới hạn cho phép ({detail}).")),
        "not-well-formed": _Fault("TPL032", ERROR, _("Kết quả không phải XML hợp lệ.")),
        "picture-refused": _Fault("TPL033", ERROR, _("Thẻ “{tag}”: không dùng được ảnh ({detail}).")),
        "not-allowed": _Fault("TPL034", ERROR, _("Thẻ “{tag}” gọi đến thứ không được phép ({detail}).")),
        "expression-failed": _Fault("TPL035", ERROR, _("Không tính được thẻ “{tag}”: {detail}.")),
        "link-unknown": _Fault(
            "TPL036", ERROR, _("Thẻ “{tag}” dùng liên kết không có ở đây."), _("Tạo liên kết bằng build_url_id.")
        ),
    }
