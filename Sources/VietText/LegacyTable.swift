/// The letters of one old encoding, by byte and by pair of bytes.
struct LegacyTable: Sendable {
    /// What a byte means by itself.
    let singles: [Unicode.Scalar]
    /// The row of a first byte in `pairs`, counted from 1; 0 for bytes that start no pair.
    let rows: [UInt8]
    /// The scalar of a pair, by row and second byte; 0 for none.
    let pairs: [UInt32]
    /// Whether a byte is a letter or a mark of the encoding.
    let isLetter: [Bool]
    /// Whether a byte is a letter or a mark by itself.
    let isSingle: [Bool]
    /// The bytes of each scalar.
    let encodings: [UInt32: [UInt8]]

    static func of(_ encoding: LegacyEncoding) -> LegacyTable {
        switch encoding {
        case .tcvn3, .tcvn3Capitals: tcvn3
        case .tcvn5712: tcvn5712
        case .vni: vni
        case .viscii: viscii
        case .vps: vps
        case .windows1258: windows1258
        }
    }

    private static let tcvn3 = LegacyTable(LegacyData.tcvn3)
    private static let tcvn5712 = LegacyTable(LegacyData.tcvn5712)
    private static let vni = LegacyTable(LegacyData.vni, mixesCase: true)
    private static let viscii = LegacyTable(LegacyData.viscii)
    private static let vps = LegacyTable(LegacyData.vps)
    private static let windows1258 = LegacyTable(LegacyData.windows1258, keepsLatin1: true)

    /// Reads a table written as `letter=hex` items.
    ///
    /// With `mixesCase`, a capital with a small mark (`Oâ`) is read as the capital too: people typed so
    /// in VNI fonts. With `keepsLatin1`, Latin-1 letters that the table leaves out are letters.
    private init(_ data: String, mixesCase: Bool = false, keepsLatin1: Bool = false) {
        var singles = (0...255).map { CodePage.scalar1252(UInt8($0)) }
        var rows = [UInt8](repeating: 0, count: 256)
        var pairs: [UInt32] = []
        var isLetter = [Bool](repeating: false, count: 256)
        var isSingle = isLetter
        var encodings: [UInt32: [UInt8]] = [:]
        func addPair(_ first: UInt8, _ second: UInt8, _ scalar: UInt32) {
            if rows[Int(first)] == 0 {
                rows[Int(first)] = UInt8(pairs.count / 256 + 1)
                pairs.append(contentsOf: repeatElement(0, count: 256))
            }
            let slot = (Int(rows[Int(first)]) - 1) * 256 + Int(second)
            if pairs[slot] == 0 { pairs[slot] = scalar }
        }
        let items = Self.parse(data)
        for (scalar, bytes) in items {
            encodings[scalar.value] = bytes
            for byte in bytes where byte >= 0x80 || bytes.count == 1 { isLetter[Int(byte)] = true }
            if bytes.count == 2 {
                addPair(bytes[0], bytes[1], scalar.value)
            } else if let byte = bytes.first {
                singles[Int(byte)] = scalar
                isSingle[Int(byte)] = true
            }
        }
        for (scalar, bytes) in items where mixesCase && bytes.count == 2 && Letter(scalar).isUpper {
            addPair(bytes[0], bytes[1] | 0x20, scalar.value)
        }
        if keepsLatin1 {
            for byte in 0xC0...0xFF where singles[byte].value == UInt32(byte) {
                encodings[UInt32(byte)] = [UInt8(byte)]
                isLetter[byte] = true
                isSingle[byte] = true
            }
        }
        self.singles = singles
        self.rows = rows
        self.pairs = pairs
        self.isLetter = isLetter
        self.isSingle = isSingle
        self.encodings = encodings
    }

    private static func parse(_ data: String) -> [(Unicode.Scalar, [UInt8])] {
        data.split(separator: " ").compactMap { item in
            let scalars = Array(item.unicodeScalars)
            guard let equals = scalars.lastIndex(of: "="), let first = scalars.first else {
                return nil
            }
            var scalar: Unicode.Scalar? = first
            if equals > 1 {
                scalar = UInt32(UTF8Scalar.string(scalars[1..<equals]), radix: 16).flatMap(
                    Unicode.Scalar.init
                )
            }
            let digits = UTF8Scalar.string(scalars[(equals + 1)...])
            guard let scalar, let value = UInt16(digits, radix: 16) else { return nil }
            let low = UInt8(truncatingIfNeeded: value)
            return (
                scalar,
                digits.utf8.count == 4 ? [UInt8(truncatingIfNeeded: value >> 8), low] : [low]
            )
        }
    }
}

/// Western code pages, forth and back.
enum CodePage {
    /// What Windows-1252 holds at 0x80...0x9F; undefined bytes are the C1 controls.
    private static let high: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž",
        "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
    private static let bytes: [Unicode.Scalar: UInt8] = {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (index, scalar) in high.enumerated() { bytes[scalar] = UInt8(0x80 + index) }
        return bytes
    }()

    /// The character of a byte in Windows-1252.
    static func scalar1252(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// Dashes, quotation marks, bullet and ellipsis.
    static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2013...0x201E, 0x2022, 0x2026: true
        default: false
        }
    }

    /// The byte that gives a character in Windows-1252 or Latin-1.
    static func byte1252(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return bytes[scalar]
    }

    /// The byte that gives a character in Windows-1258, or else in Windows-1252 or Latin-1.
    static func byte1258(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value >= 0x100, let bytes = LegacyTable.of(.windows1258).encodings[scalar.value] {
            return bytes.count == 1 ? bytes[0] : nil
        }
        return byte1252(scalar)
    }
}
