import Foundation
import SheetReader
import TestSupport
import Testing
import VietText

@testable import TongHop

/// The shared submissions in old encodings against what their rows are known to say.
@Suite(.enabled(if: Shared.url("submissions") != nil)) struct TextRepairSubmissionsTests {
    @Test(arguments: ["tcvn3", "nfd", "cp1258", "unicode", "utf-8", "utf-8-bom", "utf-16le"])
    func readsTheRowsAsTyped(_ encoding: String) throws {
        let files = table("submissions/truth_files.csv").filter { $0["encoding"] == encoding }
        #expect(!files.isEmpty)
        let rows = Dictionary(grouping: table("submissions/flat.csv"), by: { $0["file"] ?? "" })
        var compared = 0
        var missing: [String] = []
        for file in files.compactMap({ $0["file"] }) {
            let url = try #require(Shared.url("submissions/files/\(file)"))
            var workbook = try WorkbookReader.read(path: url.path)
            let result = TextRepair().repair(&workbook)
            if encoding != "tcvn3" {
                #expect(!result.notes.contains { $0.kind != .form }, "\(file)")
            }
            for row in rows[file] ?? [] {
                let cells = texts(of: row, in: workbook)
                for field in [
                    "title", "honouree", "unit", "position", "description", "achievement", "award",
                ] {
                    guard let value = row[field], !Viet.clean(value).isEmpty else { continue }
                    compared += 1
                    if !cells.contains(where: { $0.contains(Viet.clean(value)) }) {
                        missing.append("\(file) \(row["row"] ?? "") \(value)")
                    }
                }
            }
        }
        #expect(compared > 0)
        #expect(missing.isEmpty, "\(missing.count) of \(compared): \(missing.prefix(12))")
    }

    /// The texts of a row, spacing apart.
    private func texts(of row: [String: String], in workbook: Workbook) -> [String] {
        guard
            let sheet = workbook.sheets.first(where: { $0.name == row["sheet"] })
                ?? workbook.sheets.first,
            let number = row["row"].flatMap({ Int($0) }),
            let stored = sheet.storedRow(number: number)
        else { return [] }
        return sheet.cells(inStoredRow: stored).filter { $0.kind == .text }.map { cell in
            let text = workbook.texts.string(cell.text)
            // Composed already: cleaning must not hide what the repair left undone.
            #expect(Viet.isComposed(text.utf8.span) || Viet.nfc(text).utf8.elementsEqual(text.utf8))
            return Viet.clean(text)
        }
    }

    private func table(_ path: String) -> [[String: String]] {
        guard let url = Shared.url(path), let workbook = try? WorkbookReader.read(path: url.path),
            let sheet = workbook.sheets.first
        else { return [] }
        var rows: [[String: String]] = []
        var header: [UInt16: String] = [:]
        for row in 0..<sheet.rowCount {
            var record: [String: String] = [:]
            for cell in sheet.cells(inStoredRow: row) {
                let text = workbook.texts.string(cell.text)
                if row == 0 {
                    header[cell.column] = text
                } else {
                    record[header[cell.column] ?? ""] = text
                }
            }
            if row > 0 { rows.append(record) }
        }
        return rows
    }
}
