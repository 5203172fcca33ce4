import CLibXML2

/// Takes the events of an HTML page.
///
/// Subclasses override what they need.
///
/// Names are in lower case; elements that a page leaves out or open are put in.
class HTMLHandler {
    init() {}

    /// An element starts.
    func start(_ name: String, _ attributes: [String: String]) throws(ReadError) {}

    /// An element ends.
    func end(_ name: String) throws(ReadError) {}

    /// A piece of text; the content of scripts and styles comes in the same way.
    func text(_ utf8: XMLBytes) throws(ReadError) {}

    /// A comment, in which Excel hides what it knows beyond HTML.
    func comment(_ utf8: XMLBytes) throws(ReadError) {}

    /// The attributes that the handler looks at.
    var wantedAttributes: Set<String> { [] }

    /// Whether the rest of the page is not wanted; looked at after each element's end.
    var isDone: Bool { false }
}

/// Reads HTML with libxml2, which takes pages as they come: nothing is fetched, no tree is made.
enum HTMLParser {
    /// Reads a page that is UTF-8, whatever it says of itself.
    static func parse(
        _ stream: any ByteStream,
        handler: HTMLHandler,
        limits: ReadLimits
    ) throws(ReadError) {
        xmlInitParser()
        guard let parser = unsafe htmlNewParserCtxt() else {
            throw ReadError(
                .damaged,
                part: HTMLContext.part,
                detail: "cannot start the HTML parser"
            )
        }
        defer { unsafe htmlFreeParserCtxt(parser) }
        // Browsers have no such limit; a page without closing tags nests deeper than XML does.
        let context = HTMLContext(stream, handler, maxDepth: limits.maxDepth * 16)
        // The context outlives the parser, which is freed at the end of this function.
        let user = unsafe Unmanaged.passUnretained(context).toOpaque()
        unsafe install(on: parser, user)
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue
        unsafe context.parser = parser
        let document = unsafe htmlCtxtReadIO(
            parser,
            readBytes,
            nil,
            user,
            nil,
            "UTF-8",
            Int32(options)
        )
        unsafe context.parser = nil
        if let document = unsafe document { unsafe xmlFreeDoc(document) }
        if let failure = context.failure { throw failure }
    }

    private static func install(on parser: htmlParserCtxtPtr, _ user: UnsafeMutableRawPointer) {
        guard let sax = unsafe parser.pointee.sax else { return }
        unsafe sax.initialize(to: xmlSAXHandler())
        unsafe sax.pointee.startElement = startElement
        unsafe sax.pointee.endElement = endElement
        unsafe sax.pointee.characters = characters
        unsafe sax.pointee.ignorableWhitespace = characters
        unsafe sax.pointee.cdataBlock = characters
        unsafe sax.pointee.comment = comment
        unsafe sax.pointee.serror = ignoreError
        unsafe parser.pointee.userData = user
    }
}

/// What the callbacks know: reached through the parser's user pointer.
@safe private final class HTMLContext {
    static let part = "page"

    let stream: any ByteStream
    let handler: HTMLHandler
    let wantedAttributes: Set<String>
    let maxDepth: Int
    var parser: htmlParserCtxtPtr?
    var depth = 0
    var failure: ReadError?
    var isStopped = false

    init(_ stream: any ByteStream, _ handler: HTMLHandler, maxDepth: Int) {
        self.stream = stream
        self.handler = handler
        self.wantedAttributes = handler.wantedAttributes
        self.maxDepth = maxDepth
    }

    func fail(_ error: ReadError) {
        if failure == nil { failure = error }
        stop()
    }

    func stop() {
        isStopped = true
        if let parser = unsafe parser { unsafe xmlStopParser(parser) }
    }

    static func from(_ user: UnsafeMutableRawPointer?) -> HTMLContext? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<HTMLContext>.fromOpaque(user).takeUnretainedValue()
    }
}

// MARK: - Callbacks

// Each is called by libxml2 with the context of `HTMLParser.parse`, which is alive for that time.

private func readBytes(
    _ user: UnsafeMutableRawPointer?,
    _ buffer: UnsafeMutablePointer<CChar>?,
    _ count: Int32
) -> Int32 {
    guard let context = unsafe HTMLContext.from(user), context.failure == nil else { return -1 }
    if context.isStopped { return 0 }
    do throws(ReadError) {
        let raw = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: max(0, Int(count)))
        return Int32(clamping: unsafe try context.stream.read(into: raw))
    } catch {
        context.failure = error
        return -1
    }
}

private func startElement(
    _ user: UnsafeMutableRawPointer?,
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let context = unsafe HTMLContext.from(user), !context.isStopped,
        let name = unsafe name
    else { return }
    do throws(ReadError) {
        context.depth += 1
        if context.depth > context.maxDepth {
            throw ReadError(
                .tooLarge(limit: "maxDepth", allowed: context.maxDepth),
                part: HTMLContext.part,
                detail: "elements too deep"
            )
        }
        let found = unsafe wanted(attributes, context.wantedAttributes)
        try context.handler.start(unsafe String(cString: name).lowercased(), found)
    } catch {
        context.fail(error)
    }
}

/// The attributes that the handler looks at; values of more than 4,096 bytes mean nothing to it.
private func wanted(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ names: Set<String>
) -> [String: String] {
    var found: [String: String] = [:]
    var place = 0
    // Names and values take turns; a null pointer ends the list.
    while let list = unsafe attributes, let key = unsafe list[place] {
        let value = unsafe list[place + 1]
        place += 2
        let name = unsafe String(cString: key).lowercased()
        guard names.contains(name), found[name] == nil else { continue }
        guard let value = unsafe value else {
            found[name] = ""
            continue
        }
        if unsafe xmlStrlen(value) <= 4096 { found[name] = unsafe String(cString: value) }
    }
    return found
}

private func endElement(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
    guard let context = unsafe HTMLContext.from(user), !context.isStopped,
        let name = unsafe name
    else { return }
    do throws(ReadError) {
        context.depth -= 1
        try context.handler.end(unsafe String(cString: name).lowercased())
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
    guard let context = unsafe HTMLContext.from(user), !context.isStopped else { return }
    do throws(ReadError) {
        try context.handler.text(unsafe XMLBytes(text, count: Int(count)))
    } catch {
        context.fail(error)
    }
}

private func comment(_ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?) {
    guard let context = unsafe HTMLContext.from(user), !context.isStopped,
        let text = unsafe text
    else { return }
    do throws(ReadError) {
        // The parser ends a comment with a zero.
        try context.handler.comment(
            unsafe XMLBytes(text, count: Int(clamping: xmlStrlen(text)))
        )
    } catch {
        context.fail(error)
    }
}

private func ignoreError(_ user: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {}
