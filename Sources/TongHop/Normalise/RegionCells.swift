import SheetReader
import VietText

/// A row that is a record, with the sections that apply to it.
struct RecordRow: Sendable {
    var row: Int
    var sections: [Int]
}

/// The records of a region as columns of cell values, with merged and repeated values filled in.
struct RegionCells {
    let workbook: Workbook
    let region: TableRegion
    /// The rows that are records, in order; a row with several awards marked stands there once for each.
    private(set) var rows: [RecordRow] = []
    /// For each record, whether it is a further award of the row before it.
    private(set) var isFurther: [Bool]
    private(set) var columns: [ColumnValues] = []

    /// Reads the cells; `isFilled` says whether merged and repeated values are filled in.
    init(_ workbook: Workbook, region: TableRegion, mapping: HeaderMapping, isFilled: Bool = true) {
        self.workbook = workbook
        self.region = region
        for position in region.rows.indices where region.rows[position].role == .data {
            let sections = region.rows[position].sections
            rows.append(RecordRow(row: region.rows[position].row, sections: sections))
        }
        isFurther = [Bool](repeating: false, count: rows.count)
        read(mapping)
        joinContinuations()
        if isFilled { fill() }
    }

    /// Fills in merged and repeated values, and gives each award of a row a record.
    mutating func fill() {
        for position in columns.indices {
            fillMerges(&columns[position])
            fillDittos(&columns[position])
            fillBlanks(&columns[position])
        }
        repeatAwards()
    }

    /// The sheet; an empty one where the region names none.
    private var sheet: Sheet {
        workbook.sheets.indices.contains(region.sheetIndex)
            ? workbook.sheets[region.sheetIndex] : Sheet(name: "")
    }

    /// The mapped columns with a role, best first.
    func columns(_ role: ColumnRole) -> [ColumnValues] {
        let slots = columns.indices.filter { columns[$0].mapping.role == role }
        if slots.count < 2 { return slots.map { columns[$0] } }
        return slots.map { columns[$0] }
            .sorted { ($1.mapping.score, $0.column) < ($0.mapping.score, $1.column) }
    }

    // MARK: - Reading

    private mutating func read(_ mapping: HeaderMapping) {
        let used = mapping.columns.filter { column in
            guard let role = column.role else { return false }
            return role != .ignored && role != .code
        }
        let width = (used.map(\.column).max() ?? -1) + 1
        var slots = [Int](repeating: -1, count: max(width, 0))
        for (slot, column) in used.enumerated() where column.column >= 0 {
            slots[column.column] = slot
        }
        let count = rows.count
        var index = [Int32](repeating: 0, count: used.count * count)
        var distinct = [ColumnContents](
            repeating: ColumnContents(texts: workbook.texts),
            count: used.count
        )
        var seen = SeenCells(columns: used.count, rows: count, texts: workbook.texts.count)
        let sheet = sheet
        var stored = 0
        for (record, row) in rows.enumerated() {
            if stored >= sheet.rowCount || Int(sheet.rowNumbers[stored]) != row.row {
                guard let found = sheet.storedRow(number: row.row) else { continue }
                stored = found
            }
            let range = Int(sheet.rowStarts[stored])..<Int(sheet.rowStarts[stored + 1])
            stored += 1
            for place in range {
                let cell = sheet.cells[place]
                let column = Int(cell.column)
                guard column < width, slots[column] >= 0 else { continue }
                let slot = slots[column]
                let next = Int32(clamping: distinct[slot].count)
                let position = seen.position(of: cell, in: slot, orNew: next)
                index[slot * count + record] = position
                if position == next { distinct[slot].append(cell) }
            }
        }
        columns = used.enumerated().map { slot, mapping in
            ColumnValues(
                column: mapping.column,
                mapping: mapping,
                distinct: distinct[slot],
                index: Array(index[slot * count..<(slot + 1) * count])
            )
        }
    }

    /// Adds the words of rows that go on below a record to its texts.
    private mutating func joinContinuations() {
        let hasSome = region.rows.indices.contains { region.rows[$0].role == .continuation }
        guard hasSome else { return }
        var record = -1
        for row in region.rows {
            if row.role == .data { record += 1 }
            guard row.role == .continuation, record >= 0,
                let stored = sheet.storedRow(number: row.row)
            else { continue }
            for cell in sheet.cells(inStoredRow: stored) {
                guard let slot = columns.firstIndex(where: { $0.column == Int(cell.column) }),
                    case .text(let text) = CellValue(cell, in: workbook),
                    case .text(let start) = columns[slot][record]
                else { continue }
                columns[slot].distinct.append(
                    .text(start.trimmingBlanks + " " + text.trimmingBlanks)
                )
                columns[slot].index[record] = Int32(clamping: columns[slot].distinct.count - 1)
            }
        }
    }

    // MARK: - Filling in

    /// A value merged over several rows belongs to each of them; a sum of money to the first only.
    private func fillMerges(_ column: inout ColumnValues) {
        guard Self.isShared(column.mapping.role) else { return }
        let sheet = sheet
        for merge in sheet.merges
        where merge.columns.contains(column.column) && merge.rows.count > 1 {
            guard let first = rows.firstIndex(where: { merge.rows.contains($0.row) }) else {
                continue
            }
            var value = column.index[first]
            if value == 0,
                let cell = sheet.cell(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
            {
                value = Int32(clamping: column.distinct.count)
                column.distinct.append(cell)
            }
            var record = first
            while record < rows.count, merge.rows.contains(rows[record].row) {
                if column.index[record] == 0 { column.index[record] = value }
                record += 1
            }
        }
    }

    /// "nt", `"` and the like stand for the value above.
    private func fillDittos(_ column: inout ColumnValues) {
        let isDitto = column.distinct.indices.map(column.distinct.isDitto)
        guard isDitto.contains(true) else { return }
        for record in rows.indices.dropFirst() where isDitto[Int(column.index[record])] {
            column.index[record] = column.index[record - 1]
        }
    }

    /// Fills a value written once for the rows below it, where the column plainly is used that way:
    /// every section starts with a value, most cells are blank and no value stands twice in a row.
    private func fillBlanks(_ column: inout ColumnValues) {
        guard Self.isWrittenOnce(column.mapping.role), rows.count > 2 else { return }
        // Beside a column of districts a blank commune is one that the row does not speak of.
        if column.mapping.role == .ward, columns.contains(where: { $0.mapping.role == .district }) {
            return
        }
        let blank = column.blanks
        var blanks = column.index.count { blank[Int($0)] }
        if blanks == 0 { return }
        if column.mapping.role == .field(.unit), blanks >= 3 { fillGroups(&column) }
        fillUnnumbered(&column)
        blanks = 0
        for record in rows.indices {
            let isBlank = blank[Int(column.index[record])]
            if isBlank { blanks += 1 }
            let startsSection = record == 0 || rows[record].sections != rows[record - 1].sections
            if isBlank, startsSection { return }
            if !isBlank, record > 0, column.index[record] == column.index[record - 1] { return }
        }
        guard blanks >= 2, blanks * 2 >= rows.count else { return }
        for record in rows.indices.dropFirst() where blank[Int(column.index[record])] {
            column.index[record] = column.index[record - 1]
        }
    }

    /// Fills rows that go on under a running number, "1" for a unit and its three works: whatever row has a number
    /// has the value, and whatever has none leaves it out.
    private func fillUnnumbered(_ column: inout ColumnValues) {
        guard let numbers = columns(.field(.rowNumber)).first else { return }
        let (numberless, blank) = (numbers.blanks, column.blanks)
        let goesOn = rows.indices.map { numberless[Int(numbers.index[$0])] }
        guard goesOn.first == false, goesOn.contains(true),
            rows.indices.allSatisfy({ goesOn[$0] == blank[Int(column.index[$0])] })
        else { return }
        for record in rows.indices.dropFirst() where goesOn[record] {
            column.index[record] = column.index[record - 1]
        }
    }

    /// Fills units of rows that are grouped by them, each written at the head of its group only.
    ///
    /// Where a unit of one place comes back inside a section, or rows without a unit lie elsewhere
    /// than the row above, the rows are not grouped and a blank cell is one that somebody forgot; so
    /// it is in a section that begins with a blank, and where blanks are few.
    private func fillGroups(_ column: inout ColumnValues) {
        let blank = column.blanks
        let names = column.distinct.map { Self.head($0, whole: true) }
        let (numbers, places) = (Self.numbers(of: names), placeOfRows())
        var groups: [Range<Int>] = []
        var (blanks, together, start) = (0, 0, 0)
        while start < rows.count {
            var end = start + 1
            while end < rows.count, rows[end].sections == rows[start].sections { end += 1 }
            let group = start..<end
            start = end
            let written = group.filter { !blank[Int(column.index[$0])] }
            var units: Set<UInt64> = []
            for record in written {
                let unit = numbers[Int(column.index[record])]
                let pair = UInt64(unit) << 32 | UInt64(places[record])
                if !units.insert(pair).inserted { return }
            }
            guard written.first == group.lowerBound else { continue }
            groups.append(group)
            blanks += group.count - written.count
            together += group.dropFirst().count { record in
                blank[Int(column.index[record])] && places[record] == places[record - 1]
            }
        }
        // Without a place beside them a few blanks show that rows are grouped where they run on.
        let runs = rows.indices.dropFirst().count { record in
            blank[Int(column.index[record])] && blank[Int(column.index[record - 1])]
        }
        let isSure = places.contains { $0 > 0 } || runs >= 2 && runs * 2 >= blanks
        guard blanks >= 3, blanks * (isSure ? 8 : 4) >= rows.count, together * 4 >= blanks * 3
        else { return }
        for group in groups {
            for record in group.dropFirst() where blank[Int(column.index[record])] {
                column.index[record] = column.index[record - 1]
            }
        }
    }

    /// Numbers that are equal for equal texts; 0 for empty ones.
    private static func numbers(of texts: [String]) -> [UInt32] {
        var known: [String: UInt32] = ["": 0]
        return texts.map { text in
            let number = known[text] ?? UInt32(clamping: known.count)
            known[text] = number
            return number
        }
    }

    /// A number for the first part of each row's locality: "Xã Trung Chánh, Huyện Hóc Môn" by its commune.
    private func placeOfRows() -> [UInt32] {
        let roles: [ColumnRole] = [.field(.locality), .ward, .field(.address)]
        guard let column = roles.lazy.compactMap({ self.columns($0).first }).first else {
            return [UInt32](repeating: 0, count: rows.count)
        }
        let heads = Self.numbers(of: column.distinct.map { Self.head($0, whole: false) })
        return column.index.map { heads[Int($0)] }
    }

    /// A text folded, wholly or up to its first sign.
    private static func head(_ value: CellValue, whole: Bool) -> String {
        guard case .text(let text) = value else { return "" }
        if whole { return Viet.fold(text) }
        return Viet.fold(String(text.prefix { !",;-–(".contains($0) }))
    }

    // MARK: - Several awards in a row

    /// Makes each mark of a matrix of awards, and each award of columns by grantor, a record of its own: what the row says is repeated, sums of money and
    /// numbers counted stay with the first.
    private mutating func repeatAwards() {
        let marks = columns.indices.filter { columns[$0].isOneOfSeveralAwards }
        guard marks.count > 1 else { return }
        var origins: [Int] = []
        var mark: [Int?] = []
        for record in rows.indices {
            let set = marks.filter { columns[$0].grantsAward(record) }
            origins += [Int](repeating: record, count: max(1, set.count))
            mark += set.isEmpty ? [nil] : set.map { $0 }
        }
        guard origins.count > rows.count else { return }
        rows = origins.map { rows[$0] }
        isFurther = origins.indices.map { $0 > 0 && origins[$0] == origins[$0 - 1] }
        for position in columns.indices {
            let old = columns[position].index
            let isMark = marks.contains(position)
            let isCounted = Self.isCounted(columns[position].mapping.role)
            columns[position].index = origins.indices.map { record in
                let isElsewhere =
                    isMark ? mark[record] != position : isCounted && isFurther[record]
                return isElsewhere ? 0 : old[origins[record]]
            }
        }
    }

    private static func isCounted(_ role: ColumnRole?) -> Bool {
        switch role {
        case .field(.amount), .field(.beneficiaries), .field(.countTotal): true
        default: false
        }
    }

    /// Whether several rows may share one written value.
    private static func isShared(_ role: ColumnRole?) -> Bool {
        switch role {
        case .field(let field):
            switch field {
            case .unit, .locality, .decisionNo, .decisionDate, .issuer, .delegation, .movement,
                .field,
                .award, .awardLevel, .htype, .awardMode, .appraisalDate, .year:
                true
            default: false
            }
        case .ward, .district, .province, .decisionNumberAndDate: true
        default: false
        }
    }

    /// Whether offices write a value once for the rows below it without merging cells.
    private static func isWrittenOnce(_ role: ColumnRole?) -> Bool {
        switch role {
        case .field(let field):
            [.unit, .locality, .decisionNo, .decisionDate, .issuer, .delegation, .movement]
                .contains(field)
        case .ward, .district, .province, .decisionNumberAndDate: true
        default: false
        }
    }
}

extension ColumnValues {
    /// Whether the column is one of several that hold an award each.
    fileprivate var isOneOfSeveralAwards: Bool {
        mapping.role == .awardMark || mapping.role == .field(.award) && mapping.parameter != nil
    }

    fileprivate func grantsAward(_ record: Int) -> Bool {
        mapping.role == .awardMark ? Mark.isSet(self[record]) : !self[record].isBlank
    }
}
