import Glibc

/// Numbers as XML and text files write them.
enum NumberText {
    /// Powers of ten that a double holds exactly.
    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// The number that a text holds, correctly rounded; nil unless the whole text is one finite number.
    @inline(__always)
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        unsafe digits(text) ?? anyNumber(text)
    }

    /// The number of up to fifteen digits; nil for anything else.
    @inline(__always)
    private static func digits(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        guard text.count <= 15, let base = text.baseAddress, !text.isEmpty else { return nil }
        var value: UInt = 0
        var position = 0
        while position < text.count {
            // The position is below the count; fifteen digits fit.
            let digit = unsafe UInt(base[position]) &- UInt(UInt8(ascii: "0"))
            guard digit < 10 else { return nil }
            value = value &* 10 &+ digit
            position &+= 1
        }
        return Double(Int(bitPattern: value))
    }

    @inline(never)
    private static func anyNumber(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        var position = 0
        let count = text.count
        let isNegative = unsafe count > 0 && text[0] == UInt8(ascii: "-")
        if isNegative || (unsafe count > 0 && text[0] == UInt8(ascii: "+")) { position = 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var significant = 0
        var scale = 0
        var sawPoint = false
        while position < count {
            let byte = unsafe text[position]
            let digit = byte &- UInt8(ascii: "0")
            if digit < 10 {
                digits += 1
                if significant > 0 || digit > 0 { significant += 1 }
                if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
                if sawPoint { scale -= 1 }
            } else if byte == UInt8(ascii: "."), !sawPoint {
                sawPoint = true
            } else {
                break
            }
            position += 1
        }
        guard digits > 0 else { return nil }
        if position < count {
            guard let exponent = unsafe exponent(text, position) else { return nil }
            scale += exponent
        }
        // Both numbers are exact, so that one rounding gives the nearest double (Clinger).
        if significant <= 19, mantissa <= 1 << 53, scale >= -22, scale <= 22 {
            let whole = Double(mantissa)
            let value = scale < 0 ? whole / powers[-scale] : whole * powers[scale]
            return isNegative ? -value : value
        }
        return unsafe slow(text)
    }

    /// The exponent of `e+12` at a position; nil for anything else.
    private static func exponent(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var position = start
        guard unsafe text[position] | 0x20 == UInt8(ascii: "e") else { return nil }
        position += 1
        guard position < text.count else { return nil }
        let isNegative = unsafe text[position] == UInt8(ascii: "-")
        if isNegative || (unsafe text[position] == UInt8(ascii: "+")) { position += 1 }
        guard position < text.count else { return nil }
        var value = 0
        while position < text.count {
            let digit = unsafe text[position] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = min(value * 10 + Int(digit), 99_999)
            position += 1
        }
        return isNegative ? -value : value
    }

    /// Rounding by the C library, for the few numbers that need more than 53 bits.
    private static func slow(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        var copy = [CChar](unsafe text.map { CChar(bitPattern: $0) })
        copy.append(0)
        let value = unsafe strtod(copy, nil)
        return value.isFinite ? value : nil
    }
}
