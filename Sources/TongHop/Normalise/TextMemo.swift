import SheetReader

/// Remembers what was worked out for a text, so that equal texts are looked at once.
struct TextMemo<Value> {
    private var index = CellIndex()
    private var values: [Value] = []

    /// The value of a text, made when it is asked for first.
    mutating func value(of id: TextID, make: () -> Value) -> Value {
        let next = Int32(clamping: values.count + 1)
        let position = index.position(of: UInt64(id.rawValue), orNew: next)
        if position < next { return values[Int(position) - 1] }
        let value = make()
        values.append(value)
        return value
    }
}
