"""What may be found of digital signatures and the fields for them: ESG001 to ESG019, each code once."""

from gen.decree import esigning
from gen.decree.esigning import LOOKS, SignatureRole
from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_PERSON, _BODY = LOOKS[SignatureRole.PERSON].clause, LOOKS[SignatureRole.BODY].clause
_ATTACHMENT = LOOKS[SignatureRole.ATTACHMENT].clause

NO_SIGNATURE = Finding(
    "ESG001",
    "no-signature",
    _ERROR,
    lambda: _("Tệp chưa có chữ ký số nào; hình chữ ký, con dấu in trên trang không phải là chữ ký số."),
    lambda: _("Đề nghị nơi gửi gửi lại bản đã ký số."),
)
BROKEN = Finding(
    "ESG002",
    "broken-signature",
    _ERROR,
    lambda: _("Chữ ký của “{signer}” không khớp với nội dung: tệp đã bị sửa sau khi ký, hoặc chữ ký bị hỏng."),
    lambda: _("Không dùng tệp này; lấy lại bản gốc từ nơi ban hành."),
)
CHANGED_AFTER = Finding(
    "ESG003",
    "changed-after-signing",
    _ERROR,
    lambda: _("Sau khi “{signer}” ký, nội dung tệp đã bị thay đổi (không chỉ thêm chữ ký)."),
    lambda: _("Không dùng tệp này; lấy lại bản gốc từ nơi ban hành."),
)
NOT_TRUSTED = Finding(
    "ESG004",
    "not-trusted",
    _ERROR,
    lambda: _("Chứng thư số của “{signer}” (do “{issuer}” cấp) không dẫn tới chứng thư gốc đã nêu, hoặc đã hết hạn."),
    lambda: _("Kiểm tra lại chứng thư gốc sau --trust; nếu đúng, xác minh với nơi ban hành."),
)
TRUST_NOT_ASKED = Finding(
    "ESG005",
    "trust-not-asked",
    _WARNING,
    lambda: _("Chưa xác định người ký “{signer}” là ai: chưa nêu chứng thư gốc của tổ chức cấp chứng thư."),
    lambda: _("Chạy lại với --trust TỆP, tệp là chứng thư gốc của Ban Cơ yếu Chính phủ hoặc của tổ chức cấp."),
)
TRIAL = Finding(
    "ESG006",
    "trial-signature",
    _ERROR,
    lambda: _("Chữ ký ở ô “{field}” là chữ ký THỬ của gen, không có giá trị pháp lý."),
    lambda: _("Ký lại bản chưa ký bằng phần mềm ký số của cơ quan."),
    esigning.SIGNING_SOFTWARE.clause,
)
WRONG_ORDER = Finding(
    "ESG007",
    "wrong-order",
    _ERROR,
    lambda: _("Cơ quan ký số trước người có thẩm quyền."),
    lambda: _("Ký lại từ bản chưa ký: người có thẩm quyền ký trước, văn thư ký số của cơ quan sau."),
    esigning.ORDER.clause,
)
ONE_MISSING = Finding(
    "ESG008",
    "one-signature",
    _WARNING,
    lambda: _("Tệp mới có một chữ ký số, của “{signer}”; văn bản cần chữ ký của người có thẩm quyền và của cơ quan."),
    lambda: _("Nếu là văn bản của cơ quan: trình ký, hoặc chuyển văn thư ký số của cơ quan."),
    esigning.ORDER.clause,
)
PERSON_OFF_PLACE = Finding(
    "ESG009",
    "signature-off-place",
    _WARNING,
    lambda: _("Chữ ký của “{signer}” ở trang {page} ({box}) không nằm giữa chức vụ và họ tên người ký."),
    lambda: _("Lần sau chuẩn bị ô ký bằng gen sign prepare rồi ký vào ô đó."),
    _PERSON,
)
SEAL_OFF_PLACE = Finding(
    "ESG010",
    "seal-off-place",
    _WARNING,
    lambda: _("Dấu của cơ quan ở trang {page} ({box}) không trùm khoảng 1/3 chữ ký về bên trái."),
    lambda: _("Lần sau chuẩn bị ô ký bằng gen sign prepare rồi ký vào ô đó."),
    _BODY,
)
ATTACHMENT_OFF_PLACE = Finding(
    "ESG011",
    "attachment-signature-off-place",
    _WARNING,
    lambda: _("Chữ ký số trên văn bản kèm theo không ở góc trên bên phải trang đầu (trang {page}, {box})."),
    lambda: _("Lần sau chuẩn bị ô ký bằng gen sign prepare --attachment-of rồi ký vào ô đó."),
    _ATTACHMENT,
)
NOT_SHOWN = Finding(
    "ESG012",
    "signature-not-shown",
    _WARNING,
    lambda: _("Chữ ký của “{signer}” không hiện trên trang nào."),
    lambda: _("Lần sau chuẩn bị ô ký bằng gen sign prepare rồi ký vào ô đó."),
    _PERSON,
)
PLACE_NOT_JUDGED = Finding(
    "ESG013",
    "place-not-judged",
    _INFO,
    lambda: _("Không đọc được khối ký ở trang {page} (bản quét, hoặc thiếu “Nơi nhận”), nên không xét vị trí chữ ký."),
)
STAMP_BROKEN = Finding(
    "ESG014",
    "broken-time-stamp",
    _ERROR,
    lambda: _("Dấu thời gian trong chữ ký của “{signer}” không khớp với chữ ký."),
    lambda: _("Không dựa vào thời gian ký này; xác minh với nơi ban hành."),
)
NO_NAME = Finding(
    "ESG015",
    "no-name-printed",
    _WARNING,
    lambda: _("Dưới “{title}” chưa in họ tên người ký; ô ký được đặt theo khoảng trống của mẫu."),
    lambda: _("Điền họ tên người ký trong Word, chuyển lại bằng gen pdf rồi chuẩn bị lại."),
    _PERSON,
)
NO_ROOM = Finding(
    "ESG016",
    "no-room",
    _WARNING,
    lambda: _("Giữa “{title}” và họ tên chỉ còn {height} mm, ô ký sẽ đè lên chữ."),
    lambda: _("Thêm dòng trống giữa chức vụ và họ tên trong Word, chuyển lại rồi chuẩn bị lại."),
    _PERSON,
)
NO_BLOCK = Finding(
    "ESG017",
    "no-signer-block",
    _ERROR,
    lambda: _("Không tìm thấy khối ký trong tệp: chức vụ in hoa ở bên phải, ngang với “Nơi nhận:”."),
    lambda: _(
        "Văn bản kèm theo ở tệp riêng: thêm --attachment-of SỐ_KÝ_HIỆU. Bản quét không có chữ: đặt ô ký ngay trong "
        "phần mềm ký số."
    ),
    _PERSON,
)
ALREADY_SIGNED = Finding(
    "ESG018",
    "already-signed",
    _ERROR,
    lambda: _("Tệp đã có {count} chữ ký số; thêm ô ký vào sẽ làm hỏng chữ ký."),
    lambda: _("Chuẩn bị ô ký trên bản chưa ký."),
)
STAMP_NOT_TRUSTED = Finding(
    "ESG019",
    "time-stamp-not-trusted",
    _WARNING,
    lambda: _("Dấu thời gian trong chữ ký của “{signer}”, do “{authority}” cấp, không dẫn tới chứng thư gốc đã nêu."),
    lambda: _("Nêu thêm chứng thư gốc của tổ chức cấp dấu thời gian sau --trust."),
)

FINDINGS: tuple[Finding, ...] = (
    NO_SIGNATURE,
    BROKEN,
    CHANGED_AFTER,
    NOT_TRUSTED,
    TRUST_NOT_ASKED,
    TRIAL,
    WRONG_ORDER,
    ONE_MISSING,
    PERSON_OFF_PLACE,
    SEAL_OFF_PLACE,
    ATTACHMENT_OFF_PLACE,
    NOT_SHOWN,
    PLACE_NOT_JUDGED,
    STAMP_BROKEN,
    NO_NAME,
    NO_ROOM,
    NO_BLOCK,
    ALREADY_SIGNED,
    STAMP_NOT_TRUSTED,
)
