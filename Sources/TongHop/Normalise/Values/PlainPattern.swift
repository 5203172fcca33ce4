/// A regular expression of characters, classes and counts only, such as `^\d{1,5}/QĐ-[A-ZĐ]+$`, matched
/// against whole texts without the cost of the general engine.
struct PlainPattern: Sendable {
    /// What one character may be, and how often in a row.
    private struct Part {
        var ranges: [ClosedRange<UInt32>] = []
        var isDigit = false
        var counts = 1...1

        func accepts(_ scalar: Unicode.Scalar) -> Bool {
            if isDigit, scalar.properties.generalCategory == .decimalNumber { return true }
            return ranges.contains { $0.contains(scalar.value) }
        }
    }
    private var parts: [Part] = []
    /// As often as anybody can want.
    private static let many = 100_000

    /// Reads a pattern; nil for one that has anything else in it, such as groups or alternatives.
    init?(_ pattern: String) {
        var scalars = Array(pattern.unicodeScalars)[...]
        if scalars.first == "^" { scalars.removeFirst() }
        if scalars.last == "$" {
            scalars.removeLast()
            if scalars.last == "\\" { return nil }
        }
        while let first = scalars.popFirst() {
            guard var part = Self.part(first, &scalars) else { return nil }
            guard let counts = Self.counts(&scalars) else { return nil }
            part.counts = counts
            parts.append(part)
        }
        if parts.isEmpty { return nil }
    }

    private static func part(
        _ first: Unicode.Scalar,
        _ rest: inout ArraySlice<Unicode.Scalar>
    ) -> Part? {
        switch first {
        case "\\": return escaped(&rest)
        case "[":
            var part = Part()
            guard rest.contains("]") else { return nil }
            while let scalar = rest.popFirst(), scalar != "]" {
                if scalar == "^" && part.ranges.isEmpty || scalar == "[" || scalar == "&" {
                    return nil
                }
                guard let one = scalar == "\\" ? escaped(&rest) : plain(scalar) else { return nil }
                if one.isDigit { part.isDigit = true }
                // "A-Z"; a dash at the end stands for itself.
                if let low = one.ranges.first?.lowerBound, rest.first == "-",
                    let high = rest.dropFirst().first, high != "]", high != "\\", high != "[",
                    high.value >= low, isPlain(high)
                {
                    rest.removeFirst(2)
                    part.ranges.append(low...high.value)
                } else {
                    part.ranges += one.ranges
                }
            }
            return part.ranges.isEmpty && !part.isDigit ? nil : part
        case ".", "(", ")", "|", "*", "+", "?", "{", "}", "^", "$", "]": return nil
        default: return plain(first)
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Part? {
        isPlain(scalar) ? Part(ranges: [scalar.value...scalar.value]) : nil
    }

    /// Marks that join the letter before them are left to the general engine.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value < 0x300 || (0x1E00...0x1EFF).contains(scalar.value)
    }

    private static func escaped(_ rest: inout ArraySlice<Unicode.Scalar>) -> Part? {
        guard let scalar = rest.popFirst() else { return nil }
        if scalar == "d" { return Part(isDigit: true) }
        let isSign = scalar.value < 0x80 && !scalar.properties.isAlphabetic
        return isSign && !TextTokens.isDigit(scalar) ? plain(scalar) : nil
    }

    /// `*`, `+`, `?`, `{2}`, `{1,5}`, `{2,}`; once where none is written.
    private static func counts(_ rest: inout ArraySlice<Unicode.Scalar>) -> ClosedRange<Int>? {
        var counts = 1...1
        switch rest.first {
        case "*": counts = 0...many
        case "+": counts = 1...many
        case "?": counts = 0...1
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: rest[rest.index(after: rest.startIndex)..<end])
            let bounds = String(text).split(separator: ",", omittingEmptySubsequences: false)
            guard let low = Int(bounds[0]), (0...1000).contains(low), bounds.count <= 2 else {
                return nil
            }
            let high = bounds.count == 1 ? low : bounds[1].isEmpty ? many : Int(bounds[1]) ?? -1
            guard high >= low else { return nil }
            counts = low...high
            rest = rest[end...]
        default: return counts
        }
        rest.removeFirst()
        // Lazy and possessive counts are another matter.
        return rest.first == "?" || rest.first == "+" ? nil : counts
    }

    /// Whether the pattern takes the whole of a text.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        // Where a text may stand after the parts so far.
        var reached = [Bool](repeating: false, count: scalars.count + 1)
        reached[0] = true
        for part in parts {
            var next = [Bool](repeating: false, count: scalars.count + 1)
            var isAny = false
            // From each place on, how many characters in a row the part takes.
            var run = 0
            for start in stride(from: scalars.count, through: 0, by: -1) {
                run = start < scalars.count && part.accepts(scalars[start]) ? run + 1 : 0
                guard reached[start], run >= part.counts.lowerBound else { continue }
                for count in part.counts.lowerBound...min(run, part.counts.upperBound) {
                    next[start + count] = true
                    isAny = true
                }
            }
            if !isAny { return false }
            reached = next
        }
        return reached[scalars.count]
    }
}
