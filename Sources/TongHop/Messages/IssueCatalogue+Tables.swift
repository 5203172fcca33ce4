/// Findings about a table as a whole.
extension IssueCatalogue {
    static let tableEntries: [IssueEntry] = [
        IssueEntry(
            .totalMismatch,
            title: ("Tổng không khớp", "Total does not match"),
            sentence: (
                "dòng tổng ghi «{value}»[ ({field})] không khớp với tổng các dòng[ ({computed})][, lệch {difference}].",
                "the total row says “{value}”[ ({field})], which is not the sum of the rows[ ({computed})][, off by {difference}]."
            ),
            remedy: (
                "Hãy kiểm tra số liệu từng dòng và dòng tổng.",
                "Check the rows and the total row."
            ),
            arguments: ["computed", "difference"]
        ),
        IssueEntry(
            .rowCountMismatch,
            title: ("Số lượng ghi khác số dòng", "Stated number differs from the rows"),
            sentence: (
                "danh sách ghi «{value}» nhưng số dòng đếm được khác với số đó[: {counted}].",
                "the list says “{value}” but the number of rows is another[: {counted}]."
            ),
            remedy: (
                "Hãy kiểm tra danh sách có thiếu hoặc thừa dòng.",
                "Check whether rows are missing or too many."
            ),
            arguments: ["counted"]
        ),
        IssueEntry(
            .rowNumberGap,
            title: ("Số thứ tự không liền", "Gap in row numbers"),
            sentence: (
                "số thứ tự không liền[: sau {previous} là {value}].",
                "row numbers do not follow each other[: {previous} is followed by {value}]."
            ),
            remedy: (
                "Hãy kiểm tra có sót dòng nào không.", "Check whether a row was left out."
            ),
            arguments: ["previous"]
        ),
        IssueEntry(
            .summaryMismatch,
            title: ("Biểu tổng hợp khác danh sách chi tiết", "Summary differs from the list"),
            sentence: (
                "biểu tổng hợp ghi «{value}»[ ({field})] nhưng danh sách chi tiết[ của {unit}] có số khác[: {counted} dòng].",
                "the summary says “{value}”[ ({field})] but the detailed list[ of {unit}] differs[: {counted} rows]."
            ),
            remedy: (
                "Hãy thống nhất biểu tổng hợp và danh sách chi tiết.",
                "Make the summary and the detailed list agree."
            ),
            arguments: ["counted", "unit"]
        ),
        IssueEntry(
            .exampleRow,
            title: ("Dòng ví dụ của biểu mẫu", "Example row of the form"),
            sentence: (
                "dòng này là ví dụ trong biểu mẫu[ («{value}»)] nên không được tính.",
                "this row is an example of the form[ (“{value}”)] and is not counted."
            ),
            remedy: ("Hãy xóa dòng ví dụ khi gửi.", "Delete example rows before sending.")
        ),
        IssueEntry(
            .unmappedColumn,
            title: ("Cột chưa hiểu", "Column not understood"),
            sentence: (
                "cột «{value}» chưa được dùng vì không rõ nội dung[; gần nhất: {nearest}].",
                "column “{value}” was not used, since its meaning is not certain[; nearest: {nearest}]."
            ),
            remedy: (
                "Nếu cần cột này, hãy đặt tên cột theo biểu mẫu; đơn vị luôn gửi như vậy thì khai báo trong profiles/columns.yaml.",
                "If the column matters, name it as in the form; for a unit that always sends it so, say what it is in profiles/columns.yaml."
            ),
            arguments: ["nearest"]
        ),
        IssueEntry(
            .missingColumn,
            title: ("Thiếu cột bắt buộc", "Required column missing"),
            sentence: (
                "bảng không có cột «{field}», là cột bắt buộc.",
                "the table has no column “{field}”, which is required."
            ),
            remedy: ("Hãy thêm cột {field}.", "Add the column {field}.")
        ),
        IssueEntry(
            .noTable,
            title: ("Trang không có bảng", "Sheet without a table"),
            sentence: (
                "trang này không có bảng danh sách nào đọc được[: {reason}].",
                "no table that can be read was found on this sheet[: {reason}]."
            ),
            remedy: (
                "Không cần làm gì nếu trang này không phải danh sách.",
                "Nothing to do if this sheet is not a list."
            ),
            arguments: ["reason"]
        ),
        IssueEntry(
            .rowsLeftOut,
            title: ("Dòng không được nhận", "Rows left out"),
            sentence: (
                "có[ {count}] dòng không được nhận vì không đủ thông tin để hiểu[: {reason}].",
                "some rows[ ({count})] were left out, since they say too little[: {reason}]."
            ),
            remedy: (
                "Hãy kiểm tra các dòng này và điền đủ thông tin.",
                "Check these rows and fill them in."
            ),
            arguments: ["count", "reason"]
        ),
        IssueEntry(
            .unknownSubmitter,
            title: ("Chưa rõ đơn vị gửi", "Submitting unit unknown"),
            sentence: (
                "không tìm thấy tên đơn vị gửi trong tệp.",
                "the file does not say which unit sent it."
            ),
            remedy: (
                "Hãy ghi tên đơn vị ở đầu trang, hoặc đặt tệp vào thư mục con mang tên đơn vị.",
                "Write the unit's name at the top, or drop the file in a subfolder named after it."
            )
        ),
    ]

    /// Findings about a whole file.
    static let fileEntries: [IssueEntry] = [
        IssueEntry(
            .unreadableFile,
            title: ("Tệp hỏng, không đọc được", "Damaged file"),
            sentence: (
                "tệp bị hỏng hoặc chép chưa trọn[, ở phần «{part}»][, tại byte {offset}].",
                "the file is damaged or was not copied to its end[, in part “{part}”][, at byte {offset}]."
            ),
            remedy: (
                "Hãy mở lại bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.[ (Chi tiết kỹ thuật: {detail})]",
                "Open it in Excel, save it as a new .xlsx file and send it again.[ (Technical detail: {detail})]"
            ),
            arguments: ["detail", "offset", "part"]
        ),
        IssueEntry(
            .encryptedFile,
            title: ("Tệp có mật khẩu", "Password-protected file"),
            sentence: ("tệp được bảo vệ bằng mật khẩu.", "the file is protected with a password."),
            remedy: (
                "Hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc), lưu rồi gửi lại.",
                "Open it in Excel, remove the password (File > Info > Protect Workbook), save and send it again."
            )
        ),
        IssueEntry(
            .notASpreadsheet,
            title: ("Không phải bảng tính", "Not a spreadsheet"),
            sentence: (
                "đây không phải bảng tính đọc được[ mà là {seems}].",
                "this is not a spreadsheet that can be read[ but {seems}]."
            ),
            remedy: (
                "Hãy gửi danh sách dạng bảng tính Excel (.xlsx) hoặc CSV.",
                "Send the list as an Excel workbook (.xlsx) or CSV."
            ),
            arguments: ["seems"]
        ),
        IssueEntry(
            .fileTooLarge,
            title: ("Tệp quá lớn", "File too large"),
            sentence: (
                "tệp vượt giới hạn[ {limit}][: tối đa {allowed}].",
                "the file exceeds a limit[: {limit}][, at most {allowed}]."
            ),
            remedy: (
                "Hãy chia thành nhiều tệp[; nếu tệp đúng là lớn như vậy, cán bộ tổng hợp có thể nâng giới hạn {setting} trong tonghop.yaml (mục limits)].",
                "Split it into several files[; if it really is that large, raise the limit {setting} in tonghop.yaml (section limits)]."
            ),
            arguments: ["allowed", "limit", "setting"]
        ),
        IssueEntry(
            .unsafeFile,
            title: ("Tệp không an toàn", "Unsafe file"),
            sentence: (
                "tệp chứa nội dung mà định dạng này cấm[, ở phần «{part}»], nên không được mở.",
                "the file holds something that its format forbids[, in part “{part}”], and was not opened."
            ),
            remedy: (
                "Hãy báo bộ phận công nghệ thông tin; tạo tệp mới bằng Excel và gửi lại.[ (Chi tiết kỹ thuật: {detail})]",
                "Tell your IT staff; make a new file with Excel and send that.[ (Technical detail: {detail})]"
            ),
            arguments: ["detail", "part"]
        ),
        IssueEntry(
            .noKnownTable,
            title: ("Không có danh sách nào thuộc phong trào", "No list of this campaign"),
            sentence: (
                "tệp không có bảng nào là danh sách mô hình, khen thưởng, thẩm định hoặc đăng ký[ (đã xem {sheets} trang, thấy {tables} bảng)].",
                "no table in the file is a list of initiatives, commendations, appraisals or registrations[ ({sheets} sheets were read, {tables} tables found)]."
            ),
            remedy: (
                "Hãy kiểm tra có gửi nhầm tệp không; nếu đúng tệp, hãy đặt tên các cột theo biểu mẫu.",
                "Check whether the wrong file was sent; if not, name the columns as in the form."
            ),
            arguments: ["sheets", "tables"]
        ),
    ]
}
