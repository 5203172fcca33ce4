/// Names cells in errors as Excel shows them.
enum CellPlace {
    /// A name such as `Sheet1!C14`; rows count from 1, columns from 0.
    static func name(sheet: String, row: Int, column: Int) -> String {
        var letters: [UInt8] = []
        var rest = max(0, column) + 1
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return "\(sheet)!\(String(decoding: letters.reversed(), as: UTF8.self))\(row)"
    }
}
