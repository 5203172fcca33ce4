import Foundation
import TestSupport
import Testing

/// The page of the hard sheets, made from the drawings of the tests themselves.
@Suite struct HardSheetPageTests {
    /// What domain.md §3 lists, by number; forms.md's forms and what else was met come after.
    private static let subjects: [(key: String, name: String)] = [
        ("1", "Letterheads"), ("2", "Form numbers"), ("3", "Titles, periods, units of measure"),
        ("4", "Headers of several rows"), ("5", "Rows that number the columns"),
        ("6", "Section rows"), ("7", "Totals"), ("8", "Values written once for many rows"),
        ("9", "Statements, remarks, signatures"), ("10", "Several tables, several sheets"),
        ("11", "Broken cells, dittos, prepared rows"), ("12", "Running numbers, hidden things"),
        ("13", "Example rows"), ("14", "Other subjects"), ("forms.md", "Forms in use"),
        ("", "Further ones"),
    ]

    private struct Drawing {
        var subject = ""
        var title = ""
        var grids: [String] = []
    }

    private static let files = [
        "Locate/HardSheetTests", "Locate/HardSheetRowTests", "Locate/HardSheetFormTests",
        "Locate/HardSheetOddTests", "Locate/HardSheetSlipTests", "Run/NominationTests",
        "Run/SenderTests", "Run/AmountTests", "Run/FurtherPageTests",
    ]

    /// The page in docs/ shows every drawing; TONGHOP_RECORD=1 writes it anew.
    @Test func pageIsUpToDate() throws {
        let drawings = try Self.drawings()
        let url = Shared.project.appending(path: "docs/reference/hard-sheets.md")
        let page = Self.page(drawings)
        if ProcessInfo.processInfo.environment["TONGHOP_RECORD"] == "1" {
            try Data(page.utf8).write(to: url)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == page)
    }

    @Test func everyItemIsDrawn() throws {
        let drawings = try Self.drawings()
        #expect(drawings.count >= 40)
        for subject in Self.subjects.dropLast() {
            #expect(drawings.contains { $0.subject == subject.key }, "\(subject.key)")
        }
    }

    private static func drawings() throws -> [Drawing] {
        try files.flatMap { file in
            let url = Shared.project.appending(path: "Tests/TongHopTests/\(file).swift")
            return drawings(in: try String(contentsOf: url, encoding: .utf8))
        }
    }

    private static func drawings(in source: String) -> [Drawing] {
        source.components(separatedBy: "@Test(").dropFirst().compactMap { part in
            guard let title = Self.title(of: part) else { return nil }
            var drawing = Drawing(title: title)
            let number = title.prefix { $0 != ":" }
            let key = number.split(separator: " ").first.map(String.init) ?? ""
            if number.count < title.count, subjects.contains(where: { $0.key == key }), !key.isEmpty
            {
                drawing.subject = key
                drawing.title = String(title.dropFirst(number.count + 2))
            }
            let pieces = part.components(separatedBy: "\"\"\"")
            drawing.grids = stride(from: 1, to: pieces.count, by: 2).map { plain(pieces[$0]) }
            return drawing.grids.isEmpty ? nil : drawing
        }
    }

    /// The text that a test's attribute begins with.
    private static func title(of part: String) -> String? {
        let start = part.drop { $0.isWhitespace }
        guard start.first == "\"" else { return nil }
        return String(start.dropFirst().prefix { $0 != "\"" })
    }

    /// A drawing without the indentation and the escapes of its source.
    private static func plain(_ grid: String) -> String {
        grid.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: "\n").trimmingCharacters(in: .newlines)
            .replacing("\\\\", with: "\\")
    }

    private static func page(_ drawings: [Drawing]) -> String {
        var page = """
            # Hard sheets

            Sheets that offices lay out by hand, as the tests draw and read them. The numbers are those of the list of what real
            sheets look like. `|` parts cells, `<` joins a cell to its left neighbour and `^` to the one above, `==` begins a sheet.
            Made by `TONGHOP_RECORD=1 swift test --filter HardSheetPageTests`; people are invented.

            """
        for (key, name) in subjects {
            let chosen = drawings.filter { $0.subject == key }
            page += "\n## \(key.isEmpty ? "" : key + ": ")\(name)\n"
            for drawing in chosen {
                page += "\n### \(drawing.title)\n"
                for grid in drawing.grids { page += "\n```text\n\(grid)\n```\n" }
            }
        }
        return page
    }
}
