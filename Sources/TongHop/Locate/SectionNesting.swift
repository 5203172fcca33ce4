import VietText

/// Nests section headings and tells each row which sections it stands in.
///
/// The depth follows the numbering (I → I.1 → 1 → a → -): a style seen before closes what was opened since;
/// a new one goes one deeper. Headings without a number nest by what they are about.
struct SectionNesting {
    private struct Level {
        var row: Int
        var style: Numbering.Style?
        var subject: String
        var value: Int
    }
    private var stack: [Level] = []

    /// Fills in `depth` of section rows and `sections` of all others.
    static func nest(_ rows: inout [TableRow]) {
        var nesting = SectionNesting()
        var open: [Int] = []
        for index in rows.indices {
            if rows[index].role == .section {
                nesting.open(index, rows[index])
                rows[index].depth = nesting.stack.count - 1
                open = nesting.stack.map(\.row)
            } else if !open.isEmpty {
                rows[index].sections = open
            }
        }
    }

    private mutating func open(_ index: Int, _ row: TableRow) {
        let numbering = row.numbering.isEmpty ? nil : Numbering(alone: row.numbering)
        var level = Level(
            row: index,
            style: numbering?.style,
            subject: RowWords.subject(Viet.fold(row.text)),
            value: numbering?.value ?? 0
        )
        if level.style == .roman, row.numbering == "I",
            stack.contains(where: { $0.style == .upperLetter && $0.value == 8 })
        {
            level.style = .upperLetter  // A … H, I
            level.value = 9
        }
        if let style = level.style, level.value > 1, !stack.contains(where: { $0.style == style }),
            let before = stack.last(where: { $0.style != nil && $0.value + 1 == level.value })
        {
            level.style = before.style  // I … XX, 21
        }
        if let position = sibling(of: level) {
            stack.removeSubrange(position...)
        } else if level.style == nil, level.subject.hasPrefix("place") {
            while let top = stack.last, top.subject.hasPrefix("place"), top.subject >= level.subject
            {
                stack.removeLast()
            }
        }
        if stack.count < 8 { stack.append(level) }
    }

    /// The open section that a new one follows.
    private func sibling(of level: Level) -> Int? {
        if let style = level.style, let position = stack.lastIndex(where: { $0.style == style }) {
            return position
        }
        return stack.lastIndex { open in
            guard open.subject == level.subject else { return false }
            if level.style == nil, open.style == nil { return true }
            // A number was forgotten on one of two headings of the same sort.
            return (level.style == nil || open.style == nil) && level.subject != "other"
        }
    }
}

/// Finds out which rows each total sums.
struct TotalScopes {
    private var rows: [TableRow]
    /// Positions of section rows that carry figures of their own.
    private let figured: Set<Int>

    /// Fills in `sums`, and makes subtotals of totals that close a section.
    static func resolve(_ rows: inout [TableRow], figured: Set<Int>) {
        var scopes = TotalScopes(rows: [], figured: figured)
        swap(&scopes.rows, &rows)
        for index in scopes.rows.indices {
            switch scopes.rows[index].role {
            case .total: scopes.resolveTotal(index)
            case .subtotal: scopes.resolveSubtotal(index)
            case .section where figured.contains(scopes.rows[index].row):
                scopes.rows[index].sums = scopes.span(index + 1..<scopes.end(ofSection: index))
            default: break
            }
        }
        swap(&scopes.rows, &rows)
    }

    private mutating func resolveTotal(_ index: Int) {
        let before = span(0..<index)
        let after = span(index + 1..<rows.count)
        let open = rows[index].sections.last
        if before == nil || span((open ?? 0)..<index) == nil {
            // A total before its rows: over the table, or directly below a heading over its section.
            if let open, index > 0, rows[index - 1].role == .section, hasSibling(open) {
                rows[index].role = .subtotal
                rows[index].sums = span(index + 1..<end(ofSection: open))
            } else {
                rows[index].sums = after ?? before
            }
            return
        }
        let hasLaterTotal = rows[(index + 1)...].contains { $0.role == .total }
        if let open = rows[index].sections.first,
            after != nil || hasLaterTotal || closesLastSection(index)
        {
            rows[index].role = .subtotal
            rows[index].sums = span(open..<index)
        } else if after != nil {
            // The sum of a printed page, or of a part without a heading.
            rows[index].role = .subtotal
            let start = rows[..<index].lastIndex { $0.role == .subtotal || $0.role == .total } ?? 0
            rows[index].sums = span(start..<index)
        } else {
            rows[index].sums = before
        }
    }

    /// "Cộng" below the last section, where each earlier section was closed the same way.
    private func closesLastSection(_ index: Int) -> Bool {
        let label = Viet.fold(rows[index].text)
        guard label.hasPrefix("cong") else { return false }
        let tops = rows[..<index].filter { $0.role == .section && $0.depth == 0 }.count
        let closed = rows[..<index].filter {
            $0.role == .subtotal && Viet.fold($0.text).hasPrefix("cong")
        }.count
        return tops >= 2 && closed == tops - 1
    }

    private mutating func resolveSubtotal(_ index: Int) {
        let label = Viet.fold(rows[index].text)
        let words = label.split(separator: " ")
        let named = rows[..<index].lastIndex { row in
            guard row.role == .section else { return false }
            if let last = words.last, !row.numbering.isEmpty, row.numbering.lowercased() == last {
                return true
            }
            let heading = Viet.fold(row.text)
            return !heading.isEmpty && label.hasSuffix(heading)
        }
        if let section = named ?? rows[index].sections.last {
            rows[index].sums = span(section..<min(index, end(ofSection: section)))
        }
    }

    private func hasSibling(_ section: Int) -> Bool {
        rows.indices.contains {
            $0 != section && rows[$0].role == .section && rows[$0].depth == rows[section].depth
        }
    }

    /// The position behind a section: that of the next heading at its depth or above.
    private func end(ofSection section: Int) -> Int {
        rows[(section + 1)...].firstIndex { $0.role == .section && $0.depth <= rows[section].depth }
            ?? rows.count
    }

    /// The row numbers of the first and last record among positions.
    private func span(_ positions: Range<Int>) -> ClosedRange<Int>? {
        guard let first = positions.first(where: { rows[$0].role == .data }),
            let last = positions.last(where: { rows[$0].role == .data })
        else { return nil }
        return rows[first].row...rows[last].row
    }
}
