/// A value as it will be stored, and the number format that shows it.
struct ValueLook {
    enum Stored {
        case nothing
        case text(String)
        case number(Double)
    }

    let stored: Stored
    let number: CellLook.Number

    var isText: Bool { if case .text = stored { true } else { false } }

    init(_ value: CellValue, kind: ColumnKind) {
        switch value {
        case .blank:
            (stored, number) = (.nothing, Self.format(of: kind))
        case .text(let text):
            (stored, number) = (.text(SafeText.cell(text)), kind == .identifier ? .text : .general)
        case .integer(let integer):
            (stored, number) = Self.look(of: integer, kind: kind)
        case .number(let double):
            (stored, number) = Self.look(of: double, kind: kind)
        case .date(let day):
            if let serial = day.serial {
                (stored, number) = (.number(serial), .date)
            } else {
                (stored, number) = (.text(day.text), .general)
            }
        case .dateTime(let day, let minutes):
            if let serial = day.serial, (0..<1_440).contains(minutes) {
                (stored, number) = (.number(serial + Double(minutes) / 1_440), .dateTime)
            } else {
                (stored, number) = (.text(day.text), .general)
            }
        }
    }

    private static func look(
        of integer: Int64,
        kind: ColumnKind
    ) -> (Stored, CellLook.Number) {
        let isExact = integer.magnitude <= 1 << 53
        if kind == .identifier || !isExact { return (.text(String(integer)), .text) }
        return (.number(Double(integer)), format(of: kind))
    }

    private static func look(of double: Double, kind: ColumnKind) -> (Stored, CellLook.Number) {
        guard double.isFinite else { return (.nothing, format(of: kind)) }
        if kind == .identifier {
            let whole = Int64(exactly: double).map { String($0) }
            return (.text(whole ?? String(double)), .text)
        }
        // Beyond this a grouped number would be wider than any column.
        if abs(double) >= 1e15 { return (.number(double), .general) }
        // A share of a whole-number column is shown with its decimals rather than rounded away.
        if kind == .integer, double.rounded() != double { return (.number(double), .decimal(2)) }
        return (.number(double), format(of: kind))
    }

    private static func format(of kind: ColumnKind) -> CellLook.Number {
        switch kind {
        case .text, .centred: .general
        case .identifier: .text
        case .integer: .integer
        case .decimal(let places): .decimal(places)
        case .percent(let places): .percent(places)
        case .date: .date
        case .dateTime: .dateTime
        }
    }

    /// Whether a text is one line of at most `most` digits' width.
    func fits(_ most: Double) -> Bool {
        guard case .text(let text) = stored else { return true }
        // A letter is hardly ever wider than a digit and a half: most texts need no measuring.
        if Double(text.utf8.count) * 1.5 < most, !text.utf8.contains(0x0A) { return true }
        return !text.utf8.contains(0x0A) && TextMeasure.width(of: text, limit: most) <= most
    }

    /// The width the value asks for; text takes at most `most`.
    func width(most: Double) -> Double {
        switch stored {
        case .nothing: 0
        case .text(let text): min(TextMeasure.width(of: text, limit: most), most)
        case .number(let value):
            switch number {
            case .date: 10.5
            case .dateTime: 16
            case .percent(let places):
                TextMeasure.width(ofNumber: value * 100, decimals: places) + 1.6
            case .decimal(let places): TextMeasure.width(ofNumber: value, decimals: places)
            case .integer: TextMeasure.width(ofNumber: value, decimals: 0)
            case .general, .text:
                value.rounded() == value
                    ? TextMeasure.width(ofNumber: value, decimals: 0) : 12
            }
        }
    }
}

extension TextStyle {
    /// How much wider its letters are than those of plain 11-point text.
    func factor(_ font: FontPlan) -> Double {
        (font.size + larger) / 11 * (isBold ? 1.1 : 1)
    }
}

extension CellLook {
    /// The header of a table.
    static let tableHeader = Self(
        style: TextStyle(alignment: .centre, wraps: true, tone: .header, isFramed: true),
        isMiddle: true
    )
}
