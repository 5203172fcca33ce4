/// The two namespaces of spreadsheet parts.
struct MainNamespace {
    private let transitional: XMLName
    private let strict: XMLName

    init(_ names: XMLNames) {
        transitional = names.intern("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
        strict = names.intern("http://purl.oclc.org/ooxml/spreadsheetml/main")
    }

    /// Whether an element is of the spreadsheet vocabulary.
    ///
    /// Elements without a namespace are taken too: some home-made writers declare none.
    @inline(__always)
    func holds(_ namespace: XMLName) -> Bool {
        namespace == transitional || namespace == strict || namespace.isNone
    }
}

/// The end of a relationship's type, which is the same in the transitional and the strict form.
func typeSuffix(_ type: String) -> String {
    guard let slash = type.utf8.lastIndex(of: UInt8(ascii: "/")) else { return type }
    return String(type[type.utf8.index(after: slash)...])
}
