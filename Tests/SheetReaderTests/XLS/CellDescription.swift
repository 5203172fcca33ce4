import Foundation
import SheetReader
import TestSupport

extension Workbook {
    /// Each cell of a sheet as `R1C1 kind value`, for comparing.
    func described(_ index: Int = 0) -> [String] {
        guard sheets.indices.contains(index) else { return [] }
        let sheet = sheets[index]
        return sheet.rowNumbers.indices.flatMap { row in
            sheet.cells(inStoredRow: row).map { cell in
                "R\(sheet.rowNumbers[row])C\(cell.column + 1) \(cell.kind) \(shown(cell))"
            }
        }
    }

    private func shown(_ cell: Cell) -> String {
        switch cell.kind {
        case .text, .error: texts.string(cell.text)
        default: String(format: "%.6g", cell.number)
        }
    }

    /// The font of a cell.
    func font(row: Int, column: Int, sheet: Int = 0) -> String? {
        sheets[sheet].cell(row: row, column: column).map { styles[Int($0.style)].fontName }
    }

    /// Whether a cell is bold.
    func isBold(row: Int, column: Int) -> Bool? {
        sheets[0].cell(row: row, column: column).map { styles[Int($0.style)].isBold }
    }

    /// The runs of a cell's text as `bytes:font`.
    func runs(row: Int, column: Int) -> [String] {
        guard let cell = sheets[0].cell(row: row, column: column) else { return [] }
        return (richRuns[cell.text] ?? []).map { "\($0.utf8Count):\($0.fontName)" }
    }
}

/// The bytes of a fixture of old formats.
func workbookFixture(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Shared.fixture("workbooks/" + path)))
}

/// The error that reading bytes ends with, or nil.
func readError(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> ReadError? {
    do throws(ReadError) {
        _ = try WorkbookReader.read(bytes: bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

/// How many cells come when the same bytes are read as a stream.
func streamedCount(_ bytes: [UInt8]) throws -> Int {
    var counter = CellCounter()
    try WorkbookReader.stream(bytes: bytes, into: &counter)
    return counter.count
}
