/// The words of the workbooks: names of sheets, headings, headers and remarks.
enum ReportWords {
    /// A sheet's name on its tab, its title in A1, and the line below that says what it holds.
    struct Sheet: Sendable {
        let name: LocalizedText
        let title: LocalizedText
        let about: LocalizedText
    }

    private static func both(_ vi: String, _ en: String) -> LocalizedText {
        FieldLabels.both(vi, en)
    }

    // MARK: - Titles

    static let consolidated = FieldLabels.both("Bảng tổng hợp", "Consolidated lists")
    static let statistics = FieldLabels.both("Thống kê", "Statistics")
    static let review = FieldLabels.both("Cặp bản ghi cần quyết định", "Pairs that want a decision")
    static let feedback = FieldLabels.both("Phiếu phản hồi", "Feedback")

    // MARK: - Sheets

    static let cover = Sheet(
        name: FieldLabels.both("Bìa", "Cover"),
        title: FieldLabels.both("Bìa", "Cover"),
        about: FieldLabels.both("", "")
    )
    static let summary = Sheet(
        name: FieldLabels.both("Tóm tắt", "Summary"),
        title: FieldLabels.both("Tóm tắt", "Summary"),
        about: FieldLabels.both(
            "Các con số chính; mỗi việc được nhiều nơi báo cáo chỉ đếm một lần.",
            "The main figures; what several units report counts once."
        )
    )
    static let findings = Sheet(
        name: FieldLabels.both("Vấn đề", "Findings"),
        title: FieldLabels.both("Lỗi và điểm cần xem lại", "Errors and queries"),
        about: FieldLabels.both(
            "Mỗi dòng là một phát hiện ở một ô, kèm cách sửa; nặng nhất ở đầu.",
            "One row for each finding on a cell, with what to do; most serious first."
        )
    )
    static let sources = Sheet(
        name: FieldLabels.both("Nguồn", "Sources"),
        title: FieldLabels.both("Tệp nguồn", "Source files"),
        about: FieldLabels.both(
            "Mỗi dòng là một tệp đã nhận, kể cả tệp bị thay thế hoặc trả lại.",
            "One row for each file received, superseded and rejected ones too."
        )
    )
    static let units = Sheet(
        name: FieldLabels.both("Đơn vị phải gửi", "Expected units"),
        title: FieldLabels.both("Đơn vị phải gửi báo cáo", "Units expected to report"),
        about: FieldLabels.both(
            "Mỗi dòng là một đơn vị trong danh sách phải gửi.",
            "One row for each unit that is expected to send a list."
        )
    )
    static let dictionary = Sheet(
        name: FieldLabels.both("Từ điển", "Dictionary"),
        title: FieldLabels.both("Từ điển dữ liệu", "Data dictionary"),
        about: FieldLabels.both(
            "Mỗi dòng giải thích một cột của các trang dữ liệu.",
            "One row explains one column of the data sheets."
        )
    )
    static let rules = Sheet(
        name: FieldLabels.both("Quy tắc", "Rules"),
        title: FieldLabels.both("Quy tắc kiểm tra", "Rules"),
        about: FieldLabels.both(
            "Mỗi dòng là một quy tắc, mức độ và cách sửa.",
            "One row for each rule, with its severity and what to do."
        )
    )
    static let codes = Sheet(
        name: FieldLabels.both("Danh mục", "Code lists"),
        title: FieldLabels.both("Danh mục mã", "Code lists"),
        about: FieldLabels.both(
            "Mã và tên của các giá trị theo danh mục.",
            "Codes and names of coded values."
        )
    )
    static let notes = Sheet(
        name: FieldLabels.both("Ghi chú", "Notes"),
        title: FieldLabels.both("Ghi chú", "Notes"),
        about: FieldLabels.both(
            "Cách đếm, cách đọc và cách dùng tiếp dữ liệu này.",
            "How things were counted, how to read and how to use these data."
        )
    )
    static let upwards = Sheet(
        name: FieldLabels.both("DS trình cấp trên", "List sent up"),
        title: FieldLabels.both(
            "Danh sách trình cấp trên công nhận, khen thưởng",
            "List sent to the higher level for recognition or reward"
        ),
        about: FieldLabels.both(
            "Mô hình được đề nghị cấp trên công nhận; khen thưởng chờ cấp cao hơn đơn vị gửi quyết định.",
            "Initiatives proposed to the higher level; commendations that a level above the submitter decides."
        )
    )
    static let ownRows = Sheet(
        name: FieldLabels.both("Dữ liệu đã nhận", "Rows taken in"),
        title: FieldLabels.both("Dữ liệu đã nhận", "Rows taken in"),
        about: FieldLabels.both(
            "Các dòng đọc được từ tệp của đơn vị, sau khi chuẩn hóa.",
            "The rows read from your file, put into standard form."
        )
    )
    static let toMend = Sheet(
        name: FieldLabels.both("Cần sửa", "To mend"),
        title: FieldLabels.both("Các điểm cần sửa hoặc giải trình", "What to mend or explain"),
        about: FieldLabels.both(
            "Sửa ngay trong tệp gốc tại ô đã nêu rồi gửi lại; lỗi phải sửa ở trên, điểm cần xem lại ở dưới.",
            "Mend the named cells in your own file and send it again; errors stand above queries."
        )
    )

    // MARK: - Cover

    static let campaign = FieldLabels.both("Phong trào", "Campaign")
    static let period = FieldLabels.both("Kỳ báo cáo", "Reporting period")
    static let date = FieldLabels.both("Ngày lập", "Date")
    static let filesCounted = FieldLabels.both("Số tệp được tính", "Files that count")
    static let contents = FieldLabels.both("Mục lục", "Contents")
    static let sheetHeader = FieldLabels.both("Trang", "Sheet")
    static let holdsHeader = FieldLabels.both("Nội dung", "What it holds")
    static let rowsHeader = FieldLabels.both("Số dòng", "Rows")
    static let openDecisions = FieldLabels.both(
        "Cặp bản ghi chờ quyết định",
        "Pairs awaiting a decision"
    )

    // MARK: - Headers of data sheets

    static let province = FieldLabels.both("Tỉnh, thành phố", "Province")
    static let district = FieldLabels.both("Quận, huyện", "District")
    static let ward = FieldLabels.both("Phường, xã", "Commune")
    static let province2025 = FieldLabels.both("Tỉnh, thành phố (2025)", "Province (2025)")
    static let ward2025 = FieldLabels.both("Phường, xã (2025)", "Commune (2025)")
    static let recordID = FieldLabels.both("Mã bản ghi", "Record id")
    static let sourceCount = FieldLabels.both("Số dòng nguồn", "Source rows")
    static let sourcePlaces = FieldLabels.both("Nguồn (tệp!trang!dòng)", "Sources (file!sheet!row)")
    static let stage = FieldLabels.both("Bước đã đến", "Stage reached")
    static let findingCount = FieldLabels.both("Số phát hiện", "Findings")
    static let submissionID = FieldLabels.both("Mã bài nộp", "Submission id")
    static let file = FieldLabels.both("Tệp", "File")
    static let sheet = FieldLabels.both("Trang", "Sheet")
    static let row = FieldLabels.both("Dòng", "Row")
    static let cell = FieldLabels.both("Ô", "Cell")
    static let column = FieldLabels.both("Cột", "Column")
    static let value = FieldLabels.both("Giá trị đã ghi", "Value as typed")
    static let problem = FieldLabels.both("Vấn đề", "What is wrong")
    static let remedy = FieldLabels.both("Cách sửa", "What to do")
    static let severity = FieldLabels.both("Mức độ", "Severity")
    static let rule = FieldLabels.both("Quy tắc", "Rule")
    static let explanation = FieldLabels.both("Giải trình", "Explanation")
    static let explained = FieldLabels.both("Đã giải trình", "Explained")
    static let explainedCount = FieldLabels.both("Trong đó đã giải trình", "Of these explained")
    static let ruleCode = FieldLabels.both("Mã quy tắc", "Rule code")
    static let unit = FieldLabels.both("Đơn vị gửi", "Submitting unit")
    static let kinds = FieldLabels.both("Loại danh sách", "Kinds of list")
    static let form = FieldLabels.both("Mẫu số", "Form")
    static let received = FieldLabels.both("Nhận lúc", "Received")
    static let status = FieldLabels.both("Trạng thái", "Status")
    static let rowCount = FieldLabels.both("Số dòng nhận", "Rows taken in")
    static let errorCount = FieldLabels.both("Lỗi phải sửa", "Errors")
    static let queryCount = FieldLabels.both("Điểm cần xem lại", "Queries")
    static let replacedBy = FieldLabels.both("Được thay bằng", "Replaced by")
    static let sha256 = FieldLabels.both("Mã băm SHA-256", "SHA-256")
    static let code = FieldLabels.both("Mã", "Code")
    static let name = FieldLabels.both("Tên", "Name")
    static let list = FieldLabels.both("Danh mục", "List")
    static let canonicalName = FieldLabels.both("Tên trường", "Field name")
    static let meaning = FieldLabels.both("Ý nghĩa", "Meaning")
    static let type = FieldLabels.both("Kiểu giá trị", "Type")
    static let allowed = FieldLabels.both("Giá trị hợp lệ", "Allowed values")
    static let level = FieldLabels.both("Cấp", "Level")
    static let deadline = FieldLabels.both("Hạn gửi", "Deadline")
    static let firstReceived = FieldLabels.both("Ngày nhận đầu tiên", "First received")
    static let recordKind = FieldLabels.both("Loại", "Kind")
    static let subjectOfRecord = FieldLabels.both(
        "Tên mô hình, người, tập thể",
        "Initiative or honouree"
    )

    static func code(of field: LocalizedText) -> LocalizedText {
        both("Mã: \(field.vi)", "Code: \(field.en)")
    }

    static func year(of field: LocalizedText) -> LocalizedText {
        both("Năm: \(field.vi)", "Year: \(field.en)")
    }

    static func stage(_ stage: Stage) -> LocalizedText {
        switch stage {
        case .reported: both("Đã báo cáo", "Reported")
        case .proposed: both("Đề nghị cấp trên", "Proposed to the higher level")
        case .appraised: both("Đã thẩm định", "Appraised")
        case .recognised: both("Được đề xuất công nhận", "Found worthy of recognition")
        case .rewarded: both("Được khen thưởng", "Rewarded")
        case .listed: both("Có trong danh sách", "Listed")
        case .nominated: both("Đề nghị khen", "Nominated")
        case .considered: both("Đã xét", "Considered")
        case .refused: both("Không đạt", "Refused")
        case .forwarded: both("Trình cấp trên", "Sent to the higher level")
        case .decided: both("Đã quyết định", "Decided")
        case .registered: both("Đã đăng ký", "Registered")
        }
    }

    /// A header remark that tells the names of a table's figures.
    static func figureNames(_ pattern: String) -> LocalizedText {
        both(
            "Tra nguồn của một số liệu: tonghop explain \(pattern)",
            "To see where a figure comes from: tonghop explain \(pattern)"
        )
    }

    // MARK: - Units

    static let sentInTime = FieldLabels.both("Đã gửi, đúng hạn", "Sent in time")
    static let sentLate = FieldLabels.both("Đã gửi, trễ hạn", "Sent late")
    static let sentBack = FieldLabels.both(
        "Đã trả lại, chờ gửi lại",
        "Sent back, awaiting a new file"
    )
    static let notSent = FieldLabels.both("Chưa gửi", "Not yet sent")

    // MARK: - Notes

    static let noteLines: [LocalizedText] = [
        FieldLabels.both(
            "Đếm gì: mỗi bản ghi là một việc đã gộp các lần báo cáo trùng của xã, huyện, tỉnh; tệp đã có bản thay thế, bị trả lại hoặc đã rút không được tính.",
            "What is counted: a record is one thing with the repeated reports of commune, district and province merged; superseded, rejected and retracted files do not count."
        ),
        FieldLabels.both(
            "Địa bàn: theo địa bàn ghi ở dòng; dòng không ghi địa bàn thì tính theo địa bàn của đơn vị gửi.",
            "Places: as the row states; a row without a place counts where its submitter is."
        ),
        FieldLabels.both(
            "Ô trống: đơn vị không ghi hoặc ghi không đọc được (xem trang phát hiện). Số 0 là số 0 thật.",
            "Blank cells: not stated, or stated in a way that cannot be read (see the findings). A zero is a real zero."
        ),
        FieldLabels.both(
            "Ngày: ngày đủ ngày, tháng, năm là ngày thật của Excel; ngày chỉ có tháng hoặc năm là chữ, kèm cột năm.",
            "Dates: full dates are real dates; dates with only a month or a year are text, with a year column beside them."
        ),
        FieldLabels.both(
            "Cột ẩn: cột không có giá trị nào được ẩn; các cột mã và nguồn ở mép phải được gộp nhóm, bấm dấu + phía trên để mở.",
            "Hidden columns: columns without any value are hidden; codes and sources at the right edge are grouped, press the + above them to open."
        ),
        FieldLabels.both(
            "Tra nguồn: cột «Nguồn» ghi tệp, trang và dòng gốc; lệnh tonghop explain cùng mã bản ghi cho biết từng bước xử lý.",
            "Tracing: the sources column names file, sheet and row; tonghop explain with a record id tells each step."
        ),
        FieldLabels.both(
            "Dùng tiếp: các bảng có tên cố định (tbl_mo_hinh, tbl_khen_thuong, tbl_tham_dinh, tbl_dang_ky, tbl_van_de, tbl_nguon); trong Excel chọn Chèn > PivotTable hoặc Dữ liệu > Từ bảng/phạm vi rồi chọn tên bảng.",
            "Further use: tables have fixed names (tbl_mo_hinh, tbl_khen_thuong, tbl_tham_dinh, tbl_dang_ky, tbl_van_de, tbl_nguon); in Excel choose Insert > PivotTable or Data > From Table/Range and the table's name."
        ),
        FieldLabels.both(
            "Cùng dữ liệu ở dạng CSV: thư mục output/data.",
            "The same data as CSV: folder output/data."
        ),
    ]
}
