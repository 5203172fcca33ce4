import SheetReader
import VietText

extension HeaderFinder {
    /// A header of more rows is decoration or an attack.
    private static let maxRows = 5

    /// The rows that belong to the header whose first full row is a stored row.
    mutating func extent(of index: Int, in view: inout SheetView) -> ClosedRange<Int> {
        let top = view.number(index)
        var bottom = top
        var row = top
        while row <= bottom, row - top < Self.maxRows {
            bottom = max(bottom, min(mergedBottom(row, top: top, in: view), top + Self.maxRows - 1))
            if bottom == row, let next = nextStored(after: row, in: view),
                isLowerRow(next, below: row, in: &view) || goesOn(next, below: row, in: &view)
            {
                bottom = view.number(next)
            }
            row += 1
        }
        var first = top
        while first > 1, top - first < 3, let above = view.sheet.storedRow(number: first - 1),
            isGroupRow(above, above: first, in: &view)
        {
            first -= 1
        }
        return first...bottom
    }

    private func nextStored(after row: Int, in view: SheetView) -> Int? {
        view.sheet.storedRow(number: row + 1)
    }

    /// How far down the merged areas of a header row reach, and the row below a heading over several columns.
    private func mergedBottom(_ row: Int, top: Int, in view: SheetView) -> Int {
        var bottom = row
        guard let index = view.sheet.storedRow(number: row) else { return bottom }
        let filled = Set(view.cells(index).map { Int($0.column) })
        for merge in view.merges(startingIn: row) where filled.contains(merge.columns.lowerBound) {
            guard merge.rows.count <= Self.maxRows else { continue }
            bottom = max(bottom, merge.rows.upperBound)
            let below = merge.rows.upperBound + 1
            guard merge.columns.count > 1, merge.rows.count == 1, below - top < Self.maxRows,
                let next = view.sheet.storedRow(number: below)
            else { continue }
            let children = view.cells(next, in: merge.columns)
            if children.count > 1,
                children.allSatisfy({ $0.kind == .text && view.integer($0) == nil })
            {
                bottom = max(bottom, below)
            }
        }
        return bottom
    }

    /// Whether a row carries the lower headings of the row above where nothing is merged: its cells stand below
    /// group headings or gaps, not below finished columns.
    private mutating func isLowerRow(_ next: Int, below row: Int, in view: inout SheetView) -> Bool
    {
        guard let index = view.sheet.storedRow(number: row) else { return false }
        let upper = view.cells(index)
        let lower = view.cells(next)
        guard let first = upper.first, let last = upper.last, lower.count >= 1,
            lower.allSatisfy({ $0.kind == .text && view.integer($0) == nil }),
            !ColumnNumbers.isRow(lower, in: &view),
            lower.allSatisfy({ $0.column >= first.column && $0.column <= last.column + 6 })
        else { return false }
        let heads = Set(upper.map { Int($0.column) })
        // Units alone in brackets: "(đồng)", "(người)".
        let areUnits = lower.allSatisfy {
            view.text($0).trimmingBlanks.hasPrefix("(") && view.length($0) <= 30
        }
        if areUnits { return true }
        guard lower.count >= 2, !lower.contains(where: { $0.column == first.column }) else {
            return false
        }
        let repeated = Self.repeatedHeadings(upper, in: &view)
        let areBelow = lower.allSatisfy { cell in
            let column = Int(cell.column)
            return !heads.contains(column) || repeated.contains(column)
                || !heads.contains(column + 1) && lower.contains { Int($0.column) == column + 1 }
        }
        guard areBelow else { return false }
        var sum = 0.0
        for cell in lower { sum += likeness(of: cell, in: view) }
        return sum / Double(lower.count) >= 0.3
    }

    /// Whether a row holds the second lines of the headings above it, typed into cells of their own: "Hình thức" over
    /// "khen thưởng", "Mức" over "thưởng".
    private mutating func goesOn(_ next: Int, below row: Int, in view: inout SheetView) -> Bool {
        guard let index = view.sheet.storedRow(number: row) else { return false }
        let upper = view.cells(index)
        let lower = view.cells(next)
        let columns = Set(upper.map(\.column))
        guard lower.count >= 3, lower.count * 10 >= upper.count * 6,
            lower.allSatisfy({ cell in
                cell.kind == .text && view.integer(cell) == nil && view.length(cell) <= 60
                    && columns.contains(cell.column)
            }), !ColumnNumbers.isRow(lower, in: &view)
        else { return false }
        let small = lower.count {
            view.text($0).trimmingBlanksAtStart.first?.isLowercase == true
        }
        if small * 2 < lower.count, looksLikeRecord(lower, in: view) { return false }
        var (apart, joined) = (0.0, 0.0)
        for cell in lower {
            guard let above = upper.first(where: { $0.column == cell.column }) else { continue }
            apart += max(likeness(of: above, in: view), likeness(of: cell, in: view))
            joined += lexicon.likeness(view.text(above) + " " + view.text(cell))
        }
        let gain = (joined - apart) / Double(lower.count)
        return gain >= (small * 2 >= lower.count ? 0 : 0.15)
    }

    /// The columns of headings that stand twice or more in a row: a group parted by other columns.
    private static func repeatedHeadings(_ row: [Cell], in view: inout SheetView) -> Set<Int> {
        var columns: [String: Set<Int>] = [:]
        for cell in row { columns[view.folded(cell), default: []].insert(Int(cell.column)) }
        return columns.values.reduce(into: []) { if $1.count > 1 { $0.formUnion($1) } }
    }

    /// Whether a row above the first full row holds headings over several columns ("Chia ra").
    private mutating func isGroupRow(_ above: Int, above row: Int, in view: inout SheetView) -> Bool
    {
        guard let index = view.sheet.storedRow(number: row) else { return false }
        let cells = view.cells(above)
        let lower = view.cells(index)
        if cells.count >= 2, cells.contains(where: { reaches($0, from: above, to: row, in: view) }),
            cells.contains(where: { likeness(of: $0, in: view) >= 0.6 })
        {
            return true
        }
        guard let first = lower.first, let last = lower.last, !cells.isEmpty,
            cells.count <= lower.count,
            cells.allSatisfy({
                $0.kind == .text && $0.column >= first.column && $0.column <= last.column
            })
        else { return false }
        let width = Int(last.column) - Int(first.column) + 1
        for cell in cells {
            let folded = view.folded(cell)
            if folded.hasPrefix("don vi tinh") || folded.hasPrefix("dvt")
                || RowWords.isPlaceAndDate(folded)
                || RowWords.isTitle(folded) || view.length(cell) > 90
                || Numbering.leading(of: view.text(cell)) != nil
            {
                return false
            }
            let merge = view.merge(row: view.number(above), column: Int(cell.column))
            let span = merge?.columns.count ?? 1
            if span * 10 > width * 7 { return false }
            // A title begins where the table begins; a group over the first columns says so by merging.
            if cells.count == 1, span == 1, cell.column == first.column { return false }
            if span == 1, likeness(of: cell, in: view) < 0.6 { return false }
            if span > 1, likeness(of: cell, in: view) < 0.15, cells.count == 1, folded.count > 40 {
                return false
            }
        }
        return true
    }

    /// Whether a heading is merged down into the header: it is part of it, however wide the group beside it.
    private func reaches(_ cell: Cell, from above: Int, to row: Int, in view: SheetView) -> Bool {
        let merge = view.merge(row: view.number(above), column: Int(cell.column))
        return merge.map { $0.rows.upperBound >= row && $0.rows.count <= Self.maxRows } ?? false
    }

    // MARK: - Texts of columns

    /// What header rows say of each column.
    mutating func block(_ rows: ClosedRange<Int>, in view: inout SheetView) -> HeaderBlock {
        var grid: [[Int: String]] = []
        var isMerged: Set<CellRange> = []
        for row in rows {
            var line: [Int: String] = [:]
            if let index = view.sheet.storedRow(number: row) {
                for cell in view.cells(index) {
                    line[Int(cell.column)] = Self.heading(view.text(cell))
                }
            }
            grid.append(line)
        }
        for row in rows {
            for merge in view.merges(startingIn: row) where merge.columns.count <= 200 {
                guard let text = grid[row - rows.lowerBound][merge.columns.lowerBound] else {
                    continue
                }
                isMerged.insert(merge)
                for covered in merge.rows where covered <= rows.upperBound {
                    for column in merge.columns { grid[covered - rows.lowerBound][column] = text }
                }
            }
        }
        joinLines(&grid, rows, in: &view)
        Self.spreadGroups(&grid, merged: isMerged, top: rows.lowerBound)
        Self.dropTitles(&grid)
        var texts: [Int: String] = [:]
        for column in Set(grid.flatMap(\.keys)) {
            var levels: [String] = []
            for line in grid {
                if let text = line[column], !text.isEmpty, levels.last != text {
                    levels.append(text)
                }
            }
            if !levels.isEmpty { texts[column] = levels.joined(separator: " / ") }
        }
        let columns = texts.keys.sorted()
        var lines: [[Int: String]] = []
        for row in rows {
            var line: [Int: String] = [:]
            if let index = view.sheet.storedRow(number: row) {
                for cell in view.cells(index) { line[Int(cell.column)] = view.folded(cell) }
            }
            lines.append(line)
        }
        return HeaderBlock(
            rows: rows,
            columns: (columns.first ?? 0)...(columns.last ?? 0),
            texts: texts,
            lines: lines
        )
    }

    /// Puts headings together whose words stand in two rows of cells.
    private mutating func joinLines(
        _ grid: inout [[Int: String]],
        _ rows: ClosedRange<Int>,
        in view: inout SheetView
    ) {
        for level in grid.indices.dropFirst() {
            let row = rows.lowerBound + level
            guard let stored = view.sheet.storedRow(number: row),
                goesOn(stored, below: row - 1, in: &view)
            else { continue }
            for (column, text) in grid[level] {
                grid[level][column] = grid[level - 1][column].map { $0 + " " + text } ?? text
            }
            for column in grid[level].keys { grid[level - 1][column] = nil }
        }
    }

    /// Line breaks become spaces, column numbers inside the cell go, " / " stays free for joining rows.
    private static func heading(_ text: String) -> String {
        var previous: UInt8 = 0x20
        let isPlain = text.utf8.allSatisfy { byte in
            // U+00A0 is C2 A0, other rare spaces are E2 80 xx and E3 80 80.
            let isSign = byte < 0x20 || byte == 0x28 || byte == 0x2F || byte == 0xC2
            defer { previous = byte }
            return !isSign && byte != 0xE2 && byte != 0xE3 && (byte != 0x20 || previous != 0x20)
        }
        if isPlain, previous != 0x20 { return text }
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if let last = words.last, words.count > 1, last.hasPrefix("("), last.hasSuffix(")"),
            Int(last.dropFirst().dropLast()) != nil
        {
            words.removeLast()
        }
        var joined = ""
        for (index, word) in words.enumerated() {
            if index > 0, word != "/", words[index - 1] != "/" { joined += " " }
            joined += word
        }
        return joined
    }

    /// Where nothing is merged (CSV), a group's heading stands over its first column only: it holds for the
    /// columns at its right that have a heading in a lower row and none of their own.
    private static func spreadGroups(
        _ grid: inout [[Int: String]],
        merged: Set<CellRange>,
        top: Int
    ) {
        guard grid.count > 1 else { return }
        for level in 0..<grid.count - 1 {
            let lower = grid[(level + 1)...].reduce(into: Set<Int>()) { $0.formUnion($1.keys) }
            for group in grid[level].keys.sorted() {
                guard let text = grid[level][group],
                    grid[level + 1][group].map({ $0 != text }) ?? false,
                    !merged.contains(where: {
                        $0.rows.lowerBound == top + level && $0.columns.contains(group)
                    })
                else { continue }
                var column = group + 1
                while grid[level][column] == nil, lower.contains(column) {
                    grid[level][column] = text
                    column += 1
                }
            }
        }
    }

    /// A heading over nearly all columns ("Nội dung", "Thông tin khen thưởng") says nothing of any of them.
    private static func dropTitles(_ grid: inout [[Int: String]]) {
        let columns = Set(grid.flatMap(\.keys))
        guard grid.count > 1, columns.count >= 4 else { return }
        for level in 0..<grid.count - 1 {
            var widths: [String: Int] = [:]
            for text in grid[level].values { widths[text, default: 0] += 1 }
            for (column, text) in grid[level] where (widths[text] ?? 0) * 10 >= columns.count * 6 {
                let folded = Viet.fold(text)
                // The columns below "Hình thức khen thưởng" are awards.
                if folded.hasBytes("hinh thuc") || folded.hasBytes("danh hieu") { continue }
                let hasOwn = grid[(level + 1)...].contains { line in
                    line[column].map { $0 != text } ?? false
                }
                if hasOwn { grid[level][column] = nil }
            }
        }
    }

    // MARK: - Side by side

    /// Splits a header where a second table begins at its right.
    mutating func split(_ block: HeaderBlock, in view: inout SheetView) -> [HeaderBlock] {
        let columns = block.texts.keys.sorted()
        var numberColumns: [Int] = []
        for column in columns where isNumberColumn(block.texts[column] ?? "") {
            numberColumns.append(column)
        }
        var starts: [Int] = []
        for (position, column) in columns.enumerated() where position > 0 {
            let right = columns[position...]
            let isGap =
                column - columns[position - 1] > 1
                && !hasValues(
                    columns[position - 1] + 1..<column,
                    below: block.rows.upperBound,
                    in: view
                )
            if let first = numberColumns.first, first < column, numberColumns.contains(column),
                right.count >= 2,
                hasRunningNumbers(column, below: block.rows.upperBound, in: view)
            {
                starts.append(column)
            } else if isGap, right.count >= 2, repeats(block, at: column) {
                starts.append(column)
            }
        }
        guard !starts.isEmpty else {
            var whole = block
            whole.numberColumn = numberColumns.first
            return [whole]
        }
        let bounds = [columns[0]] + starts + [(columns.last ?? 0) + 1]
        return zip(bounds, bounds.dropFirst()).map { low, high in
            var part = block
            part.texts = block.texts.filter { (low..<high).contains($0.key) }
            part.lines = block.lines.map { $0.filter { (low..<high).contains($0.key) } }
            part.columns = low...(part.texts.keys.max() ?? low)
            part.numberColumn = numberColumns.first { (low..<high).contains($0) }
            return part
        }
    }

    /// The columns from the first to the last of some headers.
    static func columns(of blocks: [HeaderBlock]) -> ClosedRange<Int> {
        guard let first = blocks.first else { return 0...Int(UInt16.max) }
        return blocks.reduce(first.columns) { all, block in
            min(
                all.lowerBound,
                block.columns.lowerBound
            )...max(
                all.upperBound,
                block.columns.upperBound
            )
        }
    }

    /// Whether a row has cells beside the tables; hardly any has.
    func isBeside(_ columns: ClosedRange<Int>, _ index: Int, in view: SheetView) -> Bool {
        let positions = view.positions(index)
        guard let first = positions.first, let last = positions.last else { return false }
        return Int(view.sheet.cells[first].column) < columns.lowerBound
            || Int(view.sheet.cells[last].column) > columns.upperBound
    }

    /// Headers of tables beside those found, in a row where these already have their records.
    mutating func sideHeaders(
        _ index: Int,
        beside columns: ClosedRange<Int>,
        in view: inout SheetView
    ) -> [HeaderBlock] {
        let (low, high) = (columns.lowerBound, columns.upperBound)
        let cells = view.cells(index)
        let sides = [
            cells.filter { Int($0.column) < low }, cells.filter { Int($0.column) > high },
        ]
        return sides.compactMap { sideHeader($0, in: view.number(index), of: &view) }
    }

    private mutating func sideHeader(
        _ cells: [Cell],
        in row: Int,
        of view: inout SheetView
    ) -> HeaderBlock? {
        guard cells.count >= 3, let first = cells.first, let last = cells.last,
            cells.allSatisfy({ $0.kind == .text && view.length($0) <= 90 })
        else { return nil }
        var sum = 0.0
        for cell in cells { sum += likeness(of: cell, in: view) }
        guard sum >= 0.75 * Double(cells.count), !looksLikeRecord(cells, in: view) else {
            return nil
        }
        let columns = Int(first.column)...Int(last.column)
        var block = block(row...row, in: &view)
        block.texts = block.texts.filter { columns.contains($0.key) }
        block.lines = block.lines.map { $0.filter { columns.contains($0.key) } }
        block.columns = columns
        block.numberColumn = block.texts.keys.sorted().first {
            isNumberColumn(block.texts[$0] ?? "")
        }
        return block
    }

    private func isNumberColumn(_ text: String) -> Bool {
        guard
            let best = lexicon.matches(text).first(where: {
                lexicon.entries[$0.entry].role == .field(.rowNumber)
            })
        else { return false }
        return best.best >= 0.9
    }

    /// Whether the columns from one on begin with the same heading as the table at the left.
    private func repeats(_ block: HeaderBlock, at column: Int) -> Bool {
        let left = Set(block.texts.filter { $0.key < column }.values)
        guard let text = block.texts[column] else { return false }
        return left.contains(text) || isNumberColumn(text)
            || block.texts.filter { $0.key >= column }.values.filter { left.contains($0) }.count
                >= 2
    }

    private func hasRunningNumbers(_ column: Int, below row: Int, in view: SheetView) -> Bool {
        let start = view.firstStored(from: row + 1)
        let rows = start..<min(start + 12, view.count)
        let numbers = rows.compactMap { index in
            view.sheet.cell(row: view.number(index), column: column).flatMap { view.integer($0) }
        }
        return !numbers.isEmpty && numbers.prefix(3).elementsEqual((1...3).prefix(numbers.count))
    }

    private func hasValues(_ columns: Range<Int>, below row: Int, in view: SheetView) -> Bool {
        guard let low = columns.first, let high = columns.last else { return false }
        let start = view.firstStored(from: row + 1)
        return (start..<min(start + 20, view.count)).contains {
            !view.cells($0, in: low...high).isEmpty
        }
    }
}
