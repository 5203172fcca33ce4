/// The old Vietnamese encodings: fonts that draw Vietnamese where the file holds Western letters.
///
/// ```swift
/// LegacyEncoding(fontName: ".VnTimeH")        // .tcvn3Capitals
/// LegacyEncoding.tcvn3.decode("Céng hßa")     // "Cộng hòa"
/// LegacyEncoding.vni.encode("Cộng hòa")       // "Coäng hoøa"
/// ```
public enum LegacyEncoding: String, Sendable, CaseIterable {
    /// TCVN3 (ABC), the fonts `.VnTime`, `.VnArial` ….
    case tcvn3
    /// TCVN3 in a font that draws small letters as capitals: `.VnTimeH`, `.VnArialH` ….
    case tcvn3Capitals
    /// TCVN 5712:1993, first table; the same as TCVN3 save for capitals.
    case tcvn5712
    /// VNI-Windows, the fonts `VNI-Times`, `VNI-Helve` ….
    case vni
    /// VISCII.
    case viscii
    /// VPS, the fonts `VPS Times` ….
    case vps
    /// Windows-1258.
    case windows1258

    /// The encoding that a font's name tells; nil for Unicode fonts.
    public init?(fontName: String) {
        let name = Viet.fontKey(fontName)
        if name.hasPrefix(".vn") {
            self = name.hasSuffix("h") && name != ".vnbach" ? .tcvn3Capitals : .tcvn3
        } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
            self = .vni
        } else if name.hasPrefix("vps ") || name.hasPrefix("vps-") {
            self = .vps
        } else if name.hasPrefix("vi ") || name.contains("viscii") {
            self = .viscii
        } else {
            return nil
        }
    }

    /// Decodes a text whose letters are bytes seen as Windows-1252 or Latin-1 characters.
    ///
    /// So workbooks hold them. Characters that are no byte of Windows-1252 stay. A dash, bullet or quotation mark that stands alone between spaces stays too: VPS and VISCII have
    /// letters at their codes.
    public func decode(_ text: String) -> String {
        finish(LegacyDecoder(base).decode(text).text)
    }

    /// Decodes bytes.
    public func decode(bytes: some Sequence<UInt8>) -> String {
        finish(LegacyDecoder(base).decode(bytes.map(UInt32.init)).text)
    }

    private func finish(_ text: String) -> String {
        self == .tcvn3Capitals ? Viet.uppercased(text) : text
    }

    /// Writes a text in this encoding, as Windows-1252 characters that its fonts show as Vietnamese.
    ///
    /// For mail merge with old certificate fonts. With ``tcvn3Capitals`` the small codes stand for
    /// capitals. Characters that the encoding lacks stay as they are: compare ``canEncode(_:)``.
    public func encode(_ text: String) -> String {
        let composed = Viet.nfc(text)
        let source = self == .tcvn3Capitals ? Viet.lowercased(composed) : composed
        var output: [Unicode.Scalar] = []
        for scalar in source.unicodeScalars {
            if let bytes = encoded(scalar) {
                output.append(contentsOf: bytes.map { CodePage.scalar1252($0) })
            } else {
                output.append(scalar)
            }
        }
        return UTF8Scalar.string(output)
    }

    /// Whether every character of a text can be written in this encoding.
    public func canEncode(_ text: String) -> Bool {
        Viet.nfc(text).unicodeScalars.allSatisfy { scalar in
            let letter =
                self == .tcvn3Capitals
                ? Viet.lowercased(String(scalar)).unicodeScalars.first : scalar
            guard let letter else { return true }
            if encoded(letter) != nil { return true }
            guard let byte = CodePage.byte1252(scalar) else { return false }
            return !LegacyTable.of(self).isLetter[Int(byte)]
        }
    }

    private func encoded(_ scalar: Unicode.Scalar) -> [UInt8]? {
        let table = LegacyTable.of(self)
        if scalar.value < 0x80 { return [UInt8(scalar.value)] }
        if let bytes = table.encodings[scalar.value] { return bytes }
        let letter = Letter(scalar)
        guard letter.isVowel, letter.tone != .level, let mark = table.encodings[letter.tone.mark],
            let base = encoded(letter.with(.level).scalar)
        else { return nil }
        return base + mark
    }
}

extension Tone {
    /// The combining mark of the tone, 0 for none.
    var mark: UInt32 {
        switch self {
        case .level: 0
        case .grave: 0x300
        case .hook: 0x309
        case .tilde: 0x303
        case .acute: 0x301
        case .dot: 0x323
        }
    }
}

extension Viet {
    /// A font name for comparison: small letters, without the `@` of vertical fonts and spaces around.
    static func fontKey(_ name: String) -> String {
        String(decoding: clean(name).utf8.drop { $0 == UInt8(ascii: "@") }, as: UTF8.self)
            .lowercased()
    }
}
