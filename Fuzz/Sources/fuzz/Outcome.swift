import SheetReader

/// What reading a file gave: a workbook, or a refusal.
struct Outcome {
    private let workbook: Workbook?

    static func read(_ file: [UInt8], options: ReadOptions = ReadOptions()) -> Outcome {
        Outcome(workbook: try? WorkbookReader.read(bytes: file, options: options))
    }

    /// How many cells a stream gives; nil for a refusal.
    static func stream(_ file: [UInt8]) -> Int? {
        var counter = Counter()
        do {
            try WorkbookReader.stream(bytes: file, into: &counter)
            return counter.cells
        } catch {
            return nil
        }
    }

    private struct Counter: WorkbookSink {
        var cells = 0

        mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
            cells += batch.cells.count
            return .more
        }
    }

    /// How many cells there are; nil for a refusal.
    var cellCount: Int? { workbook.map { $0.sheets.reduce(0) { $0 + $1.cells.count } } }

    /// What each sheet has beside its cells; nil for a refusal.
    var details: [SheetDetails]? { workbook?.sheets.map(\.details) }

    /// All that was read, as text; empty for a refusal.
    var description: String {
        guard let workbook else { return "" }
        var text = ""
        for sheet in workbook.sheets {
            text += "\(sheet.name) \(sheet.visibility)\n"
            for row in 0..<sheet.rowCount {
                text += "\(sheet.rowNumbers[row]):"
                for cell in sheet.cells(inStoredRow: row) {
                    let value = workbook.texts.string(cell.text)
                    let runs = workbook.richRuns[cell.text] ?? []
                    text += " \(cell.column)/\(cell.kind)/\(cell.style)/\(cell.number)/\(value)"
                    if !runs.isEmpty { text += "/\(runs)" }
                }
                text += "\n"
            }
            text += "\(sheet.merges) \(sheet.hiddenRows) \(sheet.hiddenColumns)\n"
        }
        return text
    }

    /// Holds a workbook to what its documentation promises.
    func check() {
        guard let workbook else { return }
        precondition(!workbook.styles.isEmpty, "no style")
        for sheet in workbook.sheets {
            precondition(sheet.rowStarts.count == sheet.rowCount + 1, "row starts")
            precondition(Int(sheet.rowStarts.last ?? -1) == sheet.cells.count, "last row start")
            precondition(Self.ascends(sheet.rowNumbers), "order of rows")
            precondition(sheet.rowNumbers.allSatisfy { $0 >= 1 }, "row number")
            precondition(Self.ascends(sheet.hiddenRows), "order of hidden rows")
            precondition(Self.ascends(sheet.hiddenColumns), "order of hidden columns")
            for row in 0..<sheet.rowCount {
                let cells = sheet.cells(inStoredRow: row)
                precondition(!cells.isEmpty, "empty row")
                precondition(Self.ascends(cells.map(\.column)), "order of cells")
                for cell in cells { Self.check(cell, workbook) }
            }
        }
    }

    private static func check(_ cell: Cell, _ workbook: Workbook) {
        precondition(Int(cell.style) < workbook.styles.count, "style outside the table")
        let text = workbook.texts[cell.text]
        if cell.kind == .text {
            precondition(Int(cell.text.rawValue) < workbook.texts.count, "text outside the pool")
            precondition(!text.isEmpty, "cell without text")
            precondition(String(validating: text, as: UTF8.self) != nil, "malformed text")
        }
        if cell.kind != .text, cell.kind != .error {
            precondition(cell.number.isFinite, "number")
        }
        if let runs = workbook.richRuns[cell.text] {
            let bytes = runs.reduce(0) { $0 + $1.utf8Count }
            precondition(bytes == text.count, "runs do not cover their text")
        }
    }

    private static func ascends<Number: Comparable>(_ numbers: [Number]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }
}
