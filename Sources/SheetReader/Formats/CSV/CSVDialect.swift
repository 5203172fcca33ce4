/// What separates the fields of a text.
struct CSVDialect: Equatable {
    let delimiter: UInt8
    /// Whether the delimiter occurs; else there is one field a record.
    var isFound = true
    /// How many bytes at the start are a `sep=;` line, which Excel does not show.
    var declaration = 0

    private static let candidates = [
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]
    /// How much text is looked at.
    private static let sampleBytes = 64 << 10
    private static let sampleRecords = 200

    /// Finds the delimiter that cuts the records most alike.
    static func find(in text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> CSVDialect {
        if let declared = unsafe declared(text) { return declared }
        let sample = unsafe Array(text.prefix(sampleBytes))
        let isCut = !isWhole || text.count > sampleBytes
        var best = (score: 0.0, delimiter: UInt8(ascii: ","))
        for candidate in candidates {
            let score = score(sample, candidate, isCut: isCut)
            if score > best.score { best = (score, candidate) }
        }
        return CSVDialect(delimiter: best.delimiter, isFound: best.score > 0)
    }

    private static func declared(_ text: UnsafeBufferPointer<UInt8>) -> CSVDialect? {
        let line = unsafe Array(text.prefix(9))
        var start = 0
        if line.first == UInt8(ascii: "\"") { start = 1 }
        guard line.count > start + 4,
            line[start..<start + 4].map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 })
        else { return nil }
        let delimiter = line[start + 4]
        var end = start + 5
        if start == 1, end < line.count, line[end] == UInt8(ascii: "\"") { end += 1 }
        if end < line.count, line[end] == UInt8(ascii: "\r") { end += 1 }
        if end < line.count, line[end] == UInt8(ascii: "\n") { end += 1 }
        let isEnded = end == line.count || end > start + 5
        guard isEnded, delimiter >= 0x09, delimiter < 0x80, delimiter != UInt8(ascii: "\""),
            delimiter != UInt8(ascii: "\n"), delimiter != UInt8(ascii: "\r")
        else { return nil }
        return CSVDialect(delimiter: delimiter, declaration: end)
    }

    /// How well a delimiter fits: records of one width are good, and many fields are better.
    private static func score(_ sample: [UInt8], _ delimiter: UInt8, isCut: Bool) -> Double {
        var widths = widths(sample, delimiter)
        if isCut, widths.count > 1 { widths.removeLast() }
        // Titles and empty lines stand alone in a record; they speak for no delimiter.
        let used = widths.filter { $0 > 0 }
        guard !used.isEmpty else { return 0 }
        var counts: [Int: Int] = [:]
        for width in used where width > 1 { counts[width, default: 0] += 1 }
        guard let common = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
            return 0
        }
        let alike = Double(common.value) / Double(used.count)
        let split = Double(counts.values.reduce(0, +)) / Double(used.count)
        return alike * 2 + split + 0.05 * Double(min(common.key, 20))
    }

    /// The number of fields of each record; 0 for an empty line.
    private static func widths(_ sample: [UInt8], _ delimiter: UInt8) -> [Int] {
        var widths: [Int] = []
        var width = 1
        var isEmpty = true
        var inQuotes = false
        var wasQuoted = false
        var atStart = true
        for byte in sample {
            if inQuotes {
                if byte == UInt8(ascii: "\"") { inQuotes = false }
                continue
            }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                widths.append(isEmpty ? 0 : width)
                if widths.count >= sampleRecords { return widths }
                width = 1
                isEmpty = true
                atStart = true
                continue
            }
            isEmpty = false
            if byte == delimiter {
                width += 1
                atStart = true
                wasQuoted = false
            } else {
                // A quote inside a bare field opens nothing; a doubled one opens the field again.
                if byte == UInt8(ascii: "\""), atStart || wasQuoted {
                    inQuotes = true
                    wasQuoted = true
                }
                atStart = false
            }
        }
        if !isEmpty { widths.append(width) }
        return widths
    }
}
