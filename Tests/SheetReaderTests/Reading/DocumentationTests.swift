import Foundation
import SheetReader
import TestSupport
import Testing

// What the pages and comments of SheetReader show, as code that is compiled.

// example
/// Prints a workbook: one line for each row.
func show(_ path: String) throws {
    let workbook = try WorkbookReader.read(path: path)
    for sheet in workbook.sheets where sheet.visibility == .visible {
        print("== \(sheet.name)")
        for row in 0..<sheet.rowCount {
            let values = sheet.cells(inStoredRow: row).map { value($0, in: workbook) }
            print(sheet.rowNumbers[row], values.joined(separator: " | "))
        }
    }
}

func value(_ cell: Cell, in workbook: Workbook) -> String {
    switch cell.kind {
    case .text, .error: workbook.texts.string(cell.text)
    case .boolean: cell.number == 0 ? "FALSE" : "TRUE"
    case .number, .date, .time, .datetime, .duration: String(cell.number)
    }
}
// end

// example
/// Takes the first rows of each sheet.
struct Preview: WorkbookSink {
    var lines: [String] = []

    mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
        for row in 0..<batch.rowCount {
            // Texts are valid in this call only: what is kept is copied.
            let cells = batch.cells(inStoredRow: row)
            lines.append(cells.map { value($0, in: workbook) }.joined(separator: "\t"))
        }
        return .more
    }
}

func preview(_ path: String) throws -> [String] {
    var options = ReadOptions()
    options.maxRowsPerSheet = 20
    var preview = Preview()
    try WorkbookReader.stream(path: path, options: options, into: &preview)
    return preview.lines
}
// end

// example
func details(_ path: String) throws {
    var options = ReadOptions()
    options.details = [.comments, .hyperlinks, .tables, .layout]
    let workbook = try WorkbookReader.read(path: path, options: options)
    for sheet in workbook.sheets {
        for place in sheet.details.comments { print("comment", place.row, place.column) }
        for link in sheet.details.hyperlinks { print(link.cells.rows, link.target, link.location) }
        for table in sheet.details.tables { print(table.name, table.cells) }
        if let rows = sheet.details.printTitleRows { print("printed on each page:", rows) }
    }
}
// end

// example
func open(_ path: String) -> Workbook? {
    do {
        return try WorkbookReader.read(path: path)
    } catch {
        switch error.kind {
        case .encrypted: print("protected with a password")
        case .notASpreadsheet(let what): print("not a spreadsheet but: \(what)")
        case .tooLarge(let limit, let allowed): print("more than \(allowed) (\(limit))")
        case .damaged, .unsafe: print("damaged: \(error.part ?? "") \(error.detail)")
        case .inputOutput(let code): print("cannot be read: \(code)")
        }
        return nil
    }
}
// end

/// The shorter examples; their files exist nowhere, so they are compiled only.
private func shortExamples(path: String) throws {
    func overview() throws {
        // example
        let workbook = try WorkbookReader.read(path: "danh-sach.xlsx")
        for sheet in workbook.sheets {
            print(sheet.name, sheet.cells.count)
        }
        // end
    }
    func texts() throws {
        // example
        let workbook = try WorkbookReader.read(path: "danh-sach.xlsx")
        for sheet in workbook.sheets {
            for row in 0..<sheet.rowCount {
                for cell in sheet.cells(inStoredRow: row) where cell.kind == .text {
                    print(workbook.texts.string(cell.text))
                }
            }
        }
        // end
    }
    func limits() throws {
        // example
        var limits = ReadLimits()
        limits.maxCells = 20_000_000
        let workbook = try WorkbookReader.read(path: path, limits: limits)
        // end
        _ = workbook
    }
    func counting() throws {
        // example
        struct Counter: WorkbookSink {
            var cells = 0
            mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
                cells += batch.cells.count
                return .more
            }
        }
        var counter = Counter()
        try WorkbookReader.stream(path: "danh-sach.xlsx", into: &counter)
        // end
    }
    func printing() throws {
        // example
        var lines = CellLines { bytes in write(1, bytes, bytes.count) == bytes.count }
        try WorkbookReader.stream(path: path, into: &lines)
        lines.flush()
        // end
    }
}

/// Examples whose values are shown.
private func valueExamples() {
    func shows(_ value: String, is expected: String) { #expect(value == expected) }
    // example
    var pool = TextPool()
    let id = pool.append("Họ và tên")
    shows(pool.string(id), is: "Họ và tên")
    _ = pool.intern("Họ và tên")
    // end
}

@Suite struct DocumentationTests {
    static let blocks = Examples.documented(
        in: "SheetReader",
        comments: [
            "Model/TextPool.swift", "Reading/CellLines.swift", "Reading/WorkbookReader.swift",
            "Reading/WorkbookSink.swift",
        ]
    )

    @Test func examplesAreFound() {
        #expect(Self.blocks.count >= 11)
    }

    @Test(arguments: blocks) func exampleIsCompiled(_ block: Examples.Block) throws {
        guard block.lines.first != "// Package.swift" else {
            // A line of somebody's manifest: ours must have that product.
            let manifest = try String(
                contentsOf: Shared.project.appending(path: "Package.swift"),
                encoding: .utf8
            )
            #expect(block.code == ".product(name:\"SheetReader\",package:\"tonghop\")")
            #expect(manifest.contains("name: \"tonghop\""))
            #expect(manifest.contains(".library(name: \"SheetReader\""))
            return
        }
        #expect(Examples.compiled(in: #filePath).contains(block.code))
    }

    @Test func valuesAreThoseOfTheDocumentation() {
        valueExamples()
        for (code, value) in Examples.shown(in: #filePath) {
            #expect(Self.blocks.contains { Examples.tells($0, value, of: code) }, "\(code)")
        }
    }

    @Test func examplesWorkOnFiles() throws {
        let path = Shared.fixture("workbooks/details/openpyxl.xlsx").path
        try show(path)
        try details(path)
        #expect(try preview(path).count == 5)
        #expect(try preview(path)[1] == "1.0\tTrần Thị Bình\ttrang tin")
        #expect(open(path) != nil)
        for file in ["encrypted-entry.xlsx", "picture.xlsx", "cut-xml.xlsx", "is-not-there.xlsx"] {
            #expect(open(Shared.fixture("hostile/" + file).path) == nil)
        }
    }
}
