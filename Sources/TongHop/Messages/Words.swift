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
