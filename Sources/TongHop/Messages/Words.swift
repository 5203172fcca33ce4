/// Words of the outputs that belong to no other list.
enum Words {
    static let typeText = FieldLabels.both("Văn bản", "Text")
    static let typeDate = FieldLabels.both(
        "Ngày; có thể chỉ có tháng hoặc năm",
        "Date; perhaps only a month or a year"
    )
    static let typeInteger = FieldLabels.both("Số nguyên", "Whole number")
    static let typeMoney = FieldLabels.both("Số tiền (đồng)", "Money (đồng)")
    static let typeDecimal = FieldLabels.both("Số thập phân", "Number")
    static let typeCode = FieldLabels.both("Mã trong danh mục", "Code of a list")
    static let typeDigits = FieldLabels.both("Dãy chữ số", "Digits")
}

/// Words of the data dictionary.
extension Words {
    static let required = FieldLabels.both("Bắt buộc", "Required")
    static let seeCodeList = FieldLabels.both(
        "Theo trang Danh mục",
        "As in the sheet Code lists"
    )
    static let turnedOff = FieldLabels.both("Không dùng", "Turned off")

    static func window(_ from: String, _ through: String) -> LocalizedText {
        FieldLabels.both("Từ \(from) đến \(through)", "From \(from) to \(through)")
    }
}
