import SheetReader

/// What the values of one column look like, from a sample of a table's records.
struct ColumnProfile {
    /// Values by what they look like, most frequent first.
    var patterns: [(classes: ValueClass, count: Int)] = []
    /// How many values were looked at, blank ones left out.
    var filled = 0
    /// How many records were looked at.
    var sampled = 0
    /// How many different values there are among the filled ones.
    var distinct = 0
    /// Whether the values are whole numbers that grow by one.
    var isSequence = false
    /// The middle number of those that are numbers.
    var median: Double?

    /// The part of the filled values that look like any of some things.
    func share(of classes: ValueClass) -> Double {
        guard filled > 0 else { return 0 }
        let hits = patterns.reduce(0) { $0 + ($1.classes.isDisjoint(with: classes) ? 0 : $1.count) }
        return Double(hits) / Double(filled)
    }

    private static let sample = 40

    /// Looks at the columns of a region.
    static func profiles(
        of region: TableRegion,
        in workbook: Workbook,
        classifier: inout ValueClassifier
    ) -> [Int: ColumnProfile] {
        let sheet = workbook.sheets[region.sheetIndex]
        let records = region.rows.filter { $0.role == .data }.map(\.row)
        let step = max(1, records.count / sample)
        var builders: [Int: Builder] = [:]
        var sampled = 0
        for position in stride(from: 0, to: records.count, by: step) {
            guard let stored = sheet.storedRow(number: records[position]) else { continue }
            sampled += 1
            for cell in sheet.cells(inStoredRow: stored)
            where region.columns.contains(Int(cell.column)) {
                if cell.kind == .text, workbook.texts.length(cell.text) == 0 { continue }
                let classes = classifier.classes(of: cell, in: workbook)
                if classes == .blank { continue }
                builders[Int(cell.column), default: Builder()].add(
                    cell,
                    classes,
                    position: position
                )
            }
        }
        return builders.mapValues { $0.profile(sampled: sampled) }
    }

    private struct Builder {
        var counts: [ValueClass: Int] = [:]
        var texts: Set<TextID> = []
        var numbers: [Double] = []
        var filled = 0

        mutating func add(_ cell: Cell, _ classes: ValueClass, position: Int) {
            filled += 1
            counts[classes, default: 0] += 1
            if cell.kind == .text { texts.insert(cell.text) }
            if cell.kind == .number { numbers.append(cell.number) }
        }

        func profile(sampled: Int) -> ColumnProfile {
            var profile = ColumnProfile()
            profile.patterns = counts.sorted {
                ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue)
            }
            .map { ($0.key, $0.value) }
            profile.filled = filled
            profile.sampled = sampled
            profile.distinct = texts.count + Set(numbers).count
            let growing = zip(numbers, numbers.dropFirst()).filter {
                $0 < $1 && $1 - $0 < 1000 || $1 == 1
            }.count
            profile.isSequence =
                numbers.count >= 2 && growing == numbers.count - 1 && (numbers.first ?? 0) <= 5
            profile.median = numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
            return profile
        }
    }
}
