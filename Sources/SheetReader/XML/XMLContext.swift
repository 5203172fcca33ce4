import CLibXML2

/// What the callbacks know: reached through the parser's user pointer.
///
/// A struct behind a pointer, since the callbacks come for every element of every cell: nothing
/// is counted or checked on the way to it.
@safe struct XMLContext {
    var isStopped = false
    var depth = 0
    let maxDepth: Int
    /// Bytes that were read since the last event.
    var silentBytes = 0
    /// The state of a handler that has callbacks of its own.
    var state: UnsafeMutableRawPointer?
    let handler: Unmanaged<XMLHandler>
    let looksAtDone: Bool
    fileprivate let read: (UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
    fileprivate let encodings: XMLEncodings
    fileprivate var sawFirstBytes = false
    /// Whether the document's characters have two bytes or four, and how many bytes there were.
    private var isWide = false
    private var totalBytes = 0
    var parser: xmlParserCtxtPtr?
    var failure: ReadError?
    var offset = 0

    /// No comment, tag or other construct may be longer: the library would go through it again and
    /// again.
    static let maxSilentBytes = 2 << 20

    /// How documents in UTF-16 start: with a byte order mark, or with `<`.
    private static let wideStarts: [[UInt8]] = [
        [0xff, 0xfe], [0xfe, 0xff], [0x3c, 0], [0, 0x3c],
    ]

    init(
        _ handler: XMLHandler,
        _ limits: ReadLimits,
        _ encodings: XMLEncodings,
        read: @escaping (UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
    ) {
        unsafe self.handler = Unmanaged.passUnretained(handler)
        looksAtDone = handler.looksAtDone
        maxDepth = limits.maxDepth
        self.encodings = encodings
        unsafe self.read = read
    }

    /// The context behind a callback's user pointer, where it is to hear of an event.
    @inline(__always)
    static func expecting(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLContext>? {
        guard let user = unsafe user else { return nil }
        let context = unsafe user.assumingMemoryBound(to: XMLContext.self)
        guard unsafe !context.pointee.isStopped else { return nil }
        unsafe context.pointee.silentBytes = 0
        return unsafe context
    }

    /// The state, which a handler with callbacks of its own has.
    @inline(__always)
    func state<State: ~Copyable>(_ type: State.Type) -> UnsafeMutablePointer<State> {
        unsafe state.unsafelyUnwrapped.assumingMemoryBound(to: type)
    }

    @inline(never)
    static func refuseDepth(_ context: UnsafeMutablePointer<XMLContext>) {
        unsafe context.pointee.fail(
            ReadError(
                .tooLarge(limit: "maxDepth", allowed: context.pointee.maxDepth),
                detail: "elements too deep"
            )
        )
    }

    @inline(never)
    mutating func fail(_ error: ReadError) {
        if failure == nil, error != .finished {
            failure = error
            // Once stopped, the parser knows its place no more.
            if let parser = unsafe parser { offset = unsafe max(0, Int(xmlByteConsumed(parser))) }
        }
        stop()
    }

    mutating func stop() {
        isStopped = true
        if let parser = unsafe parser { unsafe xmlStopParser(parser) }
    }

    /// Gives the parser its next bytes.
    mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let got = unsafe try read(buffer)
        if !sawFirstBytes {
            sawFirstBytes = true
            let start = unsafe UnsafeRawBufferPointer(rebasing: buffer[0..<got])
            unsafe try checkEncoding(start, encodings)
            isWide = Self.wideStarts.contains { unsafe start.starts(with: $0) }
        }
        totalBytes &+= got
        // The library says nothing of half a character at the end.
        if got == 0, isWide, totalBytes % 2 != 0 {
            throw ReadError(.damaged, offset: totalBytes, detail: "malformed UTF-16")
        }
        silentBytes += got
        if silentBytes > Self.maxSilentBytes {
            throw ReadError(
                .tooLarge(limit: "maxConstruct", allowed: Self.maxSilentBytes),
                detail: "comment, tag or other construct too long"
            )
        }
        return got
    }
}

/// How nearly all parts start.
private let usualDeclaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"".utf8)

/// Refuses documents that declare an encoding other than UTF-8 and UTF-16.
private func checkEncoding(
    _ start: UnsafeRawBufferPointer,
    _ encodings: XMLEncodings
) throws(ReadError) {
    guard encodings == .unicode, unsafe !start.starts(with: usualDeclaration) else { return }
    // A declaration in UTF-16 has a zero beside each character.
    let declaration = unsafe start.prefix(400).filter { $0 != 0 }
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    guard let open = text.firstRange(of: "<?xml"), let close = text.firstRange(of: "?>"),
        open.upperBound <= close.lowerBound,
        let key = text[open.upperBound..<close.lowerBound].firstRange(of: "encoding")
    else { return }
    let rest = text[key.upperBound..<close.lowerBound].drop { " \t\r\n=\"'".contains($0) }
    let name = rest.prefix { !"\"' \t\r\n".contains($0) }
    let allowed = ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "utf16", "us-ascii", "ascii"]
    if !allowed.contains(String(name)) {
        throw ReadError(.damaged, offset: 0, detail: "encoding is neither UTF-8 nor UTF-16")
    }
}
