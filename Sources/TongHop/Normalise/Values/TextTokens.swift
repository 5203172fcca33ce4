import VietText

/// A text cut into numbers, words and signs, for reading dates and figures.
///
/// Words are folded. A letter O between digits is read as 0, and l or I as 1, as scanners mix them up.
struct TextTokens {
    enum Token: Equatable {
        /// Digits as they stand.
        case number(String)
        case word(String)
        /// Any other character but a space.
        case sign(Character)
    }
    private(set) var tokens: [Token] = []
    /// Whether a space stands before each token.
    private(set) var spaced: [Bool] = []

    init(_ text: String) {
        var scalars = Array(text.unicodeScalars.filter { !Self.isInvisible($0) })
        Self.mendDigits(&scalars)
        var index = 0
        var space = false
        while index < scalars.count {
            let scalar = scalars[index]
            if Self.isSpace(scalar) {
                space = true
                index += 1
                continue
            }
            let start = index
            if Self.isDigit(scalar) {
                while index < scalars.count, Self.isDigit(scalars[index]) { index += 1 }
                append(.number(Self.string(scalars[start..<index])), space)
            } else if Self.isLetter(scalar) {
                while index < scalars.count, Self.isLetter(scalars[index]) { index += 1 }
                append(.word(Viet.fold(Self.string(scalars[start..<index]))), space)
            } else {
                append(.sign(Character(Self.plain(scalar))), space)
                index += 1
            }
            space = false
        }
    }

    private mutating func append(_ token: Token, _ isSpaced: Bool) {
        tokens.append(token)
        spaced.append(isSpaced)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x30 && scalar.value <= 0x39
    }

    /// What shows nothing: soft hyphens, joiners, byte order marks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80, 0xD7, 0xF7: false
        // Latin letters, the Vietnamese ones among them.
        case 0xC0...0x24F, 0x1E00...0x1EFF: true
        default:
            scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
        }
        return scalar.properties.isWhitespace
    }

    /// Dashes of every length are one sign, and so are the marks before a number.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: "-"
        case 0x2044, 0x2215, 0x5C: "/"
        case 0x2019, 0x2018, 0xB4, 0x60: "'"
        case 0xFF0C: ","
        case 0xFF0E, 0x2024, 0xB7: "."
        default: scalar
        }
    }

    private static func mendDigits(_ scalars: inout [Unicode.Scalar]) {
        for index in scalars.indices {
            let digit: Unicode.Scalar
            switch scalars[index] {
            case "O", "o": digit = "0"
            case "l", "I": digit = "1"
            default: continue
            }
            let before = index > 0 && isDigit(scalars[index - 1])
            let after = index + 1 < scalars.count && isDigit(scalars[index + 1])
            let closed = index + 1 >= scalars.count || !isLetter(scalars[index + 1])
            let opened = index == 0 || !isLetter(scalars[index - 1])
            if before && (after || closed) || after && opened { scalars[index] = digit }
        }
    }
}
