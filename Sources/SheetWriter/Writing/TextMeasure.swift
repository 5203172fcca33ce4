/// Estimates how much room text takes, in widths of a digit of the default font.
///
/// Spreadsheets count column widths in that unit, and so it holds for whatever font stands in for
/// the one asked for. The advances are those of Arial, a little wide for Calibri and Times New
/// Roman: too wide is untidy, too narrow shows `####`.
enum TextMeasure {
    /// Room at the two edges of a cell.
    static let padding = 1.6
    /// Room for the filter button in a header.
    static let filterButton = 2.6
    private static let digit = 556.0

    /// Advances of U+0020 to U+007E in thousandths of the font size.
    private static let ascii: [UInt16] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// The width of the widest line of `text`; stops counting a line beyond `limit`.
    static func width(of text: String, limit: Double = .infinity) -> Double {
        let limitInUnits = limit * digit
        var widest = 0.0
        var line = 0.0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                widest = max(widest, line)
                line = 0
                continue
            }
            line += advance(of: scalar)
            if line > limitInUnits { return line / digit }
        }
        return max(widest, line) / digit
    }

    /// How many lines `text` takes when wrapped at spaces into `width`.
    static func lines(of text: String, in width: Double) -> Int {
        guard width > 0 else { return 1 }
        var lines = 0
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += 1
            var used = 0.0
            for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
                let room = Self.width(of: String(word))
                let space = used > 0 ? 0.5 : 0
                if used > 0, used + space + room > width {
                    lines += 1
                    used = 0
                } else {
                    used += space
                }
                // A word longer than the line is broken by the program.
                if room > width {
                    lines += Int((room / width).rounded(.down).clamped(to: 0...1_000))
                    used = room.truncatingRemainder(dividingBy: width)
                } else {
                    used += room
                }
            }
        }
        return lines
    }

    /// The width of the longest word of `text`.
    static func longestWord(in text: String) -> Double {
        text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
            .reduce(0) { max($0, width(of: String($1))) }
    }

    /// The width of a number under a format with thousands separators and so many decimals.
    static func width(ofNumber number: Double, decimals: Int) -> Double {
        guard number.isFinite else { return 1 }
        let magnitude = abs(number)
        guard magnitude < 1e15 else { return 12 }
        var digits = 1
        var rest = magnitude
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        let separators = (digits - 1) / 3
        let fraction = decimals > 0 ? Double(decimals) + 0.5 : 0
        return Double(digits) + Double(separators) * 0.5 + fraction + (number < 0 ? 0.7 : 0)
    }

    private static func advance(of scalar: Unicode.Scalar) -> Double {
        let code = scalar.value
        switch code {
        case 0x20...0x7E: return Double(ascii[Int(code - 0x20)])
        case 0x00...0x1F: return 278
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
        case 0x00A0: return 278
        case 0x01A0, 0x01AF: return 860
        case 0x01B0: return 650
        case 0x00C0...0x00DE: return 730
        case 0x00DF...0x00FF: return 560
        case 0x0100...0x024F, 0x1E00...0x1EFF: return code % 2 == 0 ? 740 : 570
        case 0x1100...0xD7FF, 0xF900...0xFAFF, 0x1F000...0x3FFFF: return 1_050
        default: return 640
        }
    }
}

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
