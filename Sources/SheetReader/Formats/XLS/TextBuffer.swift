/// Gathers one text as UTF-8 from UTF-16 units that may come in pieces.
struct TextBuffer {
    /// The text so far.
    private(set) var utf8: [UInt8] = []
    /// How many UTF-16 units the text has.
    private(set) var unitCount = 0
    /// A first half of a surrogate pair whose second half has not come yet, or 0.
    private var pendingHigh: UInt32 = 0

    /// Forgets the text and keeps the memory.
    mutating func clear() {
        utf8.removeAll(keepingCapacity: true)
        unitCount = 0
        pendingHigh = 0
    }

    /// Adds a UTF-16 unit.
    ///
    /// Halves without their other half become U+FFFD.
    @inline(__always)
    mutating func append(unit: UInt32) {
        unitCount += 1
        if unit < 0x80, pendingHigh == 0 {
            utf8.append(UInt8(truncatingIfNeeded: unit))
        } else {
            appendSlowly(unit)
        }
    }

    /// Ends the text: a lone half at its end becomes U+FFFD.
    mutating func finish() {
        if pendingHigh != 0 { appendScalar(0xfffd) }
        pendingHigh = 0
    }

    private mutating func appendSlowly(_ unit: UInt32) {
        switch unit {
        case 0xd800..<0xdc00:
            finish()
            pendingHigh = unit
        case 0xdc00..<0xe000:
            guard pendingHigh != 0 else { return appendScalar(0xfffd) }
            let scalar = 0x10000 + ((pendingHigh - 0xd800) << 10 | (unit - 0xdc00))
            pendingHigh = 0
            appendScalar(scalar)
        default:
            finish()
            appendScalar(unit)
        }
    }

    private mutating func appendScalar(_ scalar: UInt32) {
        guard let valid = Unicode.Scalar(scalar) else { return }
        utf8.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
    }
}
