/// The words of the review workbook.
enum ReviewWords {
    private static func both(_ vi: String, _ en: String) -> LocalizedText {
        FieldLabels.both(vi, en)
    }

    static let guide = ReportWords.Sheet(
        name: FieldLabels.both("Hướng dẫn", "How to"),
        title: FieldLabels.both("Cách quyết định", "How to decide"),
        about: FieldLabels.both(
            "Mỗi dòng ở các trang sau là hai bản ghi có thể là một.",
            "Each row of the following sheets is two records that may be one."
        )
    )
    static let about = FieldLabels.both(
        "Chọn Gộp, Tách hoặc Để sau ở cột đầu; ô tô màu là chỗ hai bản ghi khác nhau.",
        "Choose Merge, Keep apart or Later in the first column; coloured cells are where the two differ."
    )
    static let steps: [LocalizedText] = [
        FieldLabels.both(
            "1. Đọc hai bản ghi đặt cạnh nhau (A và B) và lý do ở cột «Vì sao».",
            "1. Read both records side by side (A and B) and the reasons in the column “Why”."
        ),
        FieldLabels.both(
            "2. Ở cột «Quyết định» chọn: Gộp (là một), Tách (là hai việc khác nhau) hoặc Để sau.",
            "2. In the column “Decision” choose: Merge (they are one), Keep apart (they are two) or Later."
        ),
        FieldLabels.both(
            "3. Có thể ghi lý do ở cột «Ý kiến». Không sửa các cột khác, không xóa cột ẩn; được lọc và sắp xếp.",
            "3. You may give a reason in the column “Remark”. Leave other columns alone and keep the hidden ones; filtering and sorting are fine."
        ),
        FieldLabels.both(
            "4. Lưu tệp rồi bỏ vào thư mục inbox; lần chạy sau sẽ áp dụng và ghi ai quyết định, từ tệp nào.",
            "4. Save the file and drop it in the folder inbox; the next run applies it and notes who decided, from which file."
        ),
        FieldLabels.both(
            "5. Quyết định được giữ cho các lần chạy sau và vẫn có trong bảng này; chọn giá trị khác để thay đổi, chọn Để sau để hủy.",
            "5. Decisions hold for later runs and stay in this table; choose another value to change one, Later to take it back."
        ),
    ]
    static let print = FieldLabels.both("(in)", "(print)")
    static let aboutPaper = FieldLabels.both(
        "Để đọc trên giấy A4: mỗi cặp hai dòng, A trên B. Quyết định ghi ở trang không có chữ «(in)».",
        "For reading on A4 paper: two lines a pair, A above B. Decide in the sheet without “(print)”."
    )
    static let pair = FieldLabels.both("Cặp", "Pair")
    static let record = FieldLabels.both("Bản ghi", "Record")
    static let decision = FieldLabels.both("Quyết định", "Decision")
    static let note = FieldLabels.both("Ý kiến", "Remark")
    static let probability = FieldLabels.both("Khả năng là một", "Probability")
    static let why = FieldLabels.both("Vì sao", "Why")
    static let alike = FieldLabels.both("Giống", "Alike")
    static let unlike = FieldLabels.both("Khác", "Unlike")
    static let first = FieldLabels.both("A", "A")
    static let second = FieldLabels.both("B", "B")
    static let chooseOne = FieldLabels.both(
        "Hãy chọn một giá trị trong danh sách.",
        "Choose a value from the list."
    )

    /// How much a comparison says for or against, in words.
    static func strength(_ weight: Double) -> LocalizedText {
        switch weight {
        case 4...: both("rất giống", "very alike")
        case 1..<4: both("giống", "alike")
        case -1..<1: both("không cho thấy gì", "says nothing")
        case -4 ..< -1: both("khác", "unlike")
        default: both("rất khác", "very unlike")
        }
    }

    /// The names of survivorship rules.
    static func rule(_ name: String, _ language: Language) -> String {
        let words: LocalizedText? =
            switch SurvivorshipRule(rawValue: name) {
            case .mostComplete: both("đầy đủ nhất", "most complete")
            case .latestSubmission: both("bài nộp mới nhất", "latest submission")
            case .highestLevel: both("cấp cao nhất", "highest level")
            case .lowestLevel: both("cấp gần cơ sở nhất", "lowest level")
            case .mostFrequent: both("nhiều nơi ghi nhất", "most frequent")
            case nil: nil
            }
        return words?.text(in: language) ?? name
    }

    /// The names of comparisons that are not fields.
    static func comparison(_ name: String) -> LocalizedText? {
        switch name {
        case "title", "name": both("Tên", "Name")
        case "place", "locality": both("Địa bàn", "Place")
        case "date", "dates": both("Ngày", "Date")
        case "person", "honouree": both("Người, tập thể", "Person or collective")
        case "unit", "workplace", "organisation": both("Đơn vị", "Unit")
        case "prior": both("Mức chung trước khi so", "Before comparing")
        case "source": both("Nguồn", "Source")
        case "people": both("Số người", "People")
        case "contact": both("Đầu mối", "Contact")
        case "description", "text": both("Nội dung", "Description")
        case "decision", "decision on one name": both("Quyết định", "Decision")
        case "collective": both("Tập thể", "Collective")
        case "birth date": both("Ngày sinh", "Birth date")
        case "position": both("Chức vụ", "Position")
        case "title of the unit": both("Tên và đơn vị", "Name and unit")
        case "field": both("Lĩnh vực", "Field of work")
        case "amount": both("Số tiền", "Amount")
        case "achievement": both("Thành tích", "Achievement")
        case "award": both("Hình thức khen", "Award")
        case "contact, units differing": both("Đầu mối", "Contact")
        case "veto": both("Điều loại trừ", "What rules it out")
        default: nil
        }
    }
}
