/// One pass over a file that should be UTF-8: fast, since most files are.
struct UTF8Check {
    /// Whether all characters are well-formed.
    private(set) var isUTF8 = true
    /// Where the first zero byte is.
    private(set) var firstZero: Int?
    /// How many control characters there are, besides tabs and line ends.
    private(set) var controls = 0

    private static let windowBytes = 256 << 10

    /// Reads until the end, or until the first malformed character.
    static func examine(_ source: ByteSource) throws(ReadError) -> UTF8Check {
        var check = UTF8Check()
        var window = ByteBuffer(capacity: windowBytes)
        var offset = 0
        while offset < source.count {
            window.removeAll()
            let got = try window.appendPiece(windowBytes, of: source, at: offset)
            let isLast = offset + got >= source.count
            let done = unsafe check.scan(window.bytes, at: offset, isLast: isLast)
            if !check.isUTF8 || check.firstZero != nil { break }
            // A character that the window cuts comes again in the next one.
            offset += max(done, 1)
        }
        return check
    }

    /// Returns how many bytes were looked at.
    private mutating func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at offset: Int,
        isLast: Bool
    ) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let count = bytes.count
        var position = 0
        while position < count {
            // Eight printable ASCII bytes at a time, and straight to the first one that is none.
            while position &+ 8 <= count {
                let word = unsafe UnsafeRawPointer(base + position)
                    .loadUnaligned(as: UInt64.self)
                // A byte below 0x20 borrows from the ones above it, which are not looked at then.
                let odd = (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
                if odd != 0 {
                    position &+= UInt64(littleEndian: odd).trailingZeroBitCount &>> 3
                    break
                }
                position &+= 8
            }
            guard position < count else { break }
            let byte = unsafe base[position]
            if byte < 0x80 {
                if byte < 0x20 { takeControl(byte, offset + position) }
                if firstZero != nil { return position }
                position &+= 1
                continue
            }
            let length = unsafe Self.characterLength(base + position, count &- position)
            if length > 0 {
                position &+= length
            } else if length == 0, !isLast {
                return position
            } else {
                isUTF8 = false
                return position
            }
        }
        return count
    }

    private mutating func takeControl(_ byte: UInt8, _ offset: Int) {
        switch byte {
        case 0: firstZero = offset
        case 0x09, 0x0a, 0x0c, 0x0d: break
        default: controls += 1
        }
    }

    /// The length of a well-formed character of several bytes; 0 for one that is cut, -1 for others.
    @inline(__always)
    private static func characterLength(_ place: UnsafePointer<UInt8>, _ room: Int) -> Int {
        let first = unsafe place[0]
        let needed = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
        guard first >= 0xc2, first <= 0xf4 else { return -1 }
        guard room > 1 else { return 0 }
        let second = unsafe place[1]
        guard second & 0xc0 == 0x80 else { return -1 }
        if needed == 2 { return 2 }
        if first == 0xe0, second < 0xa0 { return -1 }
        if first == 0xed, second > 0x9f { return -1 }
        if first == 0xf0, second < 0x90 { return -1 }
        if first == 0xf4, second > 0x8f { return -1 }
        guard room > 2 else { return 0 }
        guard unsafe place[2] & 0xc0 == 0x80 else { return -1 }
        if needed == 3 { return 3 }
        guard room > 3 else { return 0 }
        return unsafe place[3] & 0xc0 == 0x80 ? 4 : -1
    }
}
