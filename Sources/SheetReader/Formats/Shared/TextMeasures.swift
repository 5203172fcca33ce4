/// Counts as Excel counts the length of a text.
enum UTF16Length {
    /// How many UTF-16 units UTF-8 bytes make.
    static func of(_ utf8: [UInt8]) -> Int {
        utf8.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : $1 >= 0xf0 ? 2 : 1) }
    }
}

/// Reads decimal numbers.
enum DecimalText {
    /// The value of a number such as `-1.5E3`; nil for anything else.
    static func number(_ text: String) -> Double? {
        // Swift would also take hexadecimal numbers and words such as `inf`.
        let isDecimal = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: "+") || $0 | 0x20 == UInt8(ascii: "e")
        }
        guard isDecimal, let number = Double(text), number.isFinite else { return nil }
        return number
    }
}
