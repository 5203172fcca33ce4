/// The words of feedback workbooks and of notes beside rejected files.
enum FeedbackWords {
    private static func both(_ vi: String, _ en: String) -> LocalizedText {
        FieldLabels.both(vi, en)
    }

    static let title = FieldLabels.both(
        "Phiếu phản hồi danh sách đã gửi",
        "Feedback on the list you sent"
    )
    static let whatToDo = FieldLabels.both("Việc cần làm", "What to do")
    static let note = FieldLabels.both("Lưu ý", "Note")
    static let superseded = FieldLabels.both(
        "Tệp này đã được thay bằng bản gửi sau của đơn vị.",
        "A later file of your unit has taken this file's place."
    )

    /// What a submission came to, in the words that are also used in mails and on the board.
    static func outcome(_ outcome: FeedbackOutcome) -> LocalizedText {
        switch outcome {
        case .complete: both("Nhận đủ", "Accepted")
        case .withErrors: both("Nhận, còn lỗi", "Accepted with errors")
        case .partial: both("Nhận một phần", "Partially accepted")
        case .rejected: both("Trả lại", "Rejected")
        }
    }

    /// What the sender should do, step by step.
    static func steps(_ outcome: FeedbackOutcome) -> [LocalizedText] {
        let mend = both(
            "1. Mở tệp gốc của đơn vị và sửa từng ô nêu ở trang «Cần sửa» (không sửa vào phiếu này).",
            "1. Open your own file and mend each cell named in the sheet “To mend” (not this workbook)."
        )
        let send = both(
            "2. Gửi lại cả tệp đã sửa; bản mới sẽ thay bản này, không bị tính hai lần.",
            "2. Send the whole mended file again; it takes this one's place and is not counted twice."
        )
        let explain = both(
            "3. Điểm «Cần xem lại» mà số liệu vẫn đúng: ghi lý do ở cột «Giải trình» của trang «Cần sửa» rồi gửi lại phiếu này; giải trình một lần là đủ, cho đến khi số liệu ở ô đó thay đổi.",
            "3. Where a query's value is right after all, say why in the column “Explanation” of the sheet “To mend” and send this workbook back; once is enough, until the value in that cell changes."
        )
        switch outcome {
        case .complete:
            return [
                both(
                    "Không phải làm gì thêm. Hãy xem qua các dòng đã nhận; nếu sai, gửi lại tệp đã sửa.",
                    "Nothing more. Look through the rows taken in; if something is wrong, send a mended file."
                )
            ]
        case .withErrors: return [mend, send, explain]
        case .partial:
            return [
                both(
                    "Một số trang, cột hoặc dòng chưa được nhận; xem trang «Cần sửa».",
                    "Some sheets, columns or rows were not taken in; see the sheet “To mend”."
                ),
                mend, send, explain,
            ]
        case .rejected:
            return [
                both(
                    "Chưa nhận được số liệu nào từ tệp này; lý do ghi ở trang «Cần sửa».",
                    "Nothing could be taken from this file; the reason is in the sheet “To mend”."
                ),
                both(
                    "Hãy sửa theo hướng dẫn ở đó rồi gửi lại.",
                    "Mend it as said there and send it again."
                ),
            ]
        }
    }

    // MARK: - Notes beside rejected files

    static let noteHeading = FieldLabels.both("TỆP KHÔNG DÙNG ĐƯỢC", "FILE THAT COULD NOT BE USED")
    static let noteFile = FieldLabels.both("Tệp", "File")
    static let noteReceived = FieldLabels.both("Nhận lúc", "Received")
    static let noteWhy = FieldLabels.both("Vì sao", "Why")
    static let noteWhat = FieldLabels.both("Cần làm gì", "What to do")
    static let noteCode = FieldLabels.both("Mã", "Code")
    static let noteEnd = FieldLabels.both(
        "Bản gốc được giữ nguyên cạnh ghi chú này. Sau khi sửa, hãy bỏ tệp mới vào thư mục inbox.",
        "The original is kept unchanged beside this note. When it is mended, drop the new file in the folder inbox."
    )
}
