import SheetReader

/// Reads the rows below a header and says what each is: record, section, total and so on.
///
/// Rows that look like records by their shape alone (a running number, enough cells) are taken in without a
/// look at their texts, so that long tables cost little.
struct BodyReader {
    let block: HeaderBlock
    let columns: ClosedRange<Int>
    let shape: BodyShape
    let words: RowWords
    /// Later header blocks that repeat this one, by row.
    let repeated: Set<Int>

    var rows: [TableRow] = []
    var footer: [ContextLine] = []
    /// Section rows that carry figures of their own.
    var figuredSections: Set<Int> = []
    private(set) var lastNumber: Int?
    private var lastRow = 0
    private var hasData = false
    /// The texts of the header's cells.
    private var headings: Set<TextID> = []

    init(
        _ block: HeaderBlock,
        columns: ClosedRange<Int>,
        shape: BodyShape,
        words: RowWords,
        repeated: Set<Int>
    ) {
        self.block = block
        self.columns = columns
        self.shape = shape
        self.words = words
        self.repeated = repeated
    }

    /// A row as the decisions see it.
    struct Facts {
        var row: Int
        var cells: [Cell]
        /// The cell of the running number and what it holds.
        var numberCell: Cell?
        var number: Int?
        var numbering: Numbering?
        /// The other cells.
        var others: [Cell]
        /// The first of the other cells that is a text.
        var head: Cell?
    }

    /// Reads stored rows and stops below the last record; what follows is the footer.
    mutating func read(_ stored: Range<Int>, in view: inout SheetView) {
        lastRow = block.rows.upperBound
        headings = Self.headings(of: block, in: view)
        rows.reserveCapacity(min(stored.count, 1 << 14))
        var index = stored.lowerBound
        while index < stored.upperBound {
            let row = view.number(index)
            defer { index += 1 }
            if let number = numberOfPlainRecord(index, in: view), !repeated.contains(row) {
                add(.data, row: row, number: number)
                continue
            }
            let cells = view.cells(index, in: columns)
            if cells.isEmpty { continue }
            if repeated.contains(row) {
                markTitlesBefore(row, in: &view)
                rows.append(TableRow(row: row, role: .repeatedHeader))
                lastRow = row
                continue
            }
            let facts = facts(row, cells, in: &view)
            if isPlainRecord(facts, in: view) {
                add(.data, facts)
                continue
            }
            guard decide(facts, next: index + 1..<stored.upperBound, in: &view) else {
                for rest in index..<stored.upperBound {
                    footer += Self.lines(view.number(rest), view.cells(rest, in: columns), in: view)
                }
                break
            }
        }
    }

    private static func headings(of block: HeaderBlock, in view: SheetView) -> Set<TextID> {
        var texts: Set<TextID> = []
        for row in block.rows {
            guard let index = view.sheet.storedRow(number: row) else { continue }
            texts.formUnion(view.cells(index).filter { $0.kind == .text }.map(\.text))
        }
        return texts
    }

    static func lines(_ row: Int, _ cells: [Cell], in view: SheetView) -> [ContextLine] {
        cells.map { ContextLine(row: row, column: Int($0.column), text: view.text($0)) }
    }

    func facts(_ row: Int, _ cells: [Cell], in view: inout SheetView) -> Facts {
        var facts = Facts(row: row, cells: cells, others: cells)
        if let column = shape.numberColumn,
            let position = cells.firstIndex(where: { Int($0.column) == column })
        {
            let cell = cells[position]
            facts.number = view.integer(cell)
            if facts.number == nil, cell.kind == .text {
                facts.numbering = Numbering(alone: view.text(cell))
            }
            if facts.number != nil || facts.numbering != nil {
                facts.numberCell = cell
                facts.others.remove(at: position)
            }
        } else if shape.typicalCount >= 3, cells.count == 2, let first = cells.first,
            first.kind == .text, view.length(first) <= 8, cells[1].kind == .text,
            let numbering = Numbering(alone: view.text(first))
        {
            // "I | TẬP THỂ" in a list without running numbers.
            facts.numbering = numbering
            facts.numberCell = first
            facts.others.removeFirst()
        }
        facts.head = facts.others.first { $0.kind == .text }
        return facts
    }

    /// The running number of a row that ``isPlainRecord(_:in:)`` would take in, without its facts being gathered;
    /// nil for rows that need them.
    private func numberOfPlainRecord(_ index: Int, in view: SheetView) -> Int? {
        guard hasData, !shape.hasItems, let numberColumn = shape.numberColumn,
            let nameColumn = shape.nameColumn
        else { return nil }
        var number: Int?
        var head: Cell?
        var others = 0
        for position in view.positions(index) {
            let cell = view.sheet.cells[position]
            let column = Int(cell.column)
            if !columns.contains(column) || view.isBlank(cell) { continue }
            if column == numberColumn {
                // A second cell of one place is for the closer look.
                guard number == nil, let value = view.integer(cell) else { return nil }
                number = value
                continue
            }
            others += 1
            if head == nil, cell.kind == .text { head = cell }
        }
        guard let number, let head, Int(head.column) == nameColumn, others >= 2,
            others * 2 >= shape.typicalCount
        else { return nil }
        return isNoLabel(head, in: view) || hasWords(index, in: view) ? number : nil
    }

    /// Whether a name can neither be a total's label nor an example's.
    private func isNoLabel(_ head: Cell, in view: SheetView) -> Bool {
        view.look(head).contains(.noLabel)
    }

    /// Whether a numbered row has so many texts that only a record can be, whatever its name begins with.
    private func hasWords(_ index: Int, in view: SheetView) -> Bool {
        if isExampleBefore { return false }
        var texts = 0
        for position in view.positions(index) {
            let cell = view.sheet.cells[position]
            guard cell.kind == .text, Int(cell.column) != shape.numberColumn,
                columns.contains(Int(cell.column)), !view.isBlank(cell), !isFigure(cell, in: view)
            else { continue }
            texts += 1
            if texts > 3 { return true }
        }
        return false
    }

    /// A running number and half of the usual cells: no need to look closer, unless the name may be a total's label
    /// or an example's.
    private func isPlainRecord(_ facts: Facts, in view: SheetView) -> Bool {
        guard hasData, !shape.hasItems, facts.others.count * 2 >= shape.typicalCount,
            let head = facts.head, Int(head.column) == shape.nameColumn
        else { return false }
        if facts.number == nil {
            // Totals, headings and signatures never fill so many cells with words.
            guard shape.numberColumn == nil, facts.row == previousRow + 1,
                !headings.contains(head.text)
            else { return false }
            let words = facts.others.filter { cell in
                let first = view.firstByte(cell)
                return first >= 0x41
            }
            return words.count >= 4
        }
        return facts.others.count >= 2 && isNoLabel(head, in: view)
    }

    mutating func add(
        _ role: TableRow.Role,
        _ facts: Facts,
        text: String = "",
        numbering: String = ""
    ) {
        add(role, row: facts.row, number: facts.number, text: text, numbering: numbering)
    }

    private mutating func add(
        _ role: TableRow.Role,
        row number: Int,
        number running: Int?,
        text: String = "",
        numbering: String = ""
    ) {
        var row = TableRow(row: number, role: role)
        row.text = text
        row.numbering = numbering
        rows.append(row)
        lastRow = number
        if role == .data || role == .example {
            hasData = true
            if let running { lastNumber = running }
        }
    }

    /// The running number that the next record would have.
    var expectedNumber: Int { (lastNumber ?? 0) + 1 }
    var hasRecords: Bool { hasData }
    var previousRow: Int { lastRow }

    /// Takes away rows at the end that were prepared but never filled in: no name, and the same texts in each.
    mutating func dropPreparedRows(in view: SheetView) {
        guard let name = shape.nameColumn else { return }
        var prepared = 0
        var pattern: [Cell]?
        for row in rows.reversed() {
            guard row.role == .data, let index = view.sheet.storedRow(number: row.row) else {
                break
            }
            let cells = view.cells(index, in: columns).filter {
                Int($0.column) != shape.numberColumn
            }
            if cells.contains(where: { Int($0.column) == name })
                || pattern.map({ $0 != cells }) ?? false
            {
                break
            }
            pattern = cells
            prepared += 1
        }
        if prepared >= 3 { rows.removeLast(prepared) }
    }

    /// Takes away headings at the end that no record follows: they belong to the table below.
    mutating func dropTrailingSections(in view: SheetView) {
        while let last = rows.last, last.role == .section || last.role == .leftOut {
            guard let index = view.sheet.storedRow(number: last.row) else { return }
            footer.insert(
                contentsOf: Self.lines(last.row, view.cells(index, in: columns), in: view),
                at: 0
            )
            rows.removeLast()
        }
    }

    /// Titles printed again above a repeated header are no sections.
    private mutating func markTitlesBefore(_ row: Int, in view: inout SheetView) {
        var position = rows.count - 1
        while position >= 0, rows[position].role == .section, rows[position].row < row {
            if RowWords.isTitle(HeaderWords(rows[position].text).folded) {
                rows[position].role = .leftOut
                rows[position].text = ""
            }
            position -= 1
        }
    }
}
