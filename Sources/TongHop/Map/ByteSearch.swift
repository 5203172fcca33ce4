extension StringProtocol {
    /// Where some ASCII text stands first, compared byte by byte.
    func firstBytes(of wanted: StaticString) -> Range<Index>? { bytes(of: wanted, isLast: false) }

    /// Where some ASCII text stands last, compared byte by byte.
    func lastBytes(of wanted: StaticString) -> Range<Index>? { bytes(of: wanted, isLast: true) }

    private func bytes(of wanted: StaticString, isLast: Bool) -> Range<Index>? {
        let count = wanted.utf8CodeUnitCount
        let found = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            guard count > 0, bytes.count >= count else { return nil }
            return wanted.withUTF8Buffer { wanted in
                func stands(_ start: Int) -> Bool {
                    bytes[start] == wanted[0]
                        && (1..<count).allSatisfy { bytes[start + $0] == wanted[$0] }
                }
                let starts = 0...bytes.count - count
                return isLast ? starts.last(where: stands) : starts.first(where: stands)
            }
        }
        guard let start = found ?? nil else { return nil }
        let low = utf8.index(startIndex, offsetBy: start)
        return low..<utf8.index(low, offsetBy: count)
    }

    /// Whether some ASCII text stands anywhere, compared byte by byte.
    func hasBytes(_ wanted: StaticString) -> Bool { firstBytes(of: wanted) != nil }
}
