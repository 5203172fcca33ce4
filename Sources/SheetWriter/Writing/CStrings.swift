internal import Glibc

/// Copies of texts that a C structure can point to until they are freed.
@unsafe struct CStrings {
    private var copies: [UnsafeMutablePointer<CChar>?]

    /// Copies the texts; an empty text or no memory gives nil.
    init(_ texts: [String]) {
        unsafe copies = texts.map { $0.isEmpty ? nil : unsafe strdup($0) }
    }

    subscript(_ index: Int) -> UnsafeMutablePointer<CChar>? {
        unsafe copies[index]
    }

    mutating func free() {
        for index in unsafe copies.indices { unsafe Glibc.free(copies[index]) }
        unsafe copies = []
    }
}
