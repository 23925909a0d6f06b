"""What the words of a command stand for: shown below its options, because arguments have no help of their own."""

from gen.messages import _

KIND = (
    _("LOẠI"),
    _(
        "annual (bao-cao-nam), plan (ke-hoach), midterm (so-ket), final (tong-ket), summary (tong-hop), plan-status "
        "(tinh-hinh-ke-hoach), guidance (huong-dan), reminder (don-doc), reminder-all (don-doc-chung), return "
        "(tra-lai), cover (gui-bao-cao), proposal (kien-nghi), amendment (to-trinh-dieu-chinh), submission (to-trinh), "
        "collection (yeu-cau-bao-cao), yearly-plan (ke-hoach-nam), budget-plan (du-toan), conference-plan "
        "(ke-hoach-hoi-nghi), invitation (giay-moi), conclusion (thong-bao-ket-luan)."
    ),
)
AGENCY = (_("CƠ_QUAN"), _("Mã hoặc tên, ví dụ lao-cai, “Lào Cai”, bnv; danh sách mã ở data/agencies/agencies.csv."))
AGENCIES = (_("CƠ_QUAN..."), _("Mã, tên, provinces, ministries, all, hoặc @tệp ghi mỗi dòng một mã."))
CELL = (_("Ô"), _("Trang và ô như gen check nêu, ví dụ “Tuyên truyền!B5”."))
ANSWER = (
    _("TRẢ_LỜI"),
    _(
        "keep (giu-nguyen), total (dong-tong), row (dong-so-lieu), part (mot-phan-cua-dong-tren), aside "
        "(khong-phai-so-lieu), withdrawn (bo-tra-loi); danh sách câu hỏi nêu câu nào nhận câu trả lời nào."
    ),
)
SELECTION = (
    _("CHỌN"),
    _(
        "all, provinces, ministries, government, mã hoặc tên cách nhau bằng dấu phẩy, units:lao-cai (các đơn vị thuộc "
        "tỉnh), hoặc @tệp ghi mỗi dòng một mã."
    ),
)
DAY = (_("NGÀY"), _("Viết như 14/12/2024 hoặc 2024-12-14."))
FIGURE = (
    _("SỐ_LIỆU"),
    _("Ví dụ training.people, tasks.done, mã chỉ tiêu, mã chỉ tiêu.numerator; gõ sai một mã để xem tất cả."),
)
