import SheetReader

extension TableLocator {
    /// The rows of a sheet without a header of its own that go on with a table of the sheet before, as the next page.
    ///
    /// Nil where they do not look like that table's: its running numbers do not go on, or its columns hold other kinds
    /// of cells. The region has the header's texts and no header rows (`0...0`).
    func continuation(
        of region: TableRegion,
        numberedIn numberColumn: Int?,
        in workbook: Workbook,
        sheet index: Int
    ) -> TableRegion? {
        guard workbook.sheets.indices.contains(index),
            workbook.sheets.indices.contains(region.sheetIndex),
            workbook.sheets[index].visibility == .visible
        else { return nil }
        var view = SheetView(workbook, sheet: index)
        var block = HeaderBlock(
            rows: 0...0,
            columns: region.columns,
            texts: region.headerTexts,
            lines: []
        )
        block.numberColumn = numberColumn
        guard view.count > 0, let first = firstCells(of: view, in: region.columns) else {
            return nil
        }
        guard first.count * 2 > region.headerTexts.count else { return nil }
        let plan = Plan(block: block, columns: region.columns)
        let page = body(plan, 0..<view.count, below: region.preamble, in: &view)
        let before = Page(region, of: workbook)
        let after = Page(page, of: workbook)
        return before.goesOn(in: after, numberColumn) ? page : nil
    }

    /// The cells of the first row that holds any.
    private func firstCells(of view: SheetView, in columns: ClosedRange<Int>) -> [Cell]? {
        (0..<view.count).lazy.map { view.cells($0, in: columns) }.first { !$0.isEmpty }
    }

    /// What the records of a page look like.
    private struct Page {
        /// The kind of cell that a column holds most, among texts, numbers and days.
        var kinds: [Int: Int] = [:]
        var first: [Int: Double] = [:]
        var last: [Int: Double] = [:]

        init(_ region: TableRegion, of workbook: Workbook) {
            let view = SheetView(workbook, sheet: region.sheetIndex)
            let rows = region.rows.filter { $0.role == .data }.map(\.row)
            var counts: [Int: [Int]] = [:]
            for row in rows.suffix(200) {
                guard let stored = view.sheet.storedRow(number: row) else { continue }
                for cell in view.cells(stored, in: region.columns) {
                    counts[Int(cell.column), default: [0, 0, 0]][Self.kind(cell)] += 1
                }
            }
            kinds = counts.mapValues { counts in
                counts.indices.max { counts[$0] < counts[$1] } ?? 0
            }
            first = Self.numbers(rows.first, view, region.columns)
            last = Self.numbers(rows.last, view, region.columns)
        }

        private static func kind(_ cell: Cell) -> Int {
            switch cell.kind {
            case .date, .datetime: 2
            case .number: 1
            default: 0
            }
        }

        private static func numbers(
            _ row: Int?,
            _ view: SheetView,
            _ columns: ClosedRange<Int>
        )
            -> [Int: Double]
        {
            guard let row, let stored = view.sheet.storedRow(number: row) else { return [:] }
            var numbers: [Int: Double] = [:]
            for cell in view.cells(stored, in: columns) {
                if let value = view.integer(cell) { numbers[Int(cell.column)] = Double(value) }
            }
            return numbers
        }

        /// Whether another page looks like the next one.
        func goesOn(in next: Page, _ numberColumn: Int?) -> Bool {
            let shared = kinds.keys.filter { next.kinds[$0] != nil }
            let alike = shared.filter { kinds[$0] == next.kinds[$0] }.count
            guard shared.count >= 3, alike * 5 >= shared.count * 4 else { return false }
            if let column = numberColumn, let number = last[column],
                let following = next.first[column]
            {
                if following == number + 1 { return true }
            }
            return shared.count >= 4 && shared.count * 5 >= kinds.count * 4
                && next.kinds.count <= kinds.count + 1
        }
    }
}
