/// Takes the events of one document.
///
/// Subclasses override what they need.
///
/// Names compare by address: a handler interns the names that it looks for in ``prepare(_:)``.
///
/// ```swift
/// final class SheetNames: XMLHandler {
///     private var sheet = XMLName.none
///     override func prepare(_ names: XMLNames) { sheet = names.intern("sheet") }
///     override func start(_ element: XMLElement, _ attributes: XMLAttributes) throws(ReadError) {
///         if element.name == sheet { … }
///     }
/// }
/// ```
class XMLHandler {
    init() {}

    /// Called once before the first event.
    func prepare(_ names: XMLNames) {}

    /// The callbacks that get the events instead of the functions below; asked for after `prepare`.
    ///
    /// For documents with very many elements, whose state then has to be alive as long as the handler.
    @unsafe var callbacks: XMLCallbacks? { nil }

    /// An element starts.
    func start(_ element: XMLElement, _ attributes: XMLAttributes) throws(ReadError) {}

    /// An element ends.
    func end(_ element: XMLElement) throws(ReadError) {}

    /// A piece of text, CDATA included; one text may come in many pieces.
    func text(_ utf8: XMLBytes) throws(ReadError) {}

    /// Whether the rest of the document is not wanted; looked at after each element's end.
    var isDone: Bool { false }

    /// Whether anybody looks at `isDone`.
    ///
    /// A handler of very many elements says no, and throws ``ReadError/finished`` when it wants no more.
    var looksAtDone: Bool { true }
}

/// An element's name and namespace.
struct XMLElement {
    let name: XMLName
    /// The namespace's address as text; none where the element has none.
    let namespace: XMLName
}

extension ReadError {
    /// Thrown by a handler that wants no more of its document: no error to anyone else.
    static let finished = ReadError(.damaged, detail: "finished")
}
