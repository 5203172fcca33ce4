/// The tone of a syllable, in dictionary order.
public enum Tone: UInt8, Sendable, CaseIterable {
    /// Ngang, written without a mark.
    case level
    /// Huyền: à.
    case grave
    /// Hỏi: ả.
    case hook
    /// Ngã: ã.
    case tilde
    /// Sắc: á.
    case acute
    /// Nặng: ạ.
    case dot
}

/// One letter of the Vietnamese alphabet with its tone and case; other letters are `foreign`.
///
/// `kind` is 1...12 for the vowels a ă â e ê i o ô ơ u ư y, 13 for đ, 14... for the consonants of
/// `consonants`, 63 for letters outside the alphabet. F, j, w and z count as consonants: they occur in
/// abbreviations and in the names of ethnic minorities.
struct Letter: Equatable, Sendable {
    let rawValue: UInt16

    /// Vowels by kind, six tones each.
    static let vowels =
        "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    /// Consonants by kind, from 13.
    static let consonants = "đbcdfghjklmnpqrstvwxz"

    static let none = Letter(rawValue: 0)
    static let foreign = Letter(rawValue: 63)

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    init(kind: UInt8, tone: Tone, isUpper: Bool) {
        rawValue = UInt16(kind) | UInt16(tone.rawValue) << 6 | (isUpper ? 0x200 : 0)
    }

    /// The letter that a scalar is, `none` for digits, signs and marks.
    @inline(__always)
    init(_ scalar: Unicode.Scalar) {
        let position = LatinTables.position(scalar.value)
        if position >= 0 {
            rawValue = LatinTables.shared.letters[position]
        } else {
            rawValue = scalar.properties.isAlphabetic ? Letter.foreign.rawValue : 0
        }
    }

    var kind: UInt8 { UInt8(truncatingIfNeeded: rawValue & 63) }
    var tone: Tone { Tone(rawValue: UInt8(truncatingIfNeeded: rawValue >> 6 & 7)) ?? .level }
    var isUpper: Bool { rawValue & 0x200 != 0 }
    var isVowel: Bool { (1...12).contains(kind) }
    var isConsonant: Bool { kind > 12 && kind < 63 }
    var isLetter: Bool { rawValue != 0 }
    /// Whether the vowel has a circumflex, breve or horn: such a vowel takes the tone mark.
    var isModified: Bool {
        switch kind {
        case 2, 3, 5, 8, 9, 11: true
        default: false
        }
    }

    var uppercased: Letter { Letter(rawValue: rawValue | 0x200) }
    var lowercased: Letter { Letter(rawValue: rawValue & ~0x200) }

    func with(_ tone: Tone) -> Letter {
        Letter(rawValue: rawValue & ~0x1C0 | UInt16(tone.rawValue) << 6)
    }

    /// The scalar of a vowel or consonant of the alphabet; U+FFFD for others.
    var scalar: Unicode.Scalar {
        let table = LetterScalars.shared.scalars
        let index = Int(kind) * 12 + Int(tone.rawValue) * 2 + (isUpper ? 1 : 0)
        return index < table.count ? table[index] : "\u{FFFD}"
    }
}

/// The way back from letters to scalars.
private struct LetterScalars: Sendable {
    static let shared = LetterScalars()
    let scalars: [Unicode.Scalar]

    private init() {
        var scalars = [Unicode.Scalar](repeating: "\u{FFFD}", count: 64 * 12)
        for (value, raw) in LatinTables.shared.letters.enumerated() where raw != 0 && raw & 63 != 63
        {
            let letter = Letter(rawValue: raw)
            let code = UInt32(value < 0x250 ? value : value - 0x250 + 0x1E00)
            let index =
                Int(letter.kind) * 12 + Int(letter.tone.rawValue) * 2 + (letter.isUpper ? 1 : 0)
            scalars[index] = Unicode.Scalar(code) ?? "\u{FFFD}"
        }
        self.scalars = scalars
    }
}

extension Letter {
    /// A vowel or consonant by its lower-case scalar, for tables written as text.
    static func kind(of scalar: Unicode.Scalar) -> UInt8 { Letter(scalar).kind }

    static let i = Letter(Unicode.Scalar("i")).kind
    static let o = Letter(Unicode.Scalar("o")).kind
    static let u = Letter(Unicode.Scalar("u")).kind
    static let y = Letter(Unicode.Scalar("y")).kind
    static let a = Letter(Unicode.Scalar("a")).kind
    static let e = Letter(Unicode.Scalar("e")).kind
    static let q = Letter(Unicode.Scalar("q")).kind
    static let g = Letter(Unicode.Scalar("g")).kind
}
