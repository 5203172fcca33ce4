extension Comparison {
    /// The comparison as a function over one table.
    func bind(to input: LinkageInput) throws(LinkageError) -> LevelOfPair {
        guard levels.count <= 14 else { throw .tooManyLevels(name) }
        switch rule {
        case .custom(let level): return level
        case .exact(let name):
            let values = try Self.values(name, input)
            return { left, right in
                if values[left] == 0 || values[right] == 0 { return 0 }
                return values[left] == values[right] ? 2 : 1
            }
        case .jaroWinkler(let name, let table, let thresholds):
            return Self.graded(try input.ids(name), table, thresholds) {
                StringSimilarity.jaroWinkler($0, $1)
            }
        case .nGrams(let name, let table, let size, let thresholds):
            return Self.graded(try input.ids(name), table, thresholds) {
                StringSimilarity.nGrams($0, $1, size: size)
            }
        case .oneEdit(let name, let table):
            return Self.graded(try input.ids(name), table, [0.5]) {
                StringSimilarity.withinOneEdit($0, $1) ? 1 : 0
            }
        case .softTokens(let tokens, let thresholds): return Self.overlap(tokens, thresholds)
        case .days(let name, let limits, let exchanged):
            return Self.days(try input.numbers(name), limits, exchanged: exchanged)
        case .ratio(let name, let parts): return Self.ratio(try input.numbers(name), parts)
        case .hierarchy(let names): return try Self.hierarchy(names, input)
        }
    }

    /// The adjustment for common and rare values as a function over one table.
    func bindAdjustment(to input: LinkageInput) throws(LinkageError) -> Adjustment? {
        switch frequency {
        case nil: return nil
        case .custom(let adjustment): return adjustment
        case .column(let name, let fromLevel, let limits):
            let values = try Self.values(name, input)
            let table = FrequencyTable(values)
            return { left, right, level in
                level < fromLevel ? 0 : table.adjustment(left, right, limits: limits)
            }
        }
    }

    /// The column's values as numbers, 0 for none.
    private static func values(
        _ name: String,
        _ input: LinkageInput
    ) throws(LinkageError) -> [UInt64] {
        switch try input.column(name) {
        case .ids(let ids): return ids.map { UInt64($0) }
        case .numbers(let numbers):
            return numbers.map {
                $0 == LinkageInput.missing ? 0 : UInt64(bitPattern: $0) ^ (1 << 63)
            }
        case .tokens: throw .columnKind(name)
        }
    }

    private static func graded(
        _ ids: [UInt32],
        _ table: StringTable,
        _ thresholds: [Float],
        _ similarity: @escaping @Sendable (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Float
    ) -> LevelOfPair {
        { left, right in
            let first = ids[left]
            let second = ids[right]
            if first == 0 || second == 0 { return 0 }
            let top = UInt8(truncatingIfNeeded: thresholds.count + 2)
            if first == second { return top }
            let value = similarity(table[first], table[second])
            for (place, threshold) in thresholds.enumerated() where value >= threshold {
                return top - 1 - UInt8(truncatingIfNeeded: place)
            }
            return 1
        }
    }

    private static func overlap(_ tokens: SoftTokens, _ thresholds: [Float]) -> LevelOfPair {
        { left, right in
            if tokens.lists[left].isEmpty || tokens.lists[right].isEmpty { return 0 }
            let value = tokens.similarity(left, right).overlap
            for (place, threshold) in thresholds.enumerated() where value >= threshold {
                return UInt8(truncatingIfNeeded: thresholds.count + 1 - place)
            }
            return 1
        }
    }

    private static func days(
        _ days: [Int64],
        _ limits: [Int64],
        exchanged: Bool
    ) -> LevelOfPair {
        let top = UInt8(truncatingIfNeeded: limits.count + (exchanged ? 3 : 2))
        return { left, right in
            let first = days[left]
            let second = days[right]
            if first == LinkageInput.missing || second == LinkageInput.missing { return 0 }
            if first == second { return top }
            if exchanged, CivilDay(first).exchanged == CivilDay(second) { return top - 1 }
            let (distance, overflow) = first.subtractingReportingOverflow(second)
            let below = exchanged ? top - 2 : top - 1
            for (place, limit) in limits.enumerated() where !overflow && distance.magnitude <= limit
            {
                return below - UInt8(truncatingIfNeeded: place)
            }
            return 1
        }
    }

    private static func ratio(_ numbers: [Int64], _ parts: [Double]) -> LevelOfPair {
        let top = UInt8(truncatingIfNeeded: parts.count + 2)
        return { left, right in
            let first = numbers[left]
            let second = numbers[right]
            if first == LinkageInput.missing || second == LinkageInput.missing { return 0 }
            if first == second { return top }
            let low = Double(min(first, second))
            let high = Double(max(first, second))
            let part = high > 0 ? low / high : 0
            for (place, limit) in parts.enumerated() where part >= limit {
                return top - 1 - UInt8(truncatingIfNeeded: place)
            }
            return 1
        }
    }

    /// The finest column at which both state the same; where the finer columns are silent on a side
    /// the coarser decide, and a difference at a finer one is what it says.
    private static func hierarchy(
        _ names: [String],
        _ input: LinkageInput
    ) throws(LinkageError) -> LevelOfPair {
        var columns: [[UInt64]] = []
        for name in names { columns.append(try values(name, input)) }
        let bound = columns
        return { left, right in
            var compared = false
            for (place, column) in bound.enumerated() {
                if column[left] == 0 || column[right] == 0 { continue }
                compared = true
                if column[left] == column[right] {
                    return UInt8(truncatingIfNeeded: bound.count + 1 - place)
                }
            }
            return compared ? 1 : 0
        }
    }
}

/// How common the value of each row of a column is.
struct FrequencyTable: Sendable {
    /// log2 of the share of each row's value; NaN for a row without one.
    private let shares: [Float]
    /// log2 of the chance that two rows that state a value state the same.
    private let coincidence: Float

    init(_ values: [UInt64]) {
        var counts: [UInt64: Int] = [:]
        for value in values where value != 0 { counts[value, default: 0] += 1 }
        let total = Double(max(counts.values.reduce(0, +), 1))
        var same = 0.0
        for count in counts.values { same += Double(count) * Double(count) }
        coincidence = Float(logarithm(max(same, 1) / (total * total)))
        let known = counts.mapValues { Float(logarithm(Double($0) / total)) }
        shares = values.map { known[$0] ?? .nan }
    }

    /// Bits to add: positive for values rarer than the average coincidence.
    @inline(__always)
    func adjustment(_ left: Int, _ right: Int, limits: ClosedRange<Float>) -> Float {
        let first = shares[left]
        let second = shares[right]
        if first.isNaN || second.isNaN { return 0 }
        return min(max(coincidence - max(first, second), limits.lowerBound), limits.upperBound)
    }
}
