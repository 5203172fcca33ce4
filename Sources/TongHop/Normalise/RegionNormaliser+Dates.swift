import SheetReader
import VietText

extension RegionNormaliser {
    /// All date fields, each column with its own order of day and month.
    mutating func addDates() {
        for field in FieldID.allCases where field.form == .date {
            for column in cells.columns(.field(field)) {
                addDates(field, column, isBirth: field == .birthDate)
            }
        }
        addGenders()
    }

    mutating func addDates(_ field: FieldID, _ column: ColumnValues, isBirth: Bool) {
        var reader = DateReader(
            year: year,
            isBirth: isBirth,
            uses1904: cells.workbook.uses1904Dates
        )
        reader.isMonthFirst = isMonthFirst(column)
        let readings = column.distinct.map { reading($0, reader) }
        let values = readings.map { reading in
            if case .date(let date) = reading { return date }
            return ""
        }
        builder.add(field, from: column, values: values)
        let invalid = readings.indices.filter { readings[$0] == .invalid }
        builder.flaw(
            .invalidDate,
            field,
            in: column,
            at: Dictionary(uniqueKeysWithValues: invalid.map { ($0, [:]) })
        )
        reportSwaps(field, column, values, isMonthFirst: reader.isMonthFirst)
    }

    func reading(_ value: CellValue, _ reader: DateReader) -> DateReading {
        switch value {
        case .empty, .error: .none
        case .text(let text): reader.read(text)
        case .number(let number): reader.read(number: number, isDate: false)
        case .date(let serial): reader.read(number: serial, isDate: true)
        }
    }

    /// Whether a column's texts put the month first: several can be read no other way, and none can
    /// be read only with the day first.
    private func isMonthFirst(_ column: ColumnValues) -> Bool {
        var monthFirst = 0
        for value in column.distinct {
            guard case .text(let text) = value, let isFirst = DateReader.isMonthFirst(text) else {
                continue
            }
            if !isFirst { return false }
            monthFirst += 1
        }
        return monthFirst >= 2
    }

    /// The trace of Excel under American settings: real dates have days up to 12 only, and what could
    /// not be taken for month and day stayed text.
    private mutating func reportSwaps(
        _ field: FieldID,
        _ column: ColumnValues,
        _ values: [String],
        isMonthFirst: Bool
    ) {
        let counts = column.counts
        var real = 0
        var textual = 0
        var example = ""
        for (position, value) in column.distinct.enumerated() {
            guard let day = ISODay(values[position]) else { continue }
            switch value {
            case .date:
                if day.day > 12 { return }
                real += counts[position]
                if day.day != day.month, example.isEmpty { example = typed(value) }
            case .text(let text):
                // Days in words were never at risk.
                if DateReader.isMonthFirst(text) == nil, day.day <= 12 { return }
                textual += counts[position]
            default: break
            }
        }
        let isSwapped = real >= 3 && textual >= 2 && !example.isEmpty
        guard isSwapped || isMonthFirst else { return }
        let first = column.distinct.firstIndex { if case .date = $0 { true } else { false } } ?? 1
        issues.append(
            Issue(
                .dayMonthSwapped,
                at: origin(column, first),
                field: field,
                value: typed(column.distinct[first]),
                arguments: [
                    "count": .count(isSwapped ? real : textual), "example": .text(example),
                ]
            )
        )
    }
}
