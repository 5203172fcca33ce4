/// The worksheets of a workbook, read one after the other or several at a time.
struct XLSXSheets {
    /// A sheet and the part that holds it.
    struct Listed: Sendable {
        /// The place in the workbook's list, in which chart sheets count too.
        let index: Int
        let entry: WorkbookPart.Entry
        let part: String
    }

    /// Print titles and areas by sheet.
    var printNames: [Int: [PrintName]] = [:]
    private let sheets: [Listed]
    private let archive: ZipArchive
    private let builder: WorkbookBuilder
    private let budget: ReadBudget
    private let content: SheetContent

    init(
        _ sheets: [Listed],
        _ archive: ZipArchive,
        _ strings: SharedStrings,
        _ builder: WorkbookBuilder,
        _ budget: ReadBudget
    ) {
        self.sheets = sheets
        self.archive = archive
        self.builder = builder
        self.budget = budget
        content = SheetContent(
            strings: strings,
            kinds: builder.workbook.styles.map(\.numberKind),
            limits: builder.limits,
            uses1904Dates: builder.workbook.uses1904Dates
        )
    }

    /// Hands all sheets to the builder, in workbook order.
    func read() throws(ReadError) {
        let firstText = builder.workbook.texts.count
        let ahead = readAhead(firstText)
        defer { ahead?.stop() }
        for (place, sheet) in sheets.enumerated() {
            try archive.check(sheet.part)
            let entry = sheet.entry
            let isWanted = try builder.beginSheet(name: entry.name, visibility: entry.visibility)
            if builder.isStopped { return }
            let extras = SheetExtras(builder)
            if let ahead, ahead.reads(place) {
                if isWanted { try take(place, from: ahead, firstText) }
                ahead.leave(place)
            } else if isWanted {
                let part = try archive.open(sheet.part)
                try content.read(part, content.tables(entry.name, extras), builder)
            }
            try extras?.finish(part: sheet.part, in: archive)
            for name in printNames[sheet.index] ?? [] {
                try builder.take(name, AreaText(notation: .letters, separator: UInt8(ascii: ",")))
            }
            try builder.endSheet()
            if builder.isStopped { return }
        }
    }

    /// Takes a sheet that other threads read.
    private func take(
        _ place: Int,
        from ahead: SheetsAhead,
        _ firstText: Int
    ) throws(ReadError) {
        let part = sheets[place].part
        while let chunk = try ahead.next(of: place) {
            do throws(ReadError) {
                guard try builder.take(chunk, firstText: firstText, budget: budget, part: part)
                else { break }
            } catch {
                throw error.at(part)
            }
            // Nobody reads further sheets before the first rows were welcome.
            ahead.open()
        }
        if !builder.isStopped { ahead.open() }
    }

    // MARK: - On several threads

    /// Bytes of rows that may wait while they are handed to a sink, and while all are kept anyway.
    private static let maxStreamedBytes = 3 << 20
    private static let maxKeptBytes = 8 << 20
    /// Sheets that are smaller in all are read as fast by one thread.
    private static let worthwhileBytes = 1 << 20

    /// Starts reading on other threads, where that gains something.
    private func readAhead(_ firstText: Int) -> SheetsAhead? {
        guard builder.details.isEmpty, sheets.count > 1, builder.options.usesThreads else {
            return nil
        }
        let wanted = sheets.map { builder.mayWant($0.entry.name, $0.entry.visibility) }
        let sizes = zip(sheets, wanted).map { (sheet, isWanted) in
            isWanted ? archive.entry(sheet.part)?.size ?? 0 : 0
        }
        let width = width(sizes.filter { $0 > 0 })
        guard width > 1 else { return nil }
        // A thread that decompresses counts as one, too.
        let readAheadBytes =
            width * 2 <= WorkerThread.processors ? budget.readAheadBytes : Int.max
        let work = work(firstText, readAheadBytes)
        let ahead = SheetsAhead(
            wanted: wanted,
            width: width,
            maxBytes: builder.keepsTexts ? Self.maxKeptBytes : Self.maxStreamedBytes,
            work: work
        )
        if builder.keepsTexts { ahead?.open() }
        return ahead
    }

    /// How many threads are worth their cost for sheets of some sizes; the sizes are what the package
    /// claims, and decide nothing else.
    private func width(_ sizes: [Int]) -> Int {
        if let threads = builder.options.sheetThreads { return threads }
        guard sizes.count > 1, sizes.reduce(0, { $0 + min($1, 1 << 40) }) >= Self.worthwhileBytes
        else { return 1 }
        let free = ReadingsUnderWay.processorsForEach
        // In a stream, little of a large sheet can wait: it is better read by two threads.
        let isLarge = sizes.contains { $0 >= budget.readAheadBytes }
        return min(sizes.count, isLarge && !builder.keepsTexts ? free / 2 : free)
    }

    private func work(_ firstText: Int, _ readAheadBytes: Int) -> SheetsAhead.Work {
        let sheets = sheets
        let archive = archive
        let content = content
        let limits = builder.limits
        let options = builder.options
        let keepsTexts = builder.keepsTexts
        return { (place, ahead) throws(ReadError) in
            let budget = ahead.budget(of: place, limits, readAheadBytes: readAheadBytes)
            let relay = SheetRelay(ahead, index: place, budget: budget, firstText: firstText)
            let builder = WorkbookBuilder(
                relay,
                sheet: sheets[place].entry.name,
                limits: limits,
                options: options,
                keepsTexts: keepsTexts
            )
            // What was read before a fault is handed on before it.
            defer { builder.relayRows(endsBatch: false) }
            let part = try archive.open(sheets[place].part, budget: budget)
            try content.read(part, content.tables(sheets[place].entry.name, nil), builder)
        }
    }
}

/// What the sheets of one workbook have in common.
struct SheetContent: Sendable {
    let strings: SharedStrings
    let kinds: [CellKind]
    let limits: ReadLimits
    let uses1904Dates: Bool

    func tables(_ sheet: String, _ extras: SheetExtras?) -> SheetTables {
        SheetTables(
            sheet: sheet,
            strings: strings,
            kinds: kinds,
            limits: limits,
            uses1904Dates: uses1904Dates,
            extras: extras
        )
    }

    /// Reads a sheet: plain rows with the scanner, the rest with libxml2.
    func read(
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
