/// Reads the lines of `data/headers.csv`: a role, a wording, which may be quoted, and letters of kinds.
enum HeaderRows {
    /// Calls a closure with the three columns of each line below the first; lines with fewer or more are left out.
    static func read(
        _ table: [UInt8],
        _ take: (_ role: Span<UInt8>, _ wording: Span<UInt8>, _ kinds: Span<UInt8>) -> Void
    ) {
        let bytes = table.span
        var line: [UInt8] = []
        var commas: [Int] = []
        var index = 0
        var isFirst = true
        while index < bytes.count {
            line.removeAll(keepingCapacity: true)
            commas.removeAll(keepingCapacity: true)
            var isQuoted = false
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
                let byte = bytes[index]
                index += 1
                switch byte {
                case UInt8(ascii: "\r"): break
                case UInt8(ascii: "\""): isQuoted.toggle()
                case UInt8(ascii: ",") where !isQuoted: commas.append(line.count)
                default: line.append(byte)
                }
            }
            index += 1
            if !isFirst, commas.count == 2 {
                let span = line.span
                take(
                    span.extracting(0..<commas[0]),
                    span.extracting(commas[0]..<commas[1]),
                    span.extracting(commas[1]..<span.count)
                )
            }
            isFirst = false
        }
    }
}
