import SheetReader
import TestSupport
import Testing

@testable import TongHop

/// Tables drawn for tests of normalising and checking.
///
/// The first row names each column's role (`award`, `position_unit` …), with `*1000000` for a
/// multiplier and `=GIAY_KHEN` for a parameter. A row whose first cell begins with `§` is a section
/// (`§§` one inside it), with `Σ` a total, with `σ` a subtotal. Lines before the table begin with `^`
/// at its top, those after it with `$`. A circled number before a value marks a cell.
struct BatchSample {
    var batch: RecordBatch
    var issues: IssueLog
    /// Where the marks stand.
    var marks: [Character: CellOrigin]

    init(
        _ drawing: String,
        kind: RecordKind = .commendation,
        submitter: Submitter = Submitter(level: "h", provinceCode: "83", districtCode: "829"),
        profile: CampaignProfile? = nil
    ) throws {
        let profile = try profile ?? NormaliseSamples.profile()
        var marks: [Character: CellOrigin] = [:]
        let lines = Self.withoutMarks(drawing, &marks)
        let preamble = lines.filter { $0.hasPrefix("^") }.map { String($0.dropFirst()) }
        let footer = lines.filter { $0.hasPrefix("$") }.map { String($0.dropFirst()) }
        let grid = lines.filter { !$0.hasPrefix("^") && !$0.hasPrefix("$") }.joined(separator: "\n")
        let workbook = TextGrid.workbook(grid)
        let (region, mapping) = Self.table(in: workbook, kind, preamble, footer)
        var issues: IssueLog = []
        let normaliser = FieldNormaliser(profile: profile)
        batch = normaliser.normalise(
            workbook,
            region: region,
            mapping: mapping,
            submitter: submitter,
            issues: &issues
        )
        let validator = Validator(profile: profile)
        validator.validate(batch, mapping: mapping, issues: &issues)
        validator.validateTogether([batch], issues: &issues)
        self.issues = issues
        self.marks = marks
    }

    /// The values of a field, row by row.
    func values(_ field: FieldID) -> [String] { (0..<batch.count).map { batch.value($0, field) } }

    /// The findings of a code, as cell references.
    func cells(_ code: IssueCode) -> [String] {
        issues.filter { $0.code == code }.map(\.origin.reference)
    }

    private static func withoutMarks(
        _ drawing: String,
        _ marks: inout [Character: CellOrigin]
    ) -> [String] {
        var lines: [String] = []
        var row = 0
        for line in drawing.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init
        ) {
            let isTable = line.hasPrefix("|") || line.hasPrefix("~|")
            if isTable { row += 1 }
            var clean = ""
            var column = -1
            for character in line {
                if isTable, character == "|" { column += 1 }
                if "①②③④⑤⑥⑦⑧⑨".contains(character) {
                    marks[character] = CellOrigin(sheet: "", row: row, column: column)
                } else {
                    clean.append(character)
                }
            }
            lines.append(clean)
        }
        return lines
    }

    private static func table(
        in workbook: Workbook,
        _ kind: RecordKind,
        _ preamble: [String],
        _ footer: [String]
    ) -> (TableRegion, HeaderMapping) {
        let sheet = workbook.sheets[0]
        func text(_ row: Int, _ column: Int) -> String {
            guard let cell = sheet.cell(row: row, column: column) else { return "" }
            return workbook.texts.string(cell.text)
        }
        var columns: [ColumnMapping] = []
        var last = 0
        for cell in sheet.cells(inStoredRow: 0) {
            var name = workbook.texts.string(cell.text)
            var mapping = ColumnMapping(
                column: Int(cell.column),
                header: name,
                role: nil,
                score: 0.9,
                evidence: []
            )
            if let star = name.firstIndex(of: "*") {
                mapping.multiplier = Double(name[name.index(after: star)...]) ?? 1
                name = String(name[..<star])
            }
            if let equals = name.firstIndex(of: "=") {
                mapping.parameter = String(name[name.index(after: equals)...])
                mapping.header = mapping.parameter ?? ""
                name = String(name[..<equals])
            }
            mapping.role = ColumnRole(name: name)
            columns.append(mapping)
            last = max(last, Int(cell.column))
        }
        var rows: [TableRow] = []
        var sections: [Int] = []
        for number in sheet.rowNumbers.dropFirst().map(Int.init) {
            let label = text(
                number,
                Int(
                    sheet.cells(inStoredRow: sheet.storedRow(number: number) ?? 0).first?.column
                        ?? 0
                )
            )
            var row = TableRow(row: number, role: .data)
            if label.hasPrefix("§") {
                let depth = label.hasPrefix("§§") ? 1 : 0
                row.role = .section
                row.depth = depth
                row.text = String(label.drop { $0 == "§" })
                sections = Array(sections.prefix(depth)) + [rows.count]
            } else if label.hasPrefix("Σ") || label.hasPrefix("σ") {
                row.role = label.hasPrefix("Σ") ? .total : .subtotal
                row.text = String(label.dropFirst())
            } else {
                row.sections = sections
            }
            rows.append(row)
        }
        let region = TableRegion(
            sheetIndex: 0,
            header: 1...1,
            columns: 0...last,
            rows: rows,
            preamble: preamble.enumerated().map {
                ContextLine(row: $0.offset, column: 0, text: $0.element)
            },
            footer: footer.map { ContextLine(row: 99, column: 0, text: $0) },
            headerTexts: [:]
        )
        return (region, HeaderMapping(kind: kind, kindScore: 1, columns: columns))
    }
}

/// Checks that a drawn table has findings of certain codes at its marks and none elsewhere.
func expectIssues(
    _ expected: [Character: IssueCode],
    of codes: Set<IssueCode>? = nil,
    in drawing: String,
    kind: RecordKind = .commendation,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let sample = try BatchSample(drawing, kind: kind)
    let watched = codes ?? Set(expected.values)
    var found = sample.issues.filter { watched.contains($0.code) }
    for (mark, code) in expected.sorted(by: { $0.key < $1.key }) {
        let place = try #require(sample.marks[mark], sourceLocation: sourceLocation)
        let index = found.firstIndex {
            $0.code == code && $0.origin.row == place.row && $0.origin.column == place.column
        }
        if let index {
            found.remove(at: index)
        } else {
            Testing.Issue.record("no \(code) at \(place.reference)", sourceLocation: sourceLocation)
        }
    }
    for extra in found {
        Testing.Issue.record(
            "\(extra.code) at \(extra.origin.reference)",
            sourceLocation: sourceLocation
        )
    }
}
