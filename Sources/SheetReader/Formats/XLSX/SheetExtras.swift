/// What a worksheet part says beside rows, columns and merges, for a reading that asks for it.
final class SheetExtras {
    /// A hyperlink whose target may be named by a relationship.
    private struct Link {
        let cells: CellRange
        let relationship: String
        let location: String
    }

    private let builder: WorkbookBuilder
    private var links: [Link] = []
    private var names = Names()

    private struct Names {
        var hyperlinks = XMLName.none
        var hyperlink = XMLName.none
        var range = XMLName.none
        var id = XMLName.none
        var location = XMLName.none
        var properties = XMLName.none
        var zeroHeight = XMLName.none
    }

    /// Nil where nothing is asked for.
    init?(_ builder: WorkbookBuilder) {
        if builder.details.isEmpty { return nil }
        self.builder = builder
    }

    func prepare(_ names: XMLNames) {
        self.names = Names(
            hyperlinks: names.intern("hyperlinks"),
            hyperlink: names.intern("hyperlink"),
            range: names.intern("ref"),
            id: names.intern("id"),
            location: names.intern("location"),
            properties: names.intern("sheetFormatPr"),
            zeroHeight: names.intern("zeroHeight")
        )
    }

    /// Takes an element below the worksheet; true where its content is wanted.
    func starts(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
        if name == names.properties, builder.details.contains(.layout) {
            builder.sheet.details.hidesUnlistedRows =
                attributes.first(names.zeroHeight)?.boolean ?? false
        }
        return name == names.hyperlinks && builder.details.contains(.hyperlinks)
    }

    /// Takes an element inside a wanted one.
    func take(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
        guard name == names.hyperlink, let text = attributes.first(names.range),
            let cells = CellReference.parseRange(text)
        else { return }
        try builder.countDetail()
        var relationship = ""
        for index in 0..<attributes.count
        where attributes.name(index) == names.id && !attributes.namespace(index).isNone {
            relationship = attributes.value(index).string
        }
        links.append(
            Link(
                cells: cells,
                relationship: relationship,
                location: attributes.first(names.location)?.attributeText ?? ""
            )
        )
    }

    /// Adds what other parts say of the sheet: link targets, comments, tables.
    func finish(part: String, in archive: ZipArchive) throws(ReadError) {
        let related = try Relationships.read(of: part, in: archive)
        var targets: [String: String] = [:]
        for link in related.all where link.type == "hyperlink" { targets[link.id] = link.target }
        for link in links {
            builder.detailCount -= 1
            let target = targets[link.relationship] ?? ""
            let place = Self.split(target, link.location)
            try builder.addHyperlink(
                Hyperlink(cells: link.cells, target: place.target, location: place.location)
            )
        }
        links = []
        for link in related.all where !link.isExternal {
            switch link.type {
            case "comments" where builder.details.contains(.comments),
                "threadedComment" where builder.details.contains(.comments):
                try parse(link, in: archive, CommentsPart(builder))
            case "table" where builder.details.contains(.tables):
                try parse(link, in: archive, TablePart(builder))
            default: break
            }
        }
    }

    private func parse(
        _ link: Relationship,
        in archive: ZipArchive,
        _ handler: XMLHandler
    ) throws(ReadError) {
        guard let entry = archive.entry(link.target) else { return }
        try XMLParser.parse(try archive.open(entry), handler: handler, limits: builder.limits)
    }

    /// Some programs write the place inside a workbook as an address that begins with `#`.
    private static func split(
        _ target: String,
        _ location: String
    ) -> (target: String, location: String) {
        guard target.hasPrefix("#"), location.isEmpty else { return (target, location) }
        return ("", String(target.dropFirst()))
    }
}

/// Reads a part of comments, of the old kind or in threads: only where they are.
private final class CommentsPart: XMLHandler {
    private let builder: WorkbookBuilder
    private var comment = XMLName.none
    private var threaded = XMLName.none
    private var range = XMLName.none

    init(_ builder: WorkbookBuilder) {
        self.builder = builder
    }

    override func prepare(_ names: XMLNames) {
        comment = names.intern("comment")
        threaded = names.intern("threadedComment")
        range = names.intern("ref")
    }

    override func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        guard element.name == comment || element.name == threaded,
            let text = attributes.first(range), let place = CellReference.parse(text)
        else { return }
        try builder.addComment(row: place.row, column: place.column)
    }
}

/// Reads the definition of a table.
private final class TablePart: XMLHandler {
    private let builder: WorkbookBuilder
    private var isFound = false
    private var table = XMLName.none
    private var range = XMLName.none
    private var name = XMLName.none
    private var displayName = XMLName.none
    private var headerRows = XMLName.none
    private var totalsRows = XMLName.none

    init(_ builder: WorkbookBuilder) {
        self.builder = builder
    }

    override func prepare(_ names: XMLNames) {
        table = names.intern("table")
        range = names.intern("ref")
        name = names.intern("name")
        displayName = names.intern("displayName")
        headerRows = names.intern("headerRowCount")
        totalsRows = names.intern("totalsRowCount")
    }

    override func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        guard element.name == table, !isFound, let text = attributes.first(range),
            let cells = CellReference.parseRange(text)
        else { return }
        isFound = true
        let shown = attributes.first(displayName) ?? attributes.first(name)
        try builder.addTable(
            DefinedTable(
                name: shown?.attributeText ?? "",
                cells: cells,
                hasHeaderRow: attributes.first(headerRows)?.integer != 0,
                hasTotalsRow: (attributes.first(totalsRows)?.integer ?? 0) > 0
            )
        )
    }
}
