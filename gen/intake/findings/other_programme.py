"""Findings of forms and documents that are another programme's: TAB270, TAB271."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

FORM_OF_OTHER_PROGRAMME = Finding(
    "TAB270",
    "form-of-other-programme",
    Severity.ERROR,
    lambda: _("Biểu mẫu là của chương trình “{found}”, không phải của “{expected}”."),
    lambda: _("Chuyển tệp sang thư mục số liệu của {found}, hoặc lấy biểu mẫu của {expected} bằng lệnh gen form."),
)
DOCUMENT_OF_OTHER_PROGRAMME = Finding(
    "TAB271",
    "document-of-other-programme",
    Severity.ERROR,
    lambda: _("Văn bản “{file}” mang số liệu của chương trình “{found}”, không phải của “{expected}”."),
    lambda: _("Chuyển tệp sang thư mục số liệu của {found}, hoặc xin báo cáo về {expected}."),
)

ALL = (FORM_OF_OTHER_PROGRAMME, DOCUMENT_OF_OTHER_PROGRAMME)
