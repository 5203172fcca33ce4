/// Findings about the value of one cell.
extension IssueCatalogue {
    static let valueEntries: [IssueEntry] = [
        IssueEntry(
            .missingRequired,
            title: ("Thiếu thông tin bắt buộc", "Required value missing"),
            sentence: (
                "thiếu «{field}», là thông tin bắt buộc.", "“{field}” is missing; it is required."
            ),
            remedy: ("Hãy điền {field} cho dòng này.", "Fill in {field} for this row.")
        ),
        IssueEntry(
            .dateOutOfWindow,
            title: ("Ngày ngoài thời gian của phong trào", "Date outside the campaign"),
            sentence: (
                "«{value}» ({field}) nằm ngoài thời gian của phong trào[ (từ {from} đến {through})].",
                "“{value}” ({field}) lies outside the campaign's dates[ ({from} to {through})]."
            ),
            remedy: (
                "Hãy kiểm tra ngày, tháng, năm; nếu đúng, hãy ghi lý do ở cột Ghi chú.",
                "Check day, month and year; if they are right, say why in the note column."
            ),
            arguments: ["from", "through"]
        ),
        IssueEntry(
            .invalidDate,
            title: ("Ngày không có thật", "Not a date"),
            sentence: ("«{value}» không phải ngày có thật.", "“{value}” is not a real date."),
            remedy: (
                "Hãy nhập ngày/tháng/năm, ví dụ 28/02/2021.",
                "Enter day/month/year, such as 28/02/2021."
            )
        ),
        IssueEntry(
            .dayMonthSwapped,
            title: ("Ngày và tháng có thể bị đảo", "Day and month may be swapped"),
            sentence: (
                "cột «{field}» có thể bị đảo ngày và tháng[ ({count} ngày cần xem)][, ví dụ {example}].",
                "in column “{field}” day and month may be swapped[ ({count} dates to check)][, such as {example}]."
            ),
            remedy: (
                "Hãy đối chiếu với văn bản gốc rồi nhập lại theo thứ tự ngày/tháng/năm.",
                "Compare with the original documents and enter day/month/year."
            ),
            arguments: ["count", "example"]
        ),
        IssueEntry(
            .negativeNumber,
            title: ("Số âm", "Negative number"),
            sentence: ("«{value}» ({field}) là số âm.", "“{value}” ({field}) is negative."),
            remedy: ("Hãy nhập số từ 0 trở lên.", "Enter a number of 0 or more.")
        ),
        IssueEntry(
            .notANumber,
            title: ("Không phải số", "Not a number"),
            sentence: (
                "«{value}» ({field}) không đọc được thành số.",
                "“{value}” ({field}) cannot be read as a number."
            ),
            remedy: (
                "Hãy nhập chữ số, ví dụ 1250; phần giải thích ghi ở cột Ghi chú.",
                "Enter digits, such as 1250; put explanations in the note column."
            )
        ),
        IssueEntry(
            .suspectNumber,
            title: ("Số cần xem lại", "Doubtful number"),
            sentence: (
                "«{value}» ({field}) có thể hiểu nhiều cách hoặc khác thường[: {reason}][; đã đọc là {read}].",
                "“{value}” ({field}) can be read in several ways or is unusual[: {reason}][; it was read as {read}]."
            ),
            remedy: (
                "Hãy kiểm tra dấu chấm, dấu phẩy và đơn vị tính.",
                "Check points, commas and the unit of measure."
            ),
            arguments: ["read", "reason"]
        ),
        IssueEntry(
            .badPhone,
            title: ("Số điện thoại không đúng", "Bad telephone number"),
            sentence: (
                "«{value}» không phải số điện thoại đầy đủ.",
                "“{value}” is not a complete telephone number."
            ),
            remedy: (
                "Hãy nhập đủ 10 chữ số, kể cả số 0 ở đầu, và định dạng ô là Văn bản.",
                "Enter all 10 digits with the leading zero, in a cell formatted as text."
            )
        ),
        IssueEntry(
            .personalID,
            title: ("Có số giấy tờ cá nhân", "Identity number"),
            sentence: (
                "ô này chứa số giấy tờ cá nhân («{value}»).",
                "this cell holds an identity number (“{value}”)."
            ),
            remedy: (
                "Hãy xóa số này khỏi danh sách nếu biểu mẫu không yêu cầu.",
                "Delete it from the list unless the form asks for it."
            )
        ),
        IssueEntry(
            .unknownLocality,
            title: ("Không tìm thấy địa bàn", "Unknown locality"),
            sentence: (
                "không tìm thấy địa bàn «{value}» trong danh mục đơn vị hành chính[ của {scope}][; gần giống: {candidates}].",
                "the place “{value}” is not in the list of administrative units[ of {scope}][; similar: {candidates}]."
            ),
            remedy: (
                "Hãy ghi đủ tên phường/xã, quận/huyện, tỉnh/thành phố.",
                "Write the full name of commune, district and province."
            ),
            arguments: ["candidates", "scope"]
        ),
        IssueEntry(
            .ambiguousLocality,
            title: ("Địa bàn trùng tên", "Ambiguous locality"),
            sentence: (
                "«{value}» có thể là nhiều nơi[: {candidates}].",
                "“{value}” may be several places[: {candidates}]."
            ),
            remedy: (
                "Hãy ghi thêm quận/huyện và tỉnh/thành phố.",
                "Add the district and the province."
            ),
            arguments: ["candidates"]
        ),
        IssueEntry(
            .unknownField,
            title: ("Lĩnh vực ngoài danh mục", "Unknown field of work"),
            sentence: (
                "«{value}» không có trong danh mục lĩnh vực[; gần nhất: {nearest}].",
                "“{value}” is not in the list of fields of work[; nearest: {nearest}]."
            ),
            remedy: (
                "Hãy chọn một lĩnh vực trong danh mục.", "Choose a field of work from the list."
            ),
            arguments: ["nearest"]
        ),
        IssueEntry(
            .unknownValue,
            title: ("Giá trị ngoài danh mục", "Value not in the list"),
            sentence: (
                "«{value}» không có trong danh mục của cột «{field}»[; gần nhất: {nearest}].",
                "“{value}” is not in the list for “{field}”[; nearest: {nearest}]."
            ),
            remedy: ("Hãy chọn một giá trị trong danh mục.", "Choose a value from the list."),
            arguments: ["nearest"]
        ),
        IssueEntry(
            .valueRepaired,
            title: ("Giá trị đã được chỉnh khi đọc", "Value mended while reading"),
            sentence: (
                "«{value}» ({field}) đã được chỉnh khi đọc[ thành «{mended}»][: {reason}].",
                "“{value}” ({field}) was mended while reading[ to “{mended}”][: {reason}]."
            ),
            remedy: ("Không cần làm gì nếu đúng.", "Nothing to do if this is right."),
            arguments: ["mended", "reason"]
        ),
        IssueEntry(
            .errorValue,
            title: ("Ô bị lỗi công thức", "Formula error"),
            sentence: (
                "ô chứa lỗi công thức «{value}».", "the cell holds the formula error “{value}”."
            ),
            remedy: (
                "Hãy sửa công thức hoặc nhập thẳng giá trị.",
                "Mend the formula or type the value itself."
            )
        ),
        IssueEntry(
            .legacyEncoding,
            title: ("Chữ dùng bảng mã cũ", "Old font encoding"),
            sentence: (
                "chữ dùng bảng mã cũ[ ({encoding})], đã được chuyển sang Unicode[ ({count} ô)].",
                "text in an old encoding[ ({encoding})] was turned into Unicode[ ({count} cells)]."
            ),
            remedy: (
                "Không cần làm gì nếu chữ đúng; lần sau nên gõ bằng Unicode.",
                "Nothing to do if the text is right; please type in Unicode next time."
            ),
            arguments: ["count", "encoding"]
        ),
        IssueEntry(
            .mojibake,
            title: ("Chữ bị hỏng khi chuyển mã", "Garbled text"),
            sentence: (
                "chữ bị hỏng khi chuyển mã: «{value}»[; đã đọc là «{mended}»].",
                "text was garbled in conversion: “{value}”[; it was read as “{mended}”]."
            ),
            remedy: ("Hãy kiểm tra và gõ lại nếu sai.", "Check it and type it again if wrong."),
            arguments: ["mended"]
        ),
    ]
}
