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
        var worksheets = XLSXSheets(sheets, archive, strings, builder, input.budget)
        worksheets.printNames = Dictionary(grouping: part.printNames, by: \.sheet)
        try worksheets.read()
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

    /// The worksheets; chart, dialog and macro sheets are left out.
    private static func worksheets(
        _ entries: [WorkbookPart.Entry],
        _ links: Relationships,
        _ main: String
    ) throws(ReadError) -> [XLSXSheets.Listed] {
        var byID: [String: Relationship] = [:]
        for link in links.all { byID[link.id] = link }
        var seen: Set<String> = []
        var result: [XLSXSheets.Listed] = []
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
            result.append(XLSXSheets.Listed(index: index, entry: entry, part: link.target))
        }
        return result
    }
}
