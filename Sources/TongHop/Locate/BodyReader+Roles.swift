import SheetReader
import VietText

extension BodyReader {
    /// Decides what a row is that is not a record at first sight.
    ///
    /// False ends the table.
    mutating func decide(_ facts: Facts, next: Range<Int>, in view: inout SheetView) -> Bool {
        if ColumnNumbers.isRow(facts.cells, in: &view),
            !hasRecords || rows.last?.role == .repeatedHeader
        {
            add(.columnNumbers, facts)
            return true
        }
        if isRepeatedHeader(facts, in: &view) {
            add(.repeatedHeader, facts)
            return true
        }
        if isEmptyForm(facts, in: view) { return true }
        let hasOnlyFigures = facts.others.allSatisfy {
            $0.column == facts.head?.column || isFigure($0, in: view)
        }
        if hasOnlyFigures,
            facts.cells.contains(where: {
                $0.kind == .text && view.length($0) <= 60 && RowWords.isCarriedOver(view.folded($0))
            })
        {
            add(.carriedOver, facts)
            return true
        }
        if let role = total(facts, hasOnlyFigures: hasOnlyFigures, in: &view) {
            add(role.role, facts, text: role.text)
            return true
        }
        if let sign = footerSign(facts, in: &view),
            let isFooter = endsTable(sign, facts, next, in: &view)
        {
            if isFooter { return false }
            add(.leftOut, facts)
            return true
        }
        if isBelowTotal(facts, next, in: &view) { return false }
        let score = sectionScore(facts, next: next, in: &view)
        if score.value >= 3.5 {
            if facts.others.count > 1, facts.others.contains(where: { $0.kind == .number }) {
                figuredSections.insert(facts.row)
            }
            add(.section, facts, text: score.text, numbering: score.numbering)
            return true
        }
        return decideRecord(facts, next: next, in: &view)
    }

    /// Whether a line with the look of a footer is one, as no records follow; nil where it may be a record.
    private func endsTable(
        _ sign: RowWords.FooterSign,
        _ facts: Facts,
        _ next: Range<Int>,
        in view: inout SheetView
    ) -> Bool? {
        // Without running numbers, printed names look like records.
        if sign == .strong, shape.numberColumn == nil { return true }
        if recordsFollow(next, in: &view) {
            return sign == .strong || facts.cells.count == 1 ? false : nil
        }
        if sign == .strong || isBelowGap(facts) { return true }
        let isAfterTotal = rows.last.map { $0.role == .total || $0.role == .subtotal } ?? false
        let isUnnumbered = shape.numberColumn != nil && lastNumber != nil && facts.numberCell == nil
        return isAfterTotal || isUnnumbered || facts.cells.count == 1 ? true : nil
    }

    /// A line below the last total, with little in it and no number, where no records follow.
    private func isBelowTotal(_ facts: Facts, _ next: Range<Int>, in view: inout SheetView) -> Bool
    {
        guard rows.last?.role == .total, hasRecords, facts.numberCell == nil,
            facts.others.count * 2 < max(shape.typicalCount, 4)
        else { return false }
        return !recordsFollow(next, in: &view)
    }

    private func isBelowGap(_ facts: Facts) -> Bool { facts.row - previousRow > 1 }

    /// What remains is a record, an example, or a line that belongs to nothing.
    private mutating func decideRecord(
        _ facts: Facts,
        next: Range<Int>,
        in view: inout SheetView
    ) -> Bool {
        if let head = facts.head, RowWords.isExample(view.folded(head)),
            !hasRecords || isExampleBefore
        {
            add(.example, facts)
            return true
        }
        let isSparse = facts.others.count * 3 < shape.typicalCount || facts.others.count < 2
        let isWide = facts.others.count * 2 >= shape.typicalCount
        let isFull = facts.others.count * 5 >= shape.typicalCount * 4 && facts.others.count >= 3
        if isSparse, continuesRecord(facts, in: view) {
            add(.continuation, facts)
            return true
        }
        let isFarBelow = facts.row - previousRow > 2
        if isBelowGap(facts), facts.numberCell == nil,
            isFarBelow || shape.numberColumn != nil ? !isFull : !isWide
        {
            // A line below a gap without a number: printed names, remarks.
            if !recordsFollow(next, in: &view) { return false }
            add(.leftOut, facts)
            return true
        }
        if facts.number == nil, isSparse, shape.typicalCount >= 3,
            !isPartOfMerge(facts.row, in: view)
        {
            if shape.numberColumn != nil || facts.others.count < 1 || !headIsName(facts),
                !namesFurtherWork(facts, in: view)
            {
                add(.leftOut, facts)
                return true
            }
        }
        add(.data, facts)
        return true
    }

    /// Whether the few texts of a row go on with those above them: no number, each below a text of the record
    /// above, the first word in small letters.
    private func continuesRecord(_ facts: Facts, in view: SheetView) -> Bool {
        guard let before = rows.last, before.role == .data || before.role == .continuation,
            before.row == facts.row - 1, shape.numberColumn != nil, facts.numberCell == nil,
            let record = rows.last(where: { $0.role == .data })?.row,
            let stored = view.sheet.storedRow(number: record)
        else { return false }
        let above = view.cells(stored, in: columns)
        var startsSmall = false
        for cell in facts.others {
            guard cell.kind == .text, view.length(cell) <= 200, view.integer(cell) == nil,
                above.contains(where: { $0.column == cell.column && $0.kind == .text })
            else { return false }
            if view.text(cell).trimmingBlanksAtStart.first?.isLowercase == true {
                startsSmall = true
            }
        }
        return startsSmall
    }

    /// Whether a row without a number names the next work of the unit whose number stands above: "1 | Xã Trấn Dương |
    /// Tuyến đường hoa", below it "Camera an ninh" under the heading of names, right of the unit's column.
    private func namesFurtherWork(_ facts: Facts, in view: SheetView) -> Bool {
        guard facts.numberCell == nil, let head = facts.head, let names = shape.nameColumn,
            Int(head.column) > names, let before = rows.last, before.role == .data,
            before.row == facts.row - 1, let heading = block.texts[Int(head.column)],
            view.sheet.cell(row: before.row, column: Int(head.column))?.kind == .text,
            view.text(head).trimmingBlanksAtStart.first?.isUppercase == true
        else { return false }
        let folded = " " + Viet.fold(heading)
        return [" ten ", " mo hinh", " cong trinh", " giai phap", " phan viec", " viec lam"]
            .contains {
                folded.contains($0)
            }
    }

    var isExampleBefore: Bool {
        rows.last { $0.role == .data || $0.role == .example }?.role == .example
    }

    private func headIsName(_ facts: Facts) -> Bool {
        guard let head = facts.head else { return false }
        return shape.nameColumn == nil || Int(head.column) == shape.nameColumn
    }

    /// Whether a merged area from a row above reaches into this row: a value written once for several rows.
    private func isPartOfMerge(_ row: Int, in view: SheetView) -> Bool {
        for above in stride(from: row - 1, through: max(1, row - 12), by: -1) {
            for merge in view.merges(startingIn: above)
            where merge.rows.contains(row) && columns.overlaps(merge.columns)
                && merge.columns.count <= 2
            { return true }
        }
        return false
    }

    // MARK: - Headers, forms

    private func isRepeatedHeader(_ facts: Facts, in view: inout SheetView) -> Bool {
        guard facts.number == nil, facts.cells.count >= 2,
            facts.cells.allSatisfy({ $0.kind == .text })
        else { return false }
        for line in block.lines where line.count >= 2 || block.lines.count > 1 {
            var same = 0
            for cell in facts.cells
            where line[Int(cell.column)].map({ $0 == view.folded(cell) }) ?? false { same += 1 }
            if same * 10 >= facts.cells.count * 6, same * 10 >= line.count * 6, same >= 2 {
                return true
            }
        }
        return false
    }

    /// A row prepared for data that was never entered: a running number, zeros, error values, dots.
    private func isEmptyForm(_ facts: Facts, in view: SheetView) -> Bool {
        facts.others.allSatisfy { cell in
            switch cell.kind {
            case .error, .boolean: true
            case .number: cell.number == 0
            case .text:
                view.length(cell) <= 400 && !Self.isLetter(view.firstByte(cell))
                    && view.text(cell).allSatisfy { ".…_-/ ".contains($0) || $0.isWhitespace }
            default: false
            }
        }
    }

    /// Whether a byte is a digit or a letter of ASCII, or begins a Latin letter with marks.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xC6: true
        default: false
        }
    }

    /// Whether a cell holds a figure: a number, one with its unit, a mark, an error value.
    func isFigure(_ cell: Cell, in view: SheetView) -> Bool {
        switch cell.kind {
        case .number, .error, .boolean: return true
        case .text:
            guard view.length(cell) <= 60 else { return false }
            let signs = view.workbook.texts.withUTF8(of: cell.text) { RawSigns($0) }
            if signs.digits == 0 { return signs.isMark }
            if signs.hasSlash { return false }
            let text = view.text(cell)
            let words = Viet.fold(text).split(separator: " ")
            return words.contains { $0.first?.isNumber == true }
                && words.allSatisfy {
                    $0.first?.isNumber == true || RowWords.units.contains(String($0))
                }
        default: return false
        }
    }

    // MARK: - Totals

    private func total(
        _ facts: Facts,
        hasOnlyFigures: Bool,
        in view: inout SheetView
    ) -> (role: TableRow.Role, text: String)? {
        // Beside a total stand figures; a row of several texts is a record ("TỐNG ĐÌNH TIẾN").
        var texts = 0
        for cell in facts.cells where !isFigure(cell, in: view) {
            texts += 1
            if texts > 2 { return nil }
        }
        // The label may stand in the column of running numbers.
        let candidates = facts.cells.filter { $0.kind == .text }.prefix(2)
        for cell in candidates where view.length(cell) <= 120 {
            let folded = view.folded(cell)
            guard let first = folded.utf8.first,
                first == UInt8(ascii: "t") || first == UInt8(ascii: "c") || hasOnlyFigures
            else { continue }
            let only =
                hasOnlyFigures || facts.others.allSatisfy { $0 == cell || isFigure($0, in: view) }
            let text = view.text(cell)
            let label = words.totalLabel(folded, marked: Viet.key(text), hasOnlyFigures: only)
            guard let label else { continue }
            // A record may be called "Tổng …"; a numbered one among full rows is a record.
            if facts.number != nil, !only { continue }
            if case .ofSection = label { return (.subtotal, text) }
            return (.total, text)
        }
        return nil
    }

    // MARK: - Footers

    private func footerSign(_ facts: Facts, in view: inout SheetView) -> RowWords.FooterSign? {
        guard facts.number == nil, facts.cells.count <= 4,
            facts.cells.count <= 2 || facts.cells.count * 2 <= shape.typicalCount
        else { return nil }
        var best = RowWords.FooterSign.none
        for cell in facts.cells where cell.kind == .text && view.length(cell) <= 300 {
            switch words.footerSign(view.folded(cell)) {
            case .strong: best = .strong
            case .weak where best == .none: best = .weak
            default: break
            }
        }
        if best == .weak, facts.cells.count > 2 { return nil }
        return best == .none ? nil : best
    }

    /// Whether full rows with a running number go on below.
    private func recordsFollow(_ next: Range<Int>, in view: inout SheetView) -> Bool {
        for index in next.prefix(40) {
            let cells = view.cells(index, in: columns)
            if cells.isEmpty { continue }
            let facts = facts(view.number(index), cells, in: &view)
            guard let column = shape.numberColumn else {
                let least = max(min(3, shape.typicalCount), shape.typicalCount * 2 / 3)
                if facts.others.count >= least { return true }
                continue
            }
            if facts.others.count * 2 >= shape.typicalCount,
                facts.others.count >= 2 || shape.typicalCount < 3,
                facts.numberCell?.column == UInt16(clamping: column),
                facts.number.map({ $0 == 1 || $0 >= expectedNumber }) ?? true
            {
                return true
            }
        }
        return false
    }
}
