import SheetReader

@testable import TongHop

/// Takes the rows of a CSV file into columns of a record table, and some of its columns apart.
struct RecordSink: WorkbookSink {
    var table: RecordTable
    /// The columns that go into the table, by their header.
    let fields: [String: FieldID]
    /// The columns that are kept apart, by their header.
    var apart: [String: [String]]
    private var header: [String] = []

    init(_ table: RecordTable, fields: [String: FieldID], apart: [String]) {
        self.table = table
        self.fields = fields
        self.apart = Dictionary(uniqueKeysWithValues: apart.map { ($0, []) })
    }

    mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
        for row in 0..<batch.rowCount {
            let cells = batch.cells(inStoredRow: row)
            if header.isEmpty {
                // A header has no gaps.
                header = cells.map { workbook.texts.string($0.text) }
                continue
            }
            var values = [TextID](repeating: .empty, count: header.count)
            for cell in cells where Int(cell.column) < values.count {
                values[Int(cell.column)] = cell.text
            }
            add(values, workbook.texts)
        }
        return .more
    }

    private mutating func add(_ values: [TextID], _ texts: TextPool) {
        for (column, name) in header.enumerated() {
            if let field = fields[name] {
                table.columns[field.order].append(table.texts.intern(texts.string(values[column])))
            } else if apart[name] != nil {
                apart[name]?.append(texts.string(values[column]))
            }
        }
    }
}
