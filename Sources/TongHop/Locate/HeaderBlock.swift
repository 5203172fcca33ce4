/// The header rows of one table: where they stand and what they say of each column.
struct HeaderBlock {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    /// The text of each column, rows joined by " / ".
    var texts: [Int: String]
    /// For each header row: the folded texts of its cells, to know the header again on later pages.
    var lines: [[Int: String]]
    /// The column of running numbers, where the header names one.
    var numberColumn: Int?

    /// How many of the header's columns another header has at the same place.
    func agreement(with other: HeaderBlock) -> Double {
        let shared = texts.filter { other.texts[$0.key] == $0.value }.count
        return Double(shared) / Double(max(texts.count, other.texts.count, 1))
    }
}
