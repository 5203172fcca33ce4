import Glibc

/// Characters that XML cannot hold, which Excel writes as `_x000D_`.
enum StringEscapes {
    /// Whether a text may hold an escape.
    static func isPresent(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 7, let base = bytes.baseAddress,
            unsafe memchr(base, 0x5f, bytes.count) != nil
        else { return false }
        var position = 0
        let last = bytes.count - 7
        while position <= last {
            if unsafe bytes[position] == UInt8(ascii: "_"),
                unsafe bytes[position + 1] == UInt8(ascii: "x"),
                unsafe bytes[position + 6] == UInt8(ascii: "_")
            {
                return true
            }
            position += 1
        }
        return false
    }

    /// The text with its escapes replaced.
    ///
    /// Escapes are UTF-16 units: a pair makes one character, and half a pair a replacement
    /// character.
    static func decode(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
        let text = Array(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            guard let unit = unit(text, position) else {
                result.append(text[position])
                position += 1
                continue
            }
            position += 7
            var scalar = UInt32(unit)
            if unit & 0xfc00 == 0xd800, let low = self.unit(text, position), low & 0xfc00 == 0xdc00
            {
                scalar = 0x10000 + (UInt32(unit) & 0x3ff) << 10 + UInt32(low) & 0x3ff
                position += 7
            }
            let character = Unicode.Scalar(scalar) ?? "\u{fffd}"
            result.append(contentsOf: Array(String(character).utf8))
        }
        return result
    }

    /// The unit of an escape at a position.
    private static func unit(_ text: [UInt8], _ start: Int) -> UInt16? {
        guard start + 7 <= text.count, text[start] == UInt8(ascii: "_"),
            text[start + 1] == UInt8(ascii: "x"), text[start + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt16 = 0
        for byte in text[start + 2..<start + 6] {
            guard let digit = hexadecimal(byte) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
