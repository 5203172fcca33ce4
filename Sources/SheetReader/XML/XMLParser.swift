import CLibXML2

/// The names that one parser knows.
@safe struct XMLNames {
    fileprivate let dictionary: xmlDictPtr?

    /// The name as elements and attributes of the document will have it.
    func intern(_ name: StaticString) -> XMLName {
        let count = Int32(clamping: name.utf8CodeUnitCount)
        return unsafe XMLName(xmlDictLookup(dictionary, name.utf8Start, count))
    }
}

/// Which encodings a document may have.
enum XMLEncodings {
    /// UTF-8 and UTF-16, as the packaging standard wants.
    case unicode
    /// Any that the library knows.
    case any
}

/// Reads XML with libxml2: bytes are pulled from a stream, events go to a handler.
///
/// No document type declarations (they are refused at their start), no network, no entities but
/// the five of XML, no tree, and no part in memory as a whole.
enum XMLParser {
    /// Reads a part of a package to its end, so that its size and checksum are verified too.
    static func parse(
        _ part: PartReader,
        handler: XMLHandler,
        limits: ReadLimits
    ) throws(ReadError) {
        let isComplete = try parse(part, name: part.name, handler: handler, limits: limits)
        if isComplete { try part.finish() }
    }

    /// Reads a document; returns false when the handler wanted no more.
    @discardableResult
    static func parse(
        _ stream: any ByteStream,
        name: String,
        handler: XMLHandler,
        limits: ReadLimits,
        encodings: XMLEncodings = .unicode
    ) throws(ReadError) -> Bool {
        xmlInitParser()
        let context = UnsafeMutablePointer<XMLContext>.allocate(capacity: 1)
        unsafe context.initialize(
            to: XMLContext(handler, limits, encodings) { (buffer) throws(ReadError) in
                unsafe try stream.read(into: buffer)
            }
        )
        // The context outlives the parser, and the handler both.
        defer {
            unsafe context.deinitialize(count: 1)
            unsafe context.deallocate()
        }
        let result = unsafe try run(context, name, handler)
        withExtendedLifetime(handler) {}
        return result
    }

    private static func run(
        _ context: UnsafeMutablePointer<XMLContext>,
        _ name: String,
        _ handler: XMLHandler
    ) throws(ReadError) -> Bool {
        var sax = unsafe makeCallbacks()
        guard
            let parser = unsafe xmlCreateIOParserCtxt(
                &sax,
                context,
                readBytes,
                nil,
                context,
                XML_CHAR_ENCODING_NONE
            )
        else {
            throw unsafe context.pointee.failure
                ?? ReadError(.damaged, part: name, offset: 0, detail: "cannot start the XML parser")
        }
        defer {
            // An entity of a refused document type may have made the parser begin a document.
            if let document = unsafe parser.pointee.myDoc { unsafe xmlFreeDoc(document) }
            unsafe xmlFreeParserCtxt(parser)
        }
        unsafe context.pointee.parser = parser
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        unsafe xmlCtxtUseOptions(parser, Int32(options))
        // Else `&amp;` in an attribute would come as `&#38;`. Without a document type, which is
        // refused, there are no other entities that could be replaced.
        unsafe parser.pointee.replaceEntities = 1
        handler.prepare(unsafe XMLNames(dictionary: parser.pointee.dict))
        if let own = unsafe handler.callbacks, let sax = unsafe parser.pointee.sax {
            unsafe context.pointee.state = own.state
            unsafe sax.pointee.startElementNs = own.start
            unsafe sax.pointee.endElementNs = own.end
            unsafe sax.pointee.characters = own.text
            unsafe sax.pointee.ignorableWhitespace = own.text
            unsafe sax.pointee.cdataBlock = own.text
        }
        let result = withoutWords { unsafe xmlParseDocument(parser) }
        if let failure = unsafe context.pointee.failure {
            throw failure.at(name, unsafe context.pointee.offset)
        }
        if unsafe context.pointee.isStopped { return false }
        let isWellFormed = unsafe parser.pointee.wellFormed == 1
        guard result == 0, isWellFormed else { throw unsafe malformed(parser, name) }
        return true
    }

    /// Runs `body` while this thread's errors that no parser is told of are not printed either.
    ///
    /// Such are errors of a converter of encodings, which would show the document's bytes.
    private static func withoutWords(_ body: () -> Int32) -> Int32 {
        guard let report = unsafe __xmlStructuredError(),
            let context = unsafe __xmlStructuredErrorContext()
        else { return body() }
        let before = unsafe (report.pointee, context.pointee)
        unsafe xmlSetStructuredErrorFunc(nil, ignoreError)
        defer { unsafe xmlSetStructuredErrorFunc(before.1, before.0) }
        return body()
    }

    private static func offset(_ parser: xmlParserCtxtPtr) -> Int {
        unsafe max(0, Int(xmlByteConsumed(parser)))
    }

    private static func malformed(_ parser: xmlParserCtxtPtr, _ name: String) -> ReadError {
        let code = unsafe parser.pointee.lastError.code
        let line = unsafe parser.pointee.lastError.line
        return ReadError(
            .damaged,
            part: name,
            offset: unsafe offset(parser),
            detail: "malformed XML (libxml2 error \(code), line \(line))"
        )
    }

    private static func makeCallbacks() -> xmlSAXHandler {
        var sax = unsafe xmlSAXHandler()
        unsafe sax.initialized = XML_SAX2_MAGIC
        unsafe sax.startElementNs = startElement
        unsafe sax.endElementNs = endElement
        unsafe sax.characters = characters
        // The same function: spares the parser its test for blanks.
        unsafe sax.ignorableWhitespace = characters
        unsafe sax.cdataBlock = characters
        unsafe sax.internalSubset = internalSubset
        unsafe sax.serror = ignoreError
        return unsafe sax
    }
}

extension ReadError {
    /// The same error with part and offset where it has none.
    func at(_ part: String, _ offset: Int? = nil) -> ReadError {
        ReadError(
            kind,
            part: self.part ?? part,
            offset: self.offset ?? offset,
            cell: cell,
            detail: detail
        )
    }
}

// MARK: - Callbacks

// Each is called by libxml2 with the context of `XMLParser.parse`, which is alive for that time.

private func context(_ user: UnsafeMutableRawPointer) -> UnsafeMutablePointer<XMLContext> {
    unsafe user.assumingMemoryBound(to: XMLContext.self)
}

private func readBytes(
    _ user: UnsafeMutableRawPointer?,
    _ buffer: UnsafeMutablePointer<CChar>?,
    _ count: Int32
) -> Int32 {
    guard let user = unsafe user else { return -1 }
    let context = unsafe context(user)
    guard unsafe context.pointee.failure == nil else { return -1 }
    do throws(ReadError) {
        let raw = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: max(0, Int(count)))
        return Int32(clamping: unsafe try context.pointee.fill(raw))
    } catch {
        unsafe context.pointee.failure = error
        return -1
    }
}

private func startElement(
    _ user: UnsafeMutableRawPointer?,
    _ name: UnsafePointer<xmlChar>?,
    _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?,
    _ namespaces: Int32,
    _ namespaceList: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ attributes: Int32,
    _ defaulted: Int32,
    _ attributeList: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    let element = unsafe XMLElement(name: XMLName(name), namespace: XMLName(uri))
    let list = unsafe XMLAttributes(attributeList, count: Int(attributes))
    unsafe notify(user, depthChange: 1) { (handler) throws(ReadError) in
        try handler.start(element, list)
    }
}

private func endElement(
    _ user: UnsafeMutableRawPointer?,
    _ name: UnsafePointer<xmlChar>?,
    _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?
) {
    guard let user = unsafe user else { return }
    let context = unsafe context(user)
    let element = unsafe XMLElement(name: XMLName(name), namespace: XMLName(uri))
    var isDone = false
    unsafe notify(user, depthChange: -1) { (handler) throws(ReadError) in
        try handler.end(element)
        if unsafe context.pointee.looksAtDone { isDone = handler.isDone }
    }
    if isDone { unsafe context.pointee.stop() }
}

private func characters(
    _ user: UnsafeMutableRawPointer?,
    _ text: UnsafePointer<xmlChar>?,
    _ count: Int32
) {
    let bytes = unsafe XMLBytes(text, count: Int(count))
    unsafe notify(user, depthChange: 0) { (handler) throws(ReadError) in
        try handler.text(bytes)
    }
}

/// Tells the handler of an event, unless parsing was stopped; its errors stop parsing.
@inline(__always)
private func notify(
    _ user: UnsafeMutableRawPointer?,
    depthChange: Int,
    _ event: (XMLHandler) throws(ReadError) -> Void
) {
    guard let context = unsafe XMLContext.expecting(user) else { return }
    unsafe context.pointee.depth += depthChange
    if unsafe context.pointee.depth > context.pointee.maxDepth {
        return unsafe XMLContext.refuseDepth(context)
    }
    // The parser's caller holds the handler.
    unsafe context.pointee.handler._withUnsafeGuaranteedRef { handler in
        do throws(ReadError) {
            try event(handler)
        } catch {
            unsafe context.pointee.fail(error)
        }
    }
}

private func internalSubset(
    _ user: UnsafeMutableRawPointer?,
    _ name: UnsafePointer<xmlChar>?,
    _ external: UnsafePointer<xmlChar>?,
    _ system: UnsafePointer<xmlChar>?
) {
    guard let user = unsafe user else { return }
    unsafe context(user).pointee.fail(
        ReadError(.unsafe, detail: "document type declaration")
    )
}

private func ignoreError(_ user: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {}
