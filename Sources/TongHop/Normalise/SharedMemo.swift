import Synchronization

/// Remembers what was worked out for a text across the files of a run, for all of its threads.
///
/// Only answers that follow from the text alone may be kept, so that sharing them changes nothing.
final class SharedMemo<Value: Sendable>: Sendable {
    private let known = Mutex<[TextKey: Value]>([:])
    /// Forgetting all bounds what hostile files may make us keep.
    private let limit: Int
    private let longest: Int

    /// Longer texts than `longest` bytes are not kept.
    init(limit: Int = 8192, longest: Int = 200) {
        self.limit = limit
        self.longest = longest
    }

    /// The value of a text, made when it is asked for first.
    func value(of text: String, make: () -> Value) -> Value {
        if text.utf8.count > longest { return make() }
        let key = TextKey(text: text)
        if let value = known.withLock({ $0[key] }) { return value }
        let value = make()
        known.withLock { known in
            if known.count >= limit { known = [:] }
            known[key] = value
        }
        return value
    }
}

/// A text that is compared by its bytes: what a table of Vietnamese strings would spend on comparing
/// composed with decomposed letters is saved.
struct TextKey: Hashable, Sendable {
    let text: String

    static func == (left: TextKey, right: TextKey) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
