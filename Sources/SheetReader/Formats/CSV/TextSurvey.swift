/// The encoding of a text file.
enum TextEncoding: Equatable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// The Vietnamese code page of Windows: letters and combining tones.
    case windows1258
    /// One byte a character as in Windows-1252. Texts in TCVN3, VNI and VISCII come so too: which one
    /// they are, and their letters, is for a later stage to find out.
    case windows1252

    /// The name as ``Workbook/textEncoding`` gives it.
    var name: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16LittleEndian: "utf-16le"
        case .utf16BigEndian: "utf-16be"
        case .windows1258: "windows-1258"
        case .windows1252: "windows-1252"
        }
    }
}

/// What one pass over a text file finds: its encoding, and whether it is text at all.
struct TextSurvey {
    let encoding: TextEncoding
    /// How many bytes at the start are a byte order mark.
    let markLength: Int

    /// Looks at the whole file.
    static func examine(_ source: ByteSource) throws(ReadError) -> TextSurvey {
        let head = try source.bytes(0..<min(source.count, 8192))
        if head.starts(with: [0xff, 0xfe, 0, 0]) || head.starts(with: [0, 0, 0xfe, 0xff]) {
            throw ReadError(.damaged, offset: 0, detail: "text in UTF-32")
        }
        if head.starts(with: [0xff, 0xfe]) {
            return TextSurvey(encoding: .utf16LittleEndian, markLength: 2)
        }
        if head.starts(with: [0xfe, 0xff]) {
            return TextSurvey(encoding: .utf16BigEndian, markLength: 2)
        }
        if let encoding = zeroPattern(head) { return TextSurvey(encoding: encoding, markLength: 0) }
        let hasMark = head.starts(with: [0xef, 0xbb, 0xbf])
        let check = try UTF8Check.examine(source)
        if let zero = check.firstZero { throw binary(zero) }
        if check.isUTF8 {
            if ByteStatistics.isBinary(controls: check.controls, of: source.count) {
                throw ReadError(.notASpreadsheet("binary"), detail: "not a text")
            }
            return TextSurvey(encoding: .utf8, markLength: hasMark ? 3 : 0)
        }
        return try oneByteEncoding(source, hasMark: hasMark)
    }

    private static func binary(_ offset: Int) -> ReadError {
        ReadError(.notASpreadsheet("binary"), offset: offset, detail: "zero byte in a text")
    }

    /// The encoding of a text that is no UTF-8.
    private static func oneByteEncoding(
        _ source: ByteSource,
        hasMark: Bool
    ) throws(ReadError) -> TextSurvey {
        var statistics = ByteStatistics()
        var offset = 0
        while offset < source.count {
            let window = try source.bytes(offset..<offset + 262_144)
            statistics.add(window)
            if let zero = statistics.firstZero { throw binary(zero) }
            offset += window.count
        }
        statistics.finish()
        if statistics.isBinary { throw ReadError(.notASpreadsheet("binary"), detail: "not a text") }
        let encoding = try statistics.encoding(hasMark: hasMark)
        return TextSurvey(encoding: encoding, markLength: hasMark ? 3 : 0)
    }

    /// UTF-16 without a mark: half the bytes of Western letters are zero, always the same half.
    private static func zeroPattern(_ head: [UInt8]) -> TextEncoding? {
        let pairs = head.count / 2
        guard pairs >= 2 else { return nil }
        var even = 0
        var odd = 0
        for index in 0..<pairs {
            if head[index * 2] == 0 { even += 1 }
            if head[index * 2 + 1] == 0 { odd += 1 }
        }
        if odd * 4 > pairs, even * 50 <= pairs { return .utf16LittleEndian }
        if even * 4 > pairs, odd * 50 <= pairs { return .utf16BigEndian }
        return nil
    }
}

/// Counts over the bytes of a text in one byte a character, or in UTF-8.
private struct ByteStatistics {
    private(set) var firstZero: Int?
    private var total = 0
    private var controls = 0
    private var high = 0
    /// Bytes that would be letters or tones of Windows-1258 at their place.
    private var vietnamese = 0
    private var tones = 0
    private var previous: UInt8 = 0
    private var sequences = 0
    private var firstBad: Int?
    private var bad = 0
    /// Whether nothing but the last character spoils the text as UTF-8.
    private var endsInCharacter = false
    private var utf8 = UTF8State()

    /// More controls than this many in a hundred bytes make a file binary.
    private static let maxControlsPercent = 2

    var isBinary: Bool { Self.isBinary(controls: controls, of: total) }

    static func isBinary(controls: Int, of total: Int) -> Bool {
        controls * 100 > total * maxControlsPercent
    }

    mutating func add(_ window: [UInt8]) {
        unsafe window.withUnsafeBytes { unsafe scan($0) }
        total += window.count
    }

    mutating func finish() {
        if utf8.needed > 0 {
            endsInCharacter = bad == 0
            noteBad(total)
        }
    }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
        for position in bytes.indices { unsafe take(bytes[position], at: total + position) }
    }

    private mutating func take(_ byte: UInt8, at offset: Int) {
        if byte < 0x80 {
            if byte < 0x20 { takeControl(byte, offset) }
        } else {
            high += 1
            takeVietnamese(byte)
        }
        switch utf8.take(byte) {
        case .ongoing: break
        case .complete: if byte >= 0x80 { sequences += 1 }
        case .bad: noteBad(offset)
        }
        previous = byte
    }

    private mutating func noteBad(_ offset: Int) {
        bad += 1
        if firstBad == nil { firstBad = offset }
    }

    private mutating func takeControl(_ byte: UInt8, _ offset: Int) {
        switch byte {
        case 0: if firstZero == nil { firstZero = offset }
        case 0x09, 0x0a, 0x0c, 0x0d: break
        default: controls += 1
        }
    }

    private mutating func takeVietnamese(_ byte: UInt8) {
        switch byte {
        case 0xcc, 0xd2, 0xde, 0xec, 0xf2:
            // A combining tone follows a vowel.
            if Self.isVowel(previous) {
                vietnamese += 1
                tones += 1
            }
        case 0xc0...0xc3, 0xc8...0xca, 0xcd, 0xd0, 0xd3...0xd5, 0xd9, 0xda, 0xdd,
            0xe0...0xe3, 0xe8...0xea, 0xed, 0xf0, 0xf3...0xf5, 0xf9, 0xfa, 0xfd:
            vietnamese += 1
        default: break
        }
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"), 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd:
            true
        default: false
        }
    }

    func encoding(hasMark: Bool) throws(ReadError) -> TextEncoding {
        guard let firstBad else { return .utf8 }
        // Text that is UTF-8 for the most part is damaged UTF-8.
        if hasMark || sequences > bad * 10 || endsInCharacter && sequences > 1 {
            throw ReadError(.damaged, offset: firstBad, detail: "malformed UTF-8")
        }
        return tones > 0 && vietnamese * 100 >= high * 95 ? .windows1258 : .windows1252
    }
}

/// Checks UTF-8 byte by byte: no overlong forms, no surrogates, nothing beyond U+10FFFF.
struct UTF8State {
    enum Outcome {
        case ongoing
        case complete
        case bad
    }

    /// How many bytes the current character still needs.
    private(set) var needed = 0
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xbf

    mutating func take(_ byte: UInt8) -> Outcome {
        if needed == 0 { return start(byte) }
        guard byte >= low, byte <= high else {
            needed = 0
            // The byte may start a character of its own.
            _ = start(byte)
            return .bad
        }
        low = 0x80
        high = 0xbf
        needed -= 1
        return needed == 0 ? .complete : .ongoing
    }

    private mutating func start(_ byte: UInt8) -> Outcome {
        low = 0x80
        high = 0xbf
        switch byte {
        case 0..<0x80: return .complete
        case 0xc2...0xdf: needed = 1
        case 0xe0...0xef:
            needed = 2
            if byte == 0xe0 { low = 0xa0 }
            if byte == 0xed { high = 0x9f }
        case 0xf0...0xf4:
            needed = 3
            if byte == 0xf0 { low = 0x90 }
            if byte == 0xf4 { high = 0x8f }
        default: return .bad
        }
        return .ongoing
    }
}
