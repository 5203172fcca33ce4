/// A text as comparable words: lower case, without marks, numbers joined.
///
/// "Tổ dân phố số 5 – P.Yên Phụ, 4.657 hộ" gives `to dan pho so 5 p yen phu 4657 ho`.
struct FoldedText {
    /// One word, with and without marks.
    struct Word: Equatable {
        /// ASCII letters and digits.
        var folded: String
        /// The letters with their hooks and circumflexes, the tone last: "Hoà" and "Hòa" are one.
        var marked: String
        /// Whether a comma, a dash or a bracket stands before it.
        var followsBreak: Bool
        /// Whether it is written with any mark.
        var hasMarks: Bool { folded != marked }
        /// The last byte of the marked letters: the tone, where there is one.
        var lastMark: UInt8? { marked.utf8.last }
    }

    private(set) var words: [Word] = []

    init(_ text: String) {
        var text = text
        var builder = WordBuilder()
        text.withUTF8 { utf8 in
            var place = 0
            while place < utf8.count {
                let isDropped = Self.isGroupSeparator(at: place, in: utf8)
                let (scalar, length) = Self.scalar(at: place, of: utf8)
                if !isDropped { builder.add(scalar) }
                place += length
            }
        }
        builder.finish()
        words = builder.words
    }

    /// The folded words, joined by spaces.
    var folded: String { words.map(\.folded).joined(separator: " ") }

    /// The number of the scalar that begins at a place of valid UTF-8, and its length.
    @inline(__always)
    private static func scalar(
        at place: Int,
        of utf8: UnsafeBufferPointer<UInt8>
    ) -> (value: UInt32, length: Int) {
        let first = utf8[place]
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        if length == 1 || place + length > utf8.count { return (UInt32(first), length) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(utf8[place + offset] & 0x3F) }
        return (value, length)
    }

    /// Whether a point or comma parts groups of three digits, as in 4.657.
    @inline(__always)
    private static func isGroupSeparator(
        at place: Int,
        in utf8: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard utf8[place] == 0x2E || utf8[place] == 0x2C, place > 0, place + 3 < utf8.count,
            isDigit(utf8[place - 1])
        else { return false }
        for offset in 1...3 where !isDigit(utf8[place + offset]) { return false }
        return place + 4 >= utf8.count || !isDigit(utf8[place + 4])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

private struct WordBuilder {
    private(set) var words: [FoldedText.Word] = []
    private let letters = LetterTable.shared
    private var folded: [UInt8] = []
    private var marked: [UInt8] = []
    private var tone: UInt8 = 0
    private var followsBreak = false

    mutating func add(_ scalar: UInt32) {
        let letter = letters[scalar]
        if letter.base == 0 {
            // A combining mark that composition left over belongs to the word.
            if (0x300...0x36F).contains(scalar) { return }
            finish()
            if Self.isBreak(scalar) { followsBreak = true }
            return
        }
        folded.append(letter.base)
        marked.append(letter.base)
        if letter.quality != 0 { marked.append(letter.quality) }
        if letter.tone != 0 { tone = letter.tone }
    }

    /// Commas, dashes, brackets, quotes, colons and new lines.
    private static func isBreak(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0A, 0x22, 0x28, 0x29, 0x2C, 0x2D, 0x2F, 0x3A, 0x3B, 0x5B, 0x5D: true
        case 0x2013, 0x2014, 0x201C, 0x201D: true
        default: false
        }
    }

    mutating func finish() {
        if folded.isEmpty { return }
        if tone != 0 { marked.append(tone) }
        words.append(
            FoldedText.Word(
                folded: String(decoding: folded, as: UTF8.self),
                marked: String(decoding: marked, as: UTF8.self),
                followsBreak: followsBreak
            )
        )
        folded.removeAll(keepingCapacity: true)
        marked.removeAll(keepingCapacity: true)
        tone = 0
        followsBreak = false
    }
}

/// The parts of every Vietnamese letter: base, hook or circumflex, tone.
struct LetterTable: Sendable {
    struct Letter: Sendable {
        /// A lower-case ASCII letter or digit; 0 for what parts words.
        var base: UInt8 = 0
        var quality: UInt8 = 0
        var tone: UInt8 = 0
    }

    static let shared = LetterTable()

    private var letters = [Letter](repeating: Letter(), count: 0x1F00)

    subscript(_ scalar: Unicode.Scalar) -> Letter { self[scalar.value] }

    subscript(_ scalar: UInt32) -> Letter {
        scalar < 0x1F00 ? letters[Int(scalar)] : Letter()
    }

    private init() {
        for digit in UInt8(0x30)...0x39 { letters[Int(digit)].base = digit }
        for letter in UInt8(0x61)...0x7A {
            letters[Int(letter)].base = letter
            letters[Int(letter) - 0x20].base = letter
        }
        // Each row: one vowel without tone, then with huyền, hỏi, ngã, sắc, nặng.
        let vowels: [(row: String, base: UInt8, quality: UInt8)] = [
            ("aàảãáạ", 0x61, 0), ("ăằẳẵắặ", 0x61, 0x28), ("âầẩẫấậ", 0x61, 0x5E),
            ("eèẻẽéẹ", 0x65, 0), ("êềểễếệ", 0x65, 0x5E), ("iìỉĩíị", 0x69, 0),
            ("oòỏõóọ", 0x6F, 0), ("ôồổỗốộ", 0x6F, 0x5E), ("ơờởỡớợ", 0x6F, 0x2B),
            ("uùủũúụ", 0x75, 0), ("ưừửữứự", 0x75, 0x2B), ("yỳỷỹýỵ", 0x79, 0),
            ("đ", 0x64, 0x2D),
        ]
        for (row, base, quality) in vowels {
            for text in [row, row.uppercased()] {
                for (tone, scalar) in text.unicodeScalars.enumerated() where scalar.value < 0x1F00 {
                    letters[Int(scalar.value)] = Letter(
                        base: base,
                        quality: quality,
                        tone: tone == 0 ? 0 : UInt8(0x30 + tone)
                    )
                }
            }
        }
        letters[0xD0] = Letter(base: 0x64, quality: 0x2D)
    }
}
