import SheetReader

/// Finds the rows of a sheet that head a table.
///
/// A row is a header when enough of its cells read like columns' headings (``HeaderLexicon``), supported by what
/// stands around it: column numbers below, running numbers that start at 1, merged areas that tie rows together.
struct HeaderFinder {
    let lexicon: HeaderLexicon
    /// What ``likeness(of:in:)`` said of each text; below 0 where it was not asked.
    private var known: [Double] = []

    /// Rows from the top in which every text is compared with care; below, exact wordings must call attention.
    private static let carefulRows = 60
    /// A hostile sheet cannot make us collect more.
    private static let maxBlocks = 400

    /// What is known of the workbook's texts.
    var classifier: ValueClassifier

    init(lexicon: HeaderLexicon, words: ValueWords) {
        self.lexicon = lexicon
        classifier = ValueClassifier(words: words)
    }

    /// The headers of a sheet from top to bottom, those side by side from left to right.
    mutating func find(in view: inout SheetView) -> [HeaderBlock] {
        var blocks: [HeaderBlock] = []
        var columns = Self.columns(of: [])
        var index = 0
        while index < view.count, blocks.count < Self.maxBlocks {
            guard isHeader(index, isFirst: blocks.isEmpty, in: &view) else {
                if isBeside(columns, index, in: view) {
                    blocks += sideHeaders(index, beside: columns, in: &view)
                    columns = Self.columns(of: blocks)
                }
                index += 1
                continue
            }
            let rows = extent(of: index, in: &view)
            blocks += split(block(rows, in: &view), in: &view)
            columns = Self.columns(of: blocks)
            index = max(index + 1, view.firstStored(from: rows.upperBound + 1))
        }
        if blocks.isEmpty, let block = structuralHeader(in: &view) { blocks = [block] }
        return blocks
    }

    // MARK: - One row

    private mutating func isHeader(_ index: Int, isFirst: Bool, in view: inout SheetView) -> Bool {
        let all = view.positions(index)
        guard all.count >= 2, !startsLikeData(view.sheet.cells[all.lowerBound], in: view) else {
            return false
        }
        let isCareful = isFirst ? index < Self.carefulRows : isAfterBreak(index, in: view)
        if !isCareful, !callsAttention(view.sheet.cells[all], in: &view) { return false }
        let cells = view.cells(index)
        let texts = cells.filter { $0.kind == .text }
        guard texts.count >= 2, !cells.contains(where: { $0.kind == .date || $0.kind == .datetime })
        else { return false }
        let numbers = cells.count - texts.count
        guard numbers * 3 <= texts.count else { return false }
        var sum = 0.0
        var strong = 0
        var long = 0
        var seen = 0
        for cell in texts {
            if holdsFigures(cell, in: view) { return false }
            let value = likeness(of: cell, in: view)
            sum += value
            if value >= 0.8 { strong += 1 }
            if view.length(cell) > 160 { long += 1 }
            seen += 1
            if seen == 4, sum < 0.8 { return false }
        }
        guard long * 3 <= texts.count, strong >= 1 else { return false }
        let mean = sum / Double(texts.count)
        let support = support(for: index, first: cells[0], in: &view)
        // Below a first header, rows of records must not pass for headers of further tables.
        let least = isFirst ? 0.42 : support >= 1 ? 0.5 : 0.62
        guard mean >= least, sum + support >= 2.4, strong >= 2 || support >= 1 else { return false }
        return isFirst || !looksLikeRecord(texts, in: view)
    }

    /// Days, telephone and document numbers stand in records, not in headings; years and units of money, as in
    /// "(1.000 đồng)", may.
    private func holdsFigures(_ cell: Cell, in view: SheetView) -> Bool {
        let digits = view.workbook.texts.withUTF8(of: cell.text) { utf8 in
            var digits = 0
            for index in utf8.indices where utf8[index] >= 0x30 && utf8[index] <= 0x39 {
                digits += 1
            }
            return digits
        }
        guard digits >= 3, view.length(cell) <= 60 else { return false }
        var figures = 0
        for word in Self.withoutBrackets(view.text(cell)).split(whereSeparator: { !$0.isNumber }) {
            let isYear = Int(word).map { (1990...2100).contains($0) } ?? false
            let isThousands = ["1", "000", "1000", "1000000"].contains(word)
            if !isYear, !isThousands { figures += word.count }
        }
        return figures >= 3
    }

    /// A text without what stands in brackets behind other words.
    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        var kept = ""
        for character in text {
            if character == "(", !kept.isEmpty {
                depth += 1
            } else if character == ")", depth > 0 {
                depth -= 1
            } else if depth == 0 {
                kept.append(character)
            }
        }
        return kept
    }

    /// Whether a row below a first header holds values rather than headings.
    mutating func looksLikeRecord(_ texts: [Cell], in view: SheetView) -> Bool {
        let plain: ValueClass = [
            .date, .decision, .decisionAndDate, .phone, .person, .email, .achievement,
            .personAndPhone,
        ]
        let listed: ValueClass = [
            .award, .place, .level, .htype, .fieldOfWork, .organisation, .position,
        ]
        var values = 0
        for cell in texts {
            let classes = classifier.classes(of: cell, in: view.workbook)
            // "Họ tên" and "Danh hiệu" begin like family names.
            let isHeading = likeness(of: cell, in: view) > 0.9
            if !isHeading, !classes.isDisjoint(with: plain.union(listed)) { values += 1 }
        }
        return values * 5 >= texts.count * 2
    }

    /// A running number or a day in the first cell is a record's.
    private func startsLikeData(_ cell: Cell, in view: SheetView) -> Bool {
        if cell.kind == .date || cell.kind == .datetime { return true }
        guard let value = view.integer(cell) else { return false }
        return !(1990...2100).contains(value)
    }

    private func isAfterBreak(_ index: Int, in view: SheetView) -> Bool {
        guard index > 0 else { return true }
        if view.number(index) - view.number(index - 1) > 1 { return true }
        return view.positions(index - 1).count <= 2
    }

    /// Two of the first texts are headings word for word.
    private func callsAttention(_ cells: ArraySlice<Cell>, in view: inout SheetView) -> Bool {
        var hits = 0
        for cell in cells.prefix(5) where cell.kind == .text {
            if view.isKnownHeading(cell, in: lexicon) { hits += 1 }
            if hits == 2 { return true }
        }
        return false
    }

    /// How much what stands around a row speaks for its being a header.
    private mutating func support(for index: Int, first: Cell, in view: inout SheetView) -> Double {
        var support = 0.0
        if let entry = lexicon.matches(view.text(first)).first, entry.best > 0.9,
            lexicon.entries[entry.entry].role == .field(.rowNumber)
        {
            support += 0.8
        }
        for below in index + 1..<min(index + 4, view.count) {
            if ColumnNumbers.isRow(view.cells(below), in: &view) {
                support += 1.5
                break
            }
            if let cell = view.cells(below).first, Int(cell.column) <= Int(first.column) + 1,
                view.integer(cell) == 1
            {
                support += 0.6
                break
            }
        }
        if view.workbook.styles.indices.contains(Int(first.style)),
            view.workbook.styles[Int(first.style)].isBold
        {
            support += 0.2
        }
        return support
    }

    /// How much a cell reads like a heading, 0 to 1.
    mutating func likeness(of cell: Cell, in view: SheetView) -> Double {
        guard cell.kind == .text, view.length(cell) <= 260 else { return 0 }
        let id = Int(cell.text.rawValue)
        if known.isEmpty { known = Array(repeating: -1, count: view.workbook.texts.count) }
        guard id < known.count else { return 0 }
        if known[id] >= 0 { return known[id] }
        let text = view.text(cell)
        var value = 0.0
        for match in lexicon.matches(text).prefix(3) {
            // Awards and kinds of honourees occur as values as often as they head columns.
            let isValue = lexicon.entries[match.entry].role == .awardMark
            value = max(value, isValue ? match.best * 0.55 : match.best)
        }
        // "Phường 5", "Quận 10": a place rather than the heading "Phường".
        if text.last?.isNumber == true, !text.hasBytes("(") { value *= 0.5 }
        if value < 0.45 { value *= 0.6 }
        known[id] = value
        return value
    }

    // MARK: - Tables without known words

    /// The first row of three or more texts with rows of the same shape below it.
    private mutating func structuralHeader(in view: inout SheetView) -> HeaderBlock? {
        for index in 0..<min(view.count, 30) {
            let cells = view.cells(index)
            guard cells.count >= 3, cells.allSatisfy({ $0.kind == .text && view.length($0) <= 160 })
            else { continue }
            let below = (index + 1..<min(index + 6, view.count)).map { view.cells($0).count }
            let alike = below.filter { $0 * 10 >= cells.count * 6 }.count
            guard below.count >= 1, alike * 2 > below.count else { continue }
            let row = view.number(index)
            return block(row...row, in: &view)
        }
        return nil
    }
}

/// Rows such as "(1) (2) (3)", "A B 1 2" or "1=(2+3+4)" that number the columns.
enum ColumnNumbers {
    /// Whether cells number columns: marks that grow by one from left to right.
    static func isRow(_ cells: [Cell], in view: inout SheetView) -> Bool {
        guard cells.count >= 2, cells.allSatisfy({ view.length($0) <= 30 }) else { return false }
        var previous: Int?
        var letters = 0
        var steps = 0
        var marked = 0
        for cell in cells {
            guard let mark = mark(cell, in: view) else { return false }
            switch mark {
            case .letter: letters += 1
            case .number(let value, let isMarked):
                if isMarked { marked += 1 }
                if let before = previous {
                    guard value > before, value - before <= 3 else { return false }
                    steps += value - before == 1 ? 1 : 0
                } else if value > 3, letters == 0 {
                    return false
                }
                previous = value
            }
        }
        if previous == nil { return letters >= 3 }
        let needed = marked > 0 || letters > 0 ? 2 : 3
        return cells.count >= needed && (steps + 1 + letters) * 5 >= cells.count * 4
    }

    private enum Mark {
        case letter
        case number(Int, isMarked: Bool)
    }

    /// Whether a text has two letters of ASCII and no sign of a sum: it is no mark.
    private static func isWord(_ cell: Cell, in view: SheetView) -> Bool {
        view.workbook.texts.withUTF8(of: cell.text) { utf8 in
            var letters = 0
            for index in utf8.indices {
                let byte = utf8[index]
                if byte == UInt8(ascii: "=") { return false }
                if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { letters += 1 }
            }
            return letters >= 2
        }
    }

    private static func mark(_ cell: Cell, in view: SheetView) -> Mark? {
        if let value = view.integer(cell) { return .number(value, isMarked: false) }
        guard cell.kind == .text, view.length(cell) <= 30 else { return nil }
        if isWord(cell, in: view) { return nil }
        let text = view.text(cell).filter { !$0.isWhitespace }
        let letters = text.filter(\.isLetter)
        if letters.count == 1, text.count == 1 || text.hasPrefix("(") && text.count == 3,
            let letter = letters.first, ("A"..."H").contains(letter) || ("a"..."h").contains(letter)
        {
            return .letter
        }
        var body = Substring(text)
        if let sign = body.firstIndex(where: { $0 == "=" }) {
            // "1=(2+3+4)", "7=6:3", "(4)=(2)+(3)"
            guard body[sign...].allSatisfy({ $0.isNumber || "=+-:/*x()[]%,.".contains($0) }) else {
                return nil
            }
            body = body[..<sign]
        }
        let isMarked =
            body.count < text.count || body.first == "(" || body.first == "[" || body.first == "<"
        let digits = body.drop { "([<".contains($0) }.prefix { $0.isNumber }
        let tail = body.drop { "([<".contains($0) }.dropFirst(digits.count)
        guard isMarked, let value = Int(digits), tail.allSatisfy({ ")]>.".contains($0) }) else {
            return nil
        }
        return .number(value, isMarked: true)
    }
}
