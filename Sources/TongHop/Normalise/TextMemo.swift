import SheetReader

/// Remembers what was worked out for a text, so that equal texts are looked at once.
struct TextMemo<Value> {
    /// By a text's position in its pool: the position of its value plus one, 0 where there is none yet.
    private var positions: [Int32] = []
    private var values: [Value] = []

    /// The value of a text, made when it is asked for first.
    @inline(__always)
    mutating func value(of id: TextID, make: () -> Value) -> Value {
        let text = Int(id.rawValue)
        if text < positions.count, positions[text] > 0 { return values[Int(positions[text]) - 1] }
        let value = make()
        add(value, at: text)
        return value
    }

    private mutating func add(_ value: Value, at text: Int) {
        if text >= positions.count {
            let size = max(text + 1, positions.count * 2, 64)
            positions.append(contentsOf: repeatElement(0, count: size - positions.count))
        }
        values.append(value)
        positions[text] = Int32(clamping: values.count)
    }
}
