import SheetReader

/// Remembers what was worked out for a text, so that equal texts are looked at once.
struct TextMemo<Value> {
    private var known: [UInt32: Value] = [:]

    /// The value of a text, made when it is asked for first.
    mutating func value(of id: TextID, make: () -> Value) -> Value {
        if let value = known[id.rawValue] { return value }
        let value = make()
        known[id.rawValue] = value
        return value
    }
}
