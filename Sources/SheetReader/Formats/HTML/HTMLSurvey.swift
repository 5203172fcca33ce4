/// What one pass over a page's bytes finds: whether it has tables, is whole, and names an encoding.
struct HTMLSurvey {
    private(set) var tableStarts = 0
    private var tableEnds = 0
    private var hasEnd = false
    /// How many stretches of white space the current tag has, or nil outside tags.
    private var spaces: Int?
    private var isInSpace = false
    private var mostSpaces = 0
    /// The encoding that the page names, in lower case; empty where it names none.
    private(set) var charset = ""

    /// Whether the page stops inside a table: it has fewer ends of tables than starts, and does not
    /// end as pages do.
    var isCut: Bool { tableEnds < tableStarts && !hasEnd }

    /// Whether a tag has so many attributes that comparing them with each other would take minutes.
    var hasEndlessTag: Bool { mostSpaces > 2_000 }

    private static let windowBytes = 256 << 10
    /// How many bytes of a window are looked at again with the next one.
    private static let overlap = 16

    /// Looks at the whole file.
    static func examine(_ source: ByteSource) throws(ReadError) -> HTMLSurvey {
        var survey = HTMLSurvey()
        var carried: [UInt8] = []
        var offset = 0
        while offset < source.count {
            let window = try source.bytes(offset..<offset + windowBytes)
            // Without its zeros, UTF-16 looks like ASCII.
            let ascii = carried + window.filter { $0 != 0 }
            if offset == 0 { survey.takeCharset(ascii) }
            let isLast = offset + window.count >= source.count
            survey.count(ascii, isLast: isLast)
            survey.measureTags(ascii[carried.count...])
            carried = Array(ascii.suffix(overlap))
            offset += window.count
        }
        return survey
    }

    private mutating func count(_ bytes: [UInt8], isLast: Bool) {
        // A name that begins in the last bytes is counted with the next window.
        let end = isLast ? bytes.count : bytes.count - Self.overlap
        for index in 0..<max(0, end) where bytes[index] == UInt8(ascii: "<") {
            if Self.matches(bytes, index + 1, "table") {
                tableStarts += 1
            } else if Self.matches(bytes, index + 1, "/table") {
                tableEnds += 1
            } else if Self.matches(bytes, index + 1, "/html")
                || Self.matches(bytes, index + 1, "/body")
            {
                hasEnd = true
            }
        }
    }

    private mutating func measureTags(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte == UInt8(ascii: "<") {
                spaces = 0
            } else if byte == UInt8(ascii: ">") {
                spaces = nil
            } else if let count = spaces {
                // Attributes may stand without space behind a quote, or be parted by strokes.
                let isGap = byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x2f
                if isGap, !isInSpace {
                    spaces = count + 1
                    mostSpaces = max(mostSpaces, count + 1)
                }
                isInSpace = isGap
            }
        }
    }

    private static func matches(_ bytes: [UInt8], _ start: Int, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        for index in 0..<count
        where unsafe bytes[start + index] | 0x20 != word.utf8Start[index] | 0x20 {
            return false
        }
        // `<tablet>` is no table.
        guard start + count < bytes.count else { return true }
        let next = bytes[start + count] | 0x20
        return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
    }

    /// The encoding by the first `charset=` or `encoding=` of the page.
    private mutating func takeCharset(_ bytes: [UInt8]) {
        let head = String(decoding: bytes.prefix(4096).map { $0 & 0x7f }, as: UTF8.self)
            .lowercased()
        for key in ["charset=", "encoding="] {
            guard let range = head.firstRange(of: key) else { continue }
            let value = head[range.upperBound...].drop { "\"' ".contains($0) }
            charset = String(value.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
            return
        }
    }
}
