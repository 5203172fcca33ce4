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
        let records = region.rows.indices.compactMap {
            region.rows[$0].role == .data ? region.rows[$0].row : nil
        }
        let step = max(1, records.count / sample)
        // A table of thousands of columns is no list of ours; its last columns go unread.
        let low = region.columns.lowerBound
        var builders = Array(repeating: Builder(), count: min(region.columns.count, 4096))
        var sampled = 0
        for position in stride(from: 0, to: records.count, by: step) {
            guard let stored = sheet.storedRow(number: records[position]) else { continue }
            sampled += 1
            for cell in sheet.cells(inStoredRow: stored)
            where region.columns.contains(Int(cell.column)) {
                if cell.kind == .text, workbook.texts.length(cell.text) == 0 { continue }
                let classes = classifier.classes(of: cell, in: workbook)
                if classes == .blank { continue }
                let position = Int(cell.column) - low
                if position < builders.count { builders[position].add(cell, classes) }
            }
        }
        var profiles: [Int: ColumnProfile] = [:]
        for (position, builder) in builders.enumerated() where builder.filled > 0 {
            profiles[low + position] = builder.profile(sampled: sampled)
        }
        return profiles
    }

    private struct Builder {
        var counts: [(classes: ValueClass, count: Int)] = []
        var texts: [UInt32] = []
        var numbers: [Double] = []
        var filled = 0

        mutating func add(_ cell: Cell, _ classes: ValueClass) {
            filled += 1
            if let known = counts.firstIndex(where: { $0.classes == classes }) {
                counts[known].count += 1
            } else {
                counts.append((classes, 1))
            }
            if cell.kind == .text { texts.append(cell.text.rawValue) }
            if cell.kind == .number { numbers.append(cell.number) }
        }

        func profile(sampled: Int) -> ColumnProfile {
            var profile = ColumnProfile()
            profile.patterns = counts.sorted {
                ($0.count, $1.classes.rawValue) > ($1.count, $0.classes.rawValue)
            }
            profile.filled = filled
            profile.sampled = sampled
            profile.distinct = Self.distinct(texts) + Self.distinct(numbers)
            let growing = zip(numbers, numbers.dropFirst()).filter {
                $0 < $1 && $1 - $0 < 1000 || $1 == 1
            }.count
            profile.isSequence =
                numbers.count >= 2 && growing == numbers.count - 1 && (numbers.first ?? 0) <= 5
            profile.median = numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
            return profile
        }

        private static func distinct(_ values: [some Comparable]) -> Int {
            let sorted = values.sorted()
            return sorted.isEmpty ? 0 : 1 + zip(sorted, sorted.dropFirst()).count { $0 != $1 }
        }
    }
}
