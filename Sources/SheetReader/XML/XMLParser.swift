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
        let context = XMLContext(stream, name, handler, limits, encodings)
        // The context outlives the parser, which is freed inside `run`.
        let user = unsafe Unmanaged.passUnretained(context).toOpaque()
        var sax = unsafe makeCallbacks()
        guard
            let parser = unsafe xmlCreateIOParserCtxt(
                &sax,
                user,
                readBytes,
                nil,
                user,
                XML_CHAR_ENCODING_NONE
            )
        else {
            throw context.failure
                ?? ReadError(.damaged, part: name, offset: 0, detail: "cannot start the XML parser")
        }
        defer { unsafe xmlFreeParserCtxt(parser) }
        return unsafe try run(parser, context)
    }

    private static func run(
        _ parser: xmlParserCtxtPtr,
        _ context: XMLContext
    ) throws(ReadError) -> Bool {
        unsafe context.parser = parser
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        unsafe xmlCtxtUseOptions(parser, Int32(options))
        // Else `&amp;` in an attribute would come as `&#38;`. Without a document type, which is
        // refused, there are no other entities that could be replaced.
        unsafe parser.pointee.replaceEntities = 1
        context.handler.prepare(unsafe XMLNames(dictionary: parser.pointee.dict))
        let result = unsafe xmlParseDocument(parser)
        defer { unsafe context.parser = nil }
        if let failure = context.failure { throw failure.at(context.name, unsafe offset(parser)) }
        if context.isStopped { return false }
        let isWellFormed = unsafe parser.pointee.wellFormed == 1
        guard result == 0, isWellFormed else {
            throw unsafe malformed(parser, context)
        }
        return true
    }

    private static func offset(_ parser: xmlParserCtxtPtr) -> Int {
        unsafe max(0, Int(xmlByteConsumed(parser)))
    }

    private static func malformed(_ parser: xmlParserCtxtPtr, _ context: XMLContext) -> ReadError {
        let code = unsafe parser.pointee.lastError.code
        let line = unsafe parser.pointee.lastError.line
        return ReadError(
            .damaged,
            part: context.name,
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
    fileprivate func at(_ part: String, _ offset: Int) -> ReadError {
        ReadError(
            kind,
            part: self.part ?? part,
            offset: self.offset ?? offset,
            cell: cell,
            detail: detail
        )
    }
}

/// What the callbacks know: reached through the parser's user pointer.
@safe private final class XMLContext {
    let stream: any ByteStream
    let name: String
    let handler: XMLHandler
    let encodings: XMLEncodings
    let maxDepth: Int
    var parser: xmlParserCtxtPtr?
    var depth = 0
    var failure: ReadError?
    var isStopped = false
    var sawFirstBytes = false

    init(
        _ stream: any ByteStream,
        _ name: String,
        _ handler: XMLHandler,
        _ limits: ReadLimits,
        _ encodings: XMLEncodings
    ) {
        self.stream = stream
        self.name = name
        self.handler = handler
        self.encodings = encodings
        maxDepth = limits.maxDepth
    }

    func fail(_ error: ReadError) {
        if failure == nil { failure = error }
        stop()
    }

    func stop() {
        isStopped = true
        if let parser = unsafe parser { unsafe xmlStopParser(parser) }
    }

    @inline(__always)
    static func from(_ user: UnsafeMutableRawPointer?) -> XMLContext? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<XMLContext>.fromOpaque(user).takeUnretainedValue()
    }
}

// MARK: - Callbacks

// Each is called by libxml2 with the context of `XMLParser.parse`, which is alive for that time.

private func readBytes(
    _ user: UnsafeMutableRawPointer?,
    _ buffer: UnsafeMutablePointer<CChar>?,
    _ count: Int32
) -> Int32 {
    guard let context = unsafe XMLContext.from(user), context.failure == nil else { return -1 }
    do throws(ReadError) {
        let raw = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: max(0, Int(count)))
        let got = unsafe try context.stream.read(into: raw)
        if !context.sawFirstBytes {
            context.sawFirstBytes = true
            let start = unsafe UnsafeRawBufferPointer(rebasing: raw[0..<got])
            unsafe try checkEncoding(start, context.encodings)
        }
        return Int32(clamping: got)
    } catch {
        context.failure = error
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
    guard let context = unsafe XMLContext.from(user), !context.isStopped else { return }
    do throws(ReadError) {
        context.depth += 1
        if context.depth > context.maxDepth {
            throw ReadError(
                .tooLarge(limit: "maxDepth", allowed: context.maxDepth),
                detail: "elements too deep"
            )
        }
        let element = unsafe XMLElement(name: XMLName(name), namespace: XMLName(uri))
        try context.handler.start(
            element,
            unsafe XMLAttributes(attributeList, count: Int(attributes))
        )
    } catch {
        context.fail(error)
    }
}

private func endElement(
    _ user: UnsafeMutableRawPointer?,
    _ name: UnsafePointer<xmlChar>?,
    _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?
) {
    guard let context = unsafe XMLContext.from(user), !context.isStopped else { return }
    do throws(ReadError) {
        context.depth -= 1
        try context.handler.end(unsafe XMLElement(name: XMLName(name), namespace: XMLName(uri)))
        if context.handler.isDone { context.stop() }
    } catch {
        context.fail(error)
    }
}

private func characters(
    _ user: UnsafeMutableRawPointer?,
    _ text: UnsafePointer<xmlChar>?,
    _ count: Int32
) {
    guard let context = unsafe XMLContext.from(user), !context.isStopped else { return }
    do throws(ReadError) {
        try context.handler.text(unsafe XMLBytes(text, count: Int(count)))
    } catch {
        context.fail(error)
    }
}

private func internalSubset(
    _ user: UnsafeMutableRawPointer?,
    _ name: UnsafePointer<xmlChar>?,
    _ external: UnsafePointer<xmlChar>?,
    _ system: UnsafePointer<xmlChar>?
) {
    guard let context = unsafe XMLContext.from(user) else { return }
    context.fail(ReadError(.unsafe, detail: "document type declaration"))
}

private func ignoreError(_ user: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {}

/// Refuses documents that declare an encoding other than UTF-8 and UTF-16.
private func checkEncoding(
    _ start: UnsafeRawBufferPointer,
    _ encodings: XMLEncodings
) throws(ReadError) {
    guard encodings == .unicode else { return }
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
