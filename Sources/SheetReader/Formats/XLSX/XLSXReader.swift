/// Office Open XML workbooks: `.xlsx`, `.xlsm`, `.xltx`, transitional and strict.
enum XLSXReader: SpreadsheetFormat {
    static let format = WorkbookFormat.xlsx

    static func read(_ input: FormatInput, into builder: WorkbookBuilder) throws(ReadError) {
        guard let archive = input.archive else {
            throw ReadError(.damaged, detail: "not a package")
        }
        let main = try workbookName(archive)
        let part = WorkbookPart(limits: input.limits, details: builder.details)
        try XMLParser.parse(try archive.open(main), handler: part, limits: input.limits)
        builder.workbook.uses1904Dates = part.uses1904Dates
        let links = try Relationships.read(of: main, in: archive)
        let sheets = try worksheets(part.sheets, links, main)
        if let styles = links.first("styles"), let entry = archive.entry(styles.target) {
            let handler = StylesPart(limits: input.limits)
            try XMLParser.parse(try archive.open(entry), handler: handler, limits: input.limits)
            builder.workbook.styles = handler.styles
        }
        var strings = SharedStrings.none
        if let table = links.first("sharedStrings"), let entry = archive.entry(table.target) {
            strings = try SharedStringsPart.read(try archive.open(entry), into: builder)
        }
        try readSheets(sheets, part.printNames, archive, strings, builder)
    }

    /// The name of the workbook part, after a look at what kind of package this is.
    private static func workbookName(_ archive: ZipArchive) throws(ReadError) -> String {
        let links = try Relationships.read(of: "", in: archive)
        let name = links.first("officeDocument")?.target ?? "xl/workbook.xml"
        let lower = name.lowercased()
        if lower.hasSuffix(".bin") {
            throw ReadError(.notASpreadsheet("xlsb"), part: name, detail: "binary workbook")
        }
        if lower.hasPrefix("word/") {
            throw ReadError(.notASpreadsheet("word"), part: name, detail: "text document")
        }
        if lower.hasPrefix("ppt/") {
            throw ReadError(.notASpreadsheet("powerpoint"), part: name, detail: "presentation")
        }
        guard archive.entry(name) != nil else {
            if links.all.isEmpty {
                throw ReadError(.notASpreadsheet("archive"), detail: "archive of something else")
            }
            throw ReadError(.damaged, part: name, detail: "workbook part is missing")
        }
        return name
    }

    /// A sheet and the part that holds it.
    private struct Listed {
        /// The place in the workbook's list, in which chart sheets count too.
        let index: Int
        let entry: WorkbookPart.Entry
        let part: String
    }

    /// The worksheets; chart, dialog and macro sheets are left out.
    private static func worksheets(
        _ entries: [WorkbookPart.Entry],
        _ links: Relationships,
        _ main: String
    ) throws(ReadError) -> [Listed] {
        var byID: [String: Relationship] = [:]
        for link in links.all { byID[link.id] = link }
        var seen: Set<String> = []
        var result: [Listed] = []
        for (index, entry) in entries.enumerated() {
            guard let link = byID[entry.relationship] else {
                throw ReadError(
                    .damaged,
                    part: main,
                    cell: entry.name,
                    detail: "sheet has no part"
                )
            }
            guard link.type == "worksheet" else { continue }
            if link.isExternal {
                throw ReadError(
                    .unsafe,
                    part: main,
                    cell: entry.name,
                    detail: "sheet lies outside the package"
                )
            }
            guard seen.insert(link.target.lowercased()).inserted else {
                throw ReadError(
                    .damaged,
                    part: link.target,
                    cell: entry.name,
                    detail: "two sheets share one part"
                )
            }
            result.append(Listed(index: index, entry: entry, part: link.target))
        }
        return result
    }

    private static func readSheets(
        _ sheets: [Listed],
        _ printNames: [PrintName],
        _ archive: ZipArchive,
        _ strings: SharedStrings,
        _ builder: WorkbookBuilder
    ) throws(ReadError) {
        let kinds = builder.workbook.styles.map(\.numberKind)
        let printed = Dictionary(grouping: printNames, by: \.sheet)
        for sheet in sheets {
            let part = try archive.open(sheet.part)
            let entry = sheet.entry
            let isWanted = try builder.beginSheet(name: entry.name, visibility: entry.visibility)
            if builder.isStopped { return }
            let extras = SheetExtras(builder)
            if isWanted {
                let tables = SheetTables(
                    sheet: entry.name,
                    strings: strings,
                    kinds: kinds,
                    limits: builder.limits,
                    uses1904Dates: builder.workbook.uses1904Dates,
                    extras: extras
                )
                try readSheet(part, tables, builder)
            }
            try extras?.finish(part: sheet.part, in: archive)
            for name in printed[sheet.index] ?? [] {
                try builder.take(name, AreaText(notation: .letters, separator: UInt8(ascii: ",")))
            }
            try builder.endSheet()
            if builder.isStopped { return }
        }
    }

    /// Reads a sheet: plain rows with the scanner, the rest with libxml2.
    private static func readSheet(
        _ part: PartReader,
        _ tables: SheetTables,
        _ builder: WorkbookBuilder
    ) throws(ReadError) {
        var progress = SheetProgress()
        let buffer = ScanBuffer(part)
        // What the scanner knows is six elements deep at most: a lower limit is libxml2's to keep.
        if !builder.usesReferenceParser, builder.limits.maxDepth >= 6, try buffer.fill(),
            let length = unsafe SheetPrologue.length(buffer.unread)
        {
            buffer.keepPrologue(length)
            var scanner = RowScanner(buffer, tables, builder)
            do throws(ReadError) {
                if try scanner.run() == .finished { return }
            } catch {
                throw error.at(part.name)
            }
            progress = scanner.progress
        }
        let handler = SheetPart(tables, builder: builder, after: progress)
        let isComplete = try XMLParser.parse(
            buffer,
            name: part.name,
            handler: handler,
            limits: builder.limits
        )
        if isComplete {
            if progress.rowElements > 0, !handler.sawRows {
                throw ReadError(
                    .damaged,
                    part: part.name,
                    detail: "rows are not where they seemed to be"
                )
            }
            try part.finish()
        }
    }
}
