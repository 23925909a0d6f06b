"""Everything that can be wrong with a template: TPL001 to TPL043, each with its sentence and how to fix it."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

ERROR, WARNING = Severity.ERROR, Severity.WARNING

FINDINGS: tuple[Finding, ...] = (
    Finding("TPL001", "syntax", ERROR, lambda: _("Thẻ “{tag}” sai cú pháp: {detail}.")),
    Finding(
        "TPL002",
        "tag-not-closed",
        ERROR,
        lambda: _("Thẻ “{tag}” mở mà không đóng."),
        lambda: _("Thêm “{closing}” vào cuối thẻ."),
    ),
    Finding(
        "TPL003",
        "tag-not-opened",
        ERROR,
        lambda: _("Có dấu đóng “{tag}” mà không có dấu mở."),
        lambda: _("Xóa dấu thừa hoặc thêm dấu mở thẻ."),
    ),
    Finding(
        "TPL004",
        "tag-marks-differ",
        ERROR,
        lambda: _("Thẻ “{tag}” mở và đóng bằng hai loại dấu khác nhau."),
        lambda: _("Đóng thẻ bằng “{closing}”."),
    ),
    Finding(
        "TPL005",
        "tag-over-cells",
        ERROR,
        lambda: _("Thẻ “{tag}” bắt đầu ở ô này nhưng kết thúc ở ô khác."),
        lambda: _("Viết cả thẻ trong một ô."),
    ),
    Finding(
        "TPL006",
        "tag-over-paragraphs",
        WARNING,
        lambda: _("Thẻ “{tag}” kéo dài qua nhiều đoạn; các đoạn đó sẽ bị nhập làm một."),
        lambda: _("Viết cả thẻ trong một đoạn."),
    ),
    Finding(
        "TPL007",
        "space-before-kind",
        ERROR,
        lambda: _("Thẻ “{tag}” có dấu cách trước “{kind}”."),
        lambda: _("Viết liền: “{meant}”."),
    ),
    Finding(
        "TPL008",
        "smart-quotes",
        WARNING,
        lambda: _("Thẻ “{tag}” có dấu ngoặc kép kiểu chữ; chương trình sẽ đọc là dấu ngoặc thẳng."),
        lambda: _("Gõ dấu ngoặc thẳng trong thẻ (Ctrl+Z ngay sau khi Word đổi dấu)."),
    ),
    Finding(
        "TPL009",
        "block-not-ended",
        ERROR,
        lambda: _("Khối “{tag}” không có thẻ kết thúc."),
        lambda: _("Thêm “{closing}” vào sau nội dung của khối."),
    ),
    Finding(
        "TPL010",
        "block-not-begun",
        ERROR,
        lambda: _("Thẻ “{tag}” không khớp với khối nào đang mở."),
        lambda: _("Xóa thẻ hoặc thêm thẻ mở khối."),
    ),
    Finding(
        "TPL011",
        "block-kinds-differ",
        ERROR,
        lambda: _("Khối mở bằng “{opening}” nhưng đóng bằng “{tag}”."),
        lambda: _("Mở và đóng khối bằng cùng một loại thẻ."),
    ),
    Finding(
        "TPL012",
        "kind-outside-table",
        ERROR,
        lambda: _("Thẻ “{tag}” chỉ dùng được trong bảng."),
        lambda: _("Ngoài bảng, dùng “{{%p … %}}”."),
    ),
    Finding(
        "TPL013",
        "kind-twice",
        ERROR,
        lambda: _("Thẻ “{tag}” sẽ bị bỏ qua vì cùng chỗ đó còn thẻ “{other}”."),
        lambda: _("Mỗi hàng, ô hoặc đoạn chỉ đặt một thẻ loại này."),
    ),
    Finding(
        "TPL014",
        "text-beside-kind",
        WARNING,
        lambda: _("Nội dung “{lost}” đứng cùng thẻ “{tag}” sẽ không được in."),
        lambda: _("Để thẻ một mình trong hàng, ô hoặc đoạn của nó."),
    ),
    Finding(
        "TPL015",
        "empty-line",
        WARNING,
        lambda: _("Thẻ “{tag}” đứng một mình trong đoạn sẽ để lại một dòng trống."),
        lambda: _("Viết “{meant}” để bỏ cả đoạn."),
    ),
    Finding("TPL016", "not-provided", ERROR, lambda: _("Mẫu không được dùng thẻ “{tag}”: {detail}")),
    Finding(
        "TPL017",
        "unbalanced",
        ERROR,
        lambda: _("Các thẻ làm hỏng cấu trúc văn bản Word ({detail})."),
        lambda: _("Kiểm tra để mỗi khối mở và đóng trong cùng một ô hoặc cùng một hàng."),
    ),
    Finding("TPL018", "unknown-filter", ERROR, lambda: _("Không có bộ lọc hoặc phép thử “{name}”.{hint}")),
    Finding("TPL019", "private-name", ERROR, lambda: _("Mẫu không được dùng tên riêng “{name}”.")),
    Finding("TPL020", "missing-value", ERROR, lambda: _("Thiếu giá trị cho thẻ “{tag}”.")),
    Finding(
        "TPL021", "unknown-field", ERROR, lambda: _("Dữ liệu của loại văn bản này không có trường “{name}”.{hint}")
    ),
    Finding(
        "TPL042",
        "too-deep",
        ERROR,
        lambda: _("Thẻ “{tag}” lồng quá nhiều lớp ngoặc, phép tính hoặc khối."),
        lambda: _("Tách thành từng bước bằng “{{% set … %}}”, hoặc bớt các khối lồng nhau."),
    ),
    Finding("TPL043", "not-checked", ERROR, lambda: _("Mẫu chưa được kiểm tra. {reason}"), lambda: "{advice}"),
    Finding("TPL022", "field-not-a-list", ERROR, lambda: _("Trường “{name}” không phải là danh sách để lặp.")),
    Finding(
        "TPL023",
        "outside-content",
        ERROR,
        lambda: _("Mẫu lấy nội dung từ bên ngoài tệp: {tag} “{target}” ({place})."),
        lambda: _("Đưa hẳn nội dung vào mẫu rồi xóa trường hoặc liên kết này."),
    ),
    Finding(
        "TPL030",
        "rich-text-in-plain-tag",
        ERROR,
        lambda: _("Thẻ “{tag}” nhận văn bản có định dạng ở chỗ chỉ in được chữ."),
        lambda: _("Dùng “{{{{r … }}}}” cho RichText, “{{{{p … }}}}” cho RichTextParagraph và Subdoc."),
    ),
    Finding("TPL031", "limit-reached", ERROR, lambda: _("Thẻ “{tag}” đòi hỏi quá giới hạn cho phép ({detail}).")),
    Finding("TPL032", "not-well-formed", ERROR, lambda: _("Kết quả không phải XML hợp lệ.")),
    Finding("TPL033", "picture-refused", ERROR, lambda: _("Thẻ “{tag}”: không dùng được ảnh ({detail}).")),
    Finding("TPL044", "chart-refused", ERROR, lambda: _("Thẻ “{tag}”: không vẽ được biểu đồ ({detail}).")),
    Finding("TPL034", "not-allowed", ERROR, lambda: _("Thẻ “{tag}” gọi đến thứ không được phép ({detail}).")),
    Finding("TPL035", "expression-failed", ERROR, lambda: _("Không tính được thẻ “{tag}”: {detail}.")),
    Finding(
        "TPL036",
        "link-unknown",
        ERROR,
        lambda: _("Thẻ “{tag}” dùng liên kết không có ở đây."),
        lambda: _("Tạo liên kết bằng build_url_id."),
    ),
)
"""Every row; what is found is asked for by its name."""
BY_NAME = {finding.name: finding for finding in FINDINGS}
