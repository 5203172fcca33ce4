/// What the records before a sheet's cells say about the whole workbook.
final class XLSContext {
    /// A sheet as the workbook's first part lists it.
    struct BoundSheet {
        let name: String
        let position: Int
        let visibility: SheetVisibility
        let isWorksheet: Bool
    }

    let limits: ReadLimits
    let version: BIFFVersion
    /// The name of the stream, for errors.
    let part: String
    var codePage: CodePage
    var styles = XLSStyles()
    var boundSheets: [BoundSheet] = []
    /// The texts of the shared table, in its order.
    var sharedTexts: [TextID] = []
    let builder: WorkbookBuilder
    /// What is printed of which sheet (from 0), where that is asked for.
    private(set) var printNames: [(sheet: Int, isTitles: Bool, areas: [SheetArea])] = []

    init(_ builder: WorkbookBuilder, version: BIFFVersion, part: String) {
        self.builder = builder
        self.limits = builder.limits
        self.version = version
        self.part = part
        self.codePage = CodePage.western
    }

    /// Takes a record that concerns the whole workbook; false where it is of another kind.
    func take(_ record: BIFFRecord, _ cursor: inout BIFFCursor) throws(ReadError) -> Bool {
        switch record.type {
        case BIFFType.filePass:
            throw ReadError(
                .encrypted,
                part: part,
                offset: record.offset,
                detail: "FILEPASS record"
            )
        case BIFFType.codePage:
            codePage = CodePage(record.content.u16(0) ?? 1252)
        case BIFFType.dateMode:
            builder.workbook.uses1904Dates = record.content.u16(0) == 1
        case BIFFType.boundSheet:
            try takeBoundSheet(record)
        case BIFFType.sharedStrings:
            try takeSharedStrings(record, &cursor)
        case BIFFType.font, BIFFType.font3:
            try takeFont(record)
        case BIFFType.format2, BIFFType.format4:
            try takeFormat(record)
        case BIFFType.cellFormat2, BIFFType.cellFormat3, BIFFType.cellFormat4, BIFFType.cellFormat5:
            try takeCellFormat(record)
        case XLSDetails.name where builder.details.contains(.layout):
            guard let name = XLSDetails.printName(record, version) else { return true }
            try builder.countDetail()
            printNames.append(name)
        default:
            return false
        }
        return true
    }

    // MARK: - Sheets

    private func takeBoundSheet(_ record: BIFFRecord) throws(ReadError) {
        guard boundSheets.count < limits.maxSheets else {
            throw ReadError(
                .tooLarge(limit: "maxSheets", allowed: limits.maxSheets),
                part: part,
                offset: record.offset,
                detail: "too many sheets"
            )
        }
        var reader = BIFFReader(record)
        let position = try reader.u32()
        let state = try reader.u8() & 3
        let type = try reader.u8()
        let name = try shortString(&reader)
        let visibility: SheetVisibility =
            switch state {
            case 0: .visible
            case 1: .hidden
            default: .veryHidden
            }
        boundSheets.append(
            BoundSheet(
                name: name,
                position: position,
                visibility: visibility,
                isWorksheet: type == 0
            )
        )
    }

    /// A text whose length takes one byte.
    private func shortString(_ reader: inout BIFFReader) throws(ReadError) -> String {
        let count = try reader.u8()
        guard version == .biff8 else { return codePage.string(try reader.bytes(count)) }
        var text = TextBuffer()
        let isWide = count > 0 ? try reader.u8() & 1 != 0 : false
        try reader.characters(count, isWide: isWide, into: &text)
        text.finish()
        return String(decoding: text.utf8, as: UTF8.self)
    }

    // MARK: - Formats

    private func takeFont(_ record: BIFFRecord) throws(ReadError) {
        var reader = BIFFReader(record)
        try reader.skip(2)
        let flags = try reader.u16()
        let isBold: Bool
        switch version {
        case .biff2:
            isBold = flags & 1 != 0
        case .biff3, .biff4:
            isBold = flags & 1 != 0
            try reader.skip(2)
        case .biff5, .biff8:
            try reader.skip(2)
            isBold = try reader.u16() >= 600
            try reader.skip(6)
        }
        let name = try shortString(&reader)
        try styles.append(font: XLSFont(name: name, isBold: isBold), limits: limits)
    }

    private func takeFormat(_ record: BIFFRecord) throws(ReadError) {
        var reader = BIFFReader(record)
        switch version {
        case .biff2, .biff3:
            try styles.append(format: try shortString(&reader), number: nil, limits: limits)
        case .biff4:
            try reader.skip(2)
            try styles.append(format: try shortString(&reader), number: nil, limits: limits)
        case .biff5:
            let number = try reader.u16()
            try styles.append(format: try shortString(&reader), number: number, limits: limits)
        case .biff8:
            let number = try reader.u16()
            let count = try reader.u16()
            let isWide = count > 0 ? try reader.u8() & 1 != 0 : false
            var text = TextBuffer()
            try reader.characters(count, isWide: isWide, into: &text)
            text.finish()
            try styles.append(
                format: String(decoding: text.utf8, as: UTF8.self),
                number: number,
                limits: limits
            )
        }
    }

    private func takeCellFormat(_ record: BIFFRecord) throws(ReadError) {
        let content = record.content
        let font: Int?
        let format: Int?
        switch record.type {
        case BIFFType.cellFormat2:
            font = content.u8(0)
            format = content.u8(2).map { $0 & 0x3f }
        case BIFFType.cellFormat3, BIFFType.cellFormat4:
            font = content.u8(0)
            format = content.u8(1)
        default:
            font = content.u16(0)
            format = content.u16(2)
        }
        guard let font, let format else {
            throw ReadError(
                .damaged,
                part: part,
                offset: record.offset,
                detail: "cell format is cut"
            )
        }
        try styles.append(font: font, format: format, limits: limits)
    }
}
