import SheetReader
import VietText

extension RegionNormaliser {
    /// Decision numbers with their dates, also where both stand in one cell or above the table.
    mutating func addDecisions() {
        for column in cells.columns(.field(.decisionNo)) { addDecisions(column, isDateToo: false) }
        for column in cells.columns(.decisionNumberAndDate) {
            addDecisions(column, isDateToo: true)
        }
        if kind == .commendation, !builder.has(.decisionNo) { inheritDecision() }
    }

    /// Whether digits stand on both sides of a sign, as in a day and a month.
    private static func triesToBeDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.dropFirst().dropLast().contains { index in
            "/.-".utf8.contains(bytes[index]) && isDigit(bytes[index - 1])
                && isDigit(bytes[index + 1])
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func addDecisions(_ column: ColumnValues, isDateToo: Bool) {
        var numbers = [String](repeating: "", count: column.distinct.count)
        var dates = numbers
        let decisions = tools.decisions
        var bad: [Int: [String: IssueValue]] = [:]
        var badDates = bad
        // A column of numbers may hold the dates too where no other does.
        let lacksDates = cells.columns(.field(.decisionDate)).isEmpty
        let dateReader = DateReader(year: year, uses1904: cells.workbook.uses1904Dates)
        for (position, value) in column.distinct.enumerated() {
            let text = cleaned(value)
            if text.isEmpty { continue }
            let reading = decisions.read(typed(value))
            numbers[position] = reading.number
            if reading.isBad { bad[position] = [:] }
            if reading.isMended {
                issues.append(
                    Issue(
                        .decisionNumberMended,
                        at: origin(column, position),
                        field: .decisionNo,
                        value: typed(value),
                        arguments: ["mended": .text(reading.number)]
                    )
                )
            }
            var date = reading.date
            if date.isEmpty, isDateToo || lacksDates { date = Self.afterNumber(text) }
            guard !date.isEmpty else { continue }
            switch dateReader.read(date) {
            case .date(let iso): dates[position] = iso
            case .invalid:
                // "không số" and "12/TK-CT" try to be no date.
                if isDateToo, Self.triesToBeDate(date) {
                    badDates[position] = [:]
                }
            case .none: break
            }
        }
        builder.add(.decisionNo, from: column, values: numbers)
        builder.flaw(.badDecisionNumber, .decisionNo, in: column, at: bad)
        builder.flaw(.invalidDate, .decisionDate, in: column, at: badDates)
        if dates.contains(where: { !$0.isEmpty }) {
            builder.add(.decisionDate, from: column, values: dates)
        }
    }

    /// "123/QĐ-UBND, 05/10/2021": what follows the number after a sign or line break.
    private static func afterNumber(_ text: String) -> String {
        let separators: [StaticString] = [", ", "; ", "\n", " - ", " ("]
        for separator in separators {
            if let range = text.firstBytes(of: separator) {
                return String(text[range.upperBound...])
            }
        }
        guard let space = text.lastIndex(of: " ") else { return "" }
        return String(text[space...])
    }

    /// "(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/10/2021)" over a list without such columns.
    private mutating func inheritDecision() {
        var found: Set<String> = []
        var date = ""
        let decisions = tools.decisions
        for line in cells.region.preamble {
            let lowered = Viet.lowercased(line.text)
            guard
                let start = lowered.firstBytes(of: "quyết định số")
                    ?? lowered.firstBytes(of: "quyet dinh so")
            else { continue }
            let offset = lowered.distance(from: lowered.startIndex, to: start.lowerBound)
            guard offset < line.text.count else { continue }
            let reading = decisions.read(String(line.text.dropFirst(offset)))
            if !reading.number.isEmpty {
                found.insert(reading.number)
                if case .date(let iso) = DateReader(year: year).read(reading.date) { date = iso }
            }
        }
        guard found.count == 1, let number = found.first else { return }
        for record in 0..<builder.count {
            builder.set(.decisionNo, record, number)
            if !date.isEmpty, builder.value(record, .decisionDate).isEmpty,
                builder.raw(record, .decisionDate).isEmpty
            {
                builder.set(.decisionDate, record, date)
            }
        }
    }
}
