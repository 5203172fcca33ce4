import RecordLinkage
import SheetReader

/// What was made of each distinct text of a column, looked up by the text's identity.
///
/// Values repeat; parsing is done once per value, on several threads.
struct DistinctValues<Value: Sendable>: Sendable {
    private var places: [Int32]
    private var values: [Value]

    /// Makes a value of every distinct text that some records have in a column.
    init(
        _ column: [TextID],
        of records: [Int],
        texts: TextPool,
        threads: Int,
        make: @escaping @Sendable (String) -> Value
    ) {
        self.init(column, of: records, textCount: texts.count, threads: threads) { id in
            make(texts.string(id))
        }
    }

    /// Makes a value of every distinct text, known by its number.
    init(
        _ column: [TextID],
        of records: [Int],
        textCount: Int,
        threads: Int,
        makeOf: @escaping @Sendable (TextID) -> Value
    ) {
        var places = [Int32](repeating: -1, count: textCount)
        var distinct: [TextID] = []
        for record in records {
            let id = column[record]
            if places[Int(id.rawValue)] >= 0 { continue }
            places[Int(id.rawValue)] = Int32(truncatingIfNeeded: distinct.count)
            distinct.append(id)
        }
        let ids = distinct
        let ranges = Parallel.ranges(of: ids.count, size: 512)
        values = Parallel.map(count: ranges.count, threads: threads) { chunk in
            ids[ranges[chunk]].map(makeOf)
        }.flatMap { $0 }
        self.places = places
    }

    /// Makes other values of the same texts, one after the other.
    func map<Other: Sendable>(_ make: (Value) -> Other) -> DistinctValues<Other> {
        DistinctValues<Other>(places: places, values: values.map(make))
    }

    /// The value of a text; nil for a text that no record has.
    @inline(__always)
    subscript(_ id: TextID) -> Value? {
        let place = places[Int(id.rawValue)]
        return place < 0 ? nil : values[Int(place)]
    }
}

extension DistinctValues {
    private init(places: [Int32], values: [Value]) {
        self.places = places
        self.values = values
    }
}
