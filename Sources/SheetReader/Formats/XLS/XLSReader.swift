/// Reads Excel's binary workbooks: those of Excel 97 to 2003 (BIFF8), of Excel 5 and 95 (BIFF5), and
/// the single sheets of the versions before.
enum XLSReader: SpreadsheetFormat {
    static let format = WorkbookFormat.xls

    /// Whether bytes begin as a workbook of this kind does, or as any other compound file.
    static func matches(_ bytes: [UInt8]) -> Bool {
        CompoundFile.matches(bytes) || beginsAsRecords(ByteView(bytes))
    }

    static func read(_ input: FormatInput, into builder: WorkbookBuilder) throws(ReadError) {
        let bytes = try input.source.allBytes()
        guard CompoundFile.matches(bytes) else {
            return try read(stream: ByteView(bytes), part: "Workbook", into: builder)
        }
        let file = try CompoundFile(bytes, limits: input.limits)
        if let stream = try file.stream(named: "workbook", "book") {
            return try read(stream: stream, part: "Workbook", into: builder)
        }
        throw refusal(of: file)
    }

    /// What a compound file without a workbook is.
    private static func refusal(of file: CompoundFile) -> ReadError {
        let others = [
            ("worddocument", "word"), ("powerpoint document", "powerpoint"),
            ("visiodocument", "visio"), ("__properties_version1.0", "email"),
        ]
        if file.contains("encryptedpackage") || file.contains("encryptioninfo") {
            return ReadError(
                .encrypted,
                part: "EncryptedPackage",
                detail: "password-protected package"
            )
        }
        for (entry, kind) in others where file.contains(entry) {
            return ReadError(.notASpreadsheet(kind), detail: "compound file holds \(entry)")
        }
        return ReadError(.notASpreadsheet("binary"), detail: "compound file holds no workbook")
    }

    /// Whether bytes are records without a container, as Excel 2 to 4 wrote them.
    private static func beginsAsRecords(_ bytes: ByteView) -> Bool {
        guard let type = bytes.u16(0), let length = bytes.u16(2), let kind = bytes.u16(6) else {
            return false
        }
        return BIFFType.isBegin(type) && (4...16).contains(length)
            && [0x05, 0x06, 0x10, 0x20, 0x40, 0x100].contains(kind)
    }

    // MARK: - The stream

    private static func read(
        stream source: ByteView,
        part: String,
        into builder: WorkbookBuilder
    ) throws(ReadError) {
        var stream = source
        var cursor = BIFFCursor(stream, part: part)
        guard let begin = try cursor.next(), let version = version(of: begin) else {
            throw ReadError(.damaged, part: part, offset: 0, detail: "no BOF record")
        }
        let context = XLSContext(builder, version: version, part: part)
        guard version >= .biff5, begin.content.u16(2) == 0x05 else {
            var parser = XLSSheetParser(context, name: "Sheet1", visibility: .visible)
            return try parser.parse(&cursor)
        }
        try readGlobals(&cursor, context, &stream)
        var taken = [0..<cursor.position]
        for (index, sheet) in context.boundSheets.enumerated()
        where sheet.isWorksheet && !builder.isStopped {
            // A few bytes could otherwise have the same records read thousands of times.
            let range = try readSheet(sheet, index, of: stream, context)
            guard !taken.contains(where: { $0.overlaps(range) }) else {
                throw ReadError(
                    .damaged,
                    part: part,
                    offset: sheet.position,
                    detail: "two sheets share the same records"
                )
            }
            taken.append(range)
        }
    }

    private static func version(of begin: BIFFRecord) -> BIFFVersion? {
        switch begin.type {
        case 0x0009: return .biff2
        case 0x0209: return .biff3
        case 0x0409: return .biff4
        case 0x0809: break
        default: return nil
        }
        switch begin.content.u16(0) {
        case 0x0200: return .biff2
        case 0x0300: return .biff3
        case 0x0400: return .biff4
        case 0x0500: return .biff5
        default: return .biff8
        }
    }

    private static func readGlobals(
        _ cursor: inout BIFFCursor,
        _ context: XLSContext,
        _ stream: inout ByteView
    ) throws(ReadError) {
        while let record = try cursor.next() {
            if record.type == BIFFType.endOfFile { return }
            if BIFFType.isBegin(record.type) {
                throw ReadError(
                    .damaged,
                    part: context.part,
                    offset: record.offset,
                    detail: "a sheet begins before the workbook's own records end"
                )
            }
            if record.type == BIFFType.filePass, context.builder.opensDefaultPassword,
                let password = DefaultPassword(record.content, version: context.version)
            {
                stream = password.decrypted(stream)
                cursor = BIFFCursor(stream, part: context.part, at: cursor.position)
                continue
            }
            _ = try context.take(record, &cursor)
        }
        throw ReadError(
            .damaged,
            part: context.part,
            offset: cursor.position,
            detail: "workbook stream is cut"
        )
    }

    /// Reads a sheet and tells where its records lie.
    private static func readSheet(
        _ bound: XLSContext.BoundSheet,
        _ index: Int,
        of stream: ByteView,
        _ context: XLSContext
    ) throws(ReadError) -> Range<Int> {
        var cursor = BIFFCursor(stream, part: context.part, at: bound.position)
        guard let begin = try cursor.next(), BIFFType.isBegin(begin.type) else {
            throw ReadError(
                .damaged,
                part: context.part,
                offset: bound.position,
                detail: "sheet \(bound.name) does not begin where it should"
            )
        }
        var parser = XLSSheetParser(
            context,
            name: bound.name,
            visibility: bound.visibility,
            index: index
        )
        try parser.parse(&cursor)
        return bound.position..<max(bound.position, cursor.position)
    }
}
