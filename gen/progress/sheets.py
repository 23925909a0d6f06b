"""Sheet and column names as the clerk sees them, for naming what was not reported."""

INDICATORS = "Chỉ tiêu"
TASKS = "Nhiệm vụ"
TRAININGS = "Tập huấn"
INSTRUMENTS = "Văn bản"
PUBLICITY = "Tuyên truyền"
BUDGET = "Kinh phí"
PARAGRAPHS = "Nội dung"

ALL = (INDICATORS, TASKS, TRAININGS, INSTRUMENTS, PUBLICITY, BUDGET, PARAGRAPHS)

NUMERATOR = "Tử số"
DENOMINATOR = "Mẫu số"
VALUE = "Giá trị"
STATUS = "Trạng thái"
PEOPLE = "Số người"
ATTENDANCES = "Số lượt"
QUANTITY = "Số lượng"
AUDIENCE = "Lượt người"
PLANNED = "Dự toán"
SPENT = "Thực hiện"
