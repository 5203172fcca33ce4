/// A text as comparable words: lower case, without marks, numbers joined.
///
/// "Tổ dân phố số 5 – P.Yên Phụ, 4.657 hộ" gives `to dan pho so 5 p yen phu 4657 ho`.
struct FoldedText {
    /// One word, with and without marks.
    struct Word: Equatable {
        /// ASCII letters and digits.
        var folded: [UInt8]
        /// The letters with their hooks and circumflexes, the tone last: "Hoà" and "Hòa" are one.
        var marked: [UInt8]
        /// Whether a comma, a dash or a bracket stands before it.
        var followsBreak: Bool
        /// Whether it is written with any mark.
        var hasMarks: Bool { folded != marked }

        var isNumber: Bool { folded.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private(set) var words: [Word] = []

    init(_ text: String) {
        var builder = WordBuilder()
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            if Self.isGroupSeparator(at: place, in: scalars) { continue }
            builder.add(scalar)
        }
        builder.finish()
        words = builder.words
    }

    /// The folded words, joined by spaces.
    var folded: String {
        String(decoding: Array(words.map(\.folded).joined(separator: [0x20])), as: UTF8.self)
    }

    /// Whether a point or comma parts groups of three digits, as in 4.657.
    private static func isGroupSeparator(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[place] == "." || scalars[place] == ",", place > 0,
            place + 3 < scalars.count, isDigit(scalars[place - 1])
        else { return false }
        for offset in 1...3 where !isDigit(scalars[place + offset]) { return false }
        return place + 4 >= scalars.count || !isDigit(scalars[place + 4])
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value)
    }
}

private struct WordBuilder {
    private(set) var words: [FoldedText.Word] = []
    private var folded: [UInt8] = []
    private var marked: [UInt8] = []
    private var tone: UInt8 = 0
    private var followsBreak = false

    mutating func add(_ scalar: Unicode.Scalar) {
        let letter = LetterTable.shared[scalar]
        if letter.base == 0 {
            // A combining mark that composition left over belongs to the word.
            if (0x300...0x36F).contains(scalar.value) { return }
            finish()
            if ",;–—-()[]/“”\"\n:".unicodeScalars.contains(scalar) { followsBreak = true }
            return
        }
        folded.append(letter.base)
        marked.append(letter.base)
        if letter.quality != 0 { marked.append(letter.quality) }
        if letter.tone != 0 { tone = letter.tone }
    }

    mutating func finish() {
        if folded.isEmpty { return }
        if tone != 0 { marked.append(tone) }
        words.append(
            FoldedText.Word(folded: folded, marked: marked, followsBreak: followsBreak)
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

    subscript(_ scalar: Unicode.Scalar) -> Letter {
        scalar.value < 0x1F00 ? letters[Int(scalar.value)] : Letter()
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
