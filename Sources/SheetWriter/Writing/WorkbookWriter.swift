internal import CXLSXWriter
internal import Glibc

/// Writes a ``WorkbookPlan`` as an `.xlsx` file.
///
/// The file is written in place; who needs it whole or not at all writes beside the final place and
/// renames. A failed write leaves no file.
public enum WorkbookWriter {
    /// The most cells written as one whole workbook; above, rows are streamed to keep memory flat.
    public static let wholeWorkbookCells = 500_000

    /// Writes `plan` to `path`, over whatever is there.
    public static func write(_ plan: WorkbookPlan, to path: String) throws(WriteError) {
        guard plan.sheets.contains(where: { $0.visibility == .visible }) else {
            throw .invalidPlan("no visible sheet")
        }
        let layout = try WorkbookLayout(plan)
        try claim(path)
        do {
            try write(plan, layout, to: path)
        } catch {
            _ = unsafe unlink(path)
            throw error
        }
    }

    /// Makes the file, so that a place that cannot be written is told by the system's own error.
    private static func claim(_ path: String) throws(WriteError) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else {
            let code = errno
            throw code == ENOSPC || code == EDQUOT
                ? .diskFull(path: path) : .cannotCreate(path: path, code: code)
        }
        close(file)
    }

    private static func write(
        _ plan: WorkbookPlan,
        _ layout: WorkbookLayout,
        to path: String
    ) throws(WriteError) {
        // Beside the file: a full disk then stops the file itself too, and nothing is cut silently.
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard let temporary = unsafe strdup(folder) else { throw .outOfMemory }
        defer { unsafe free(temporary) }
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = layout.isStreamed ? 1 : 0
        unsafe options.tmpdir = unsafe temporary
        unsafe options.use_zip64 = layout.isStreamed ? 1 : 0
        guard let workbook = unsafe workbook_new_opt(path, &options) else { throw .outOfMemory }
        do {
            var session = unsafe WorkbookSession(workbook, plan: plan, layout: layout)
            try session.writeAll()
            try confirmRoom(for: session.size, at: folder, path: path)
        } catch {
            unsafe lxw_workbook_free(workbook)
            throw error
        }
        let isSpooled = unsafe flushSpools(of: workbook)
        errno = 0
        let outcome = unsafe workbook_close(workbook)
        guard isSpooled else { throw .diskFull(path: path) }
        try check(outcome, "close", path: path, system: errno)
        try confirm(path)
    }

    /// Flushes the rows that were spooled to disk; the library itself never looks whether that
    /// worked.
    private static func flushSpools(of workbook: UnsafeMutablePointer<lxw_workbook>) -> Bool {
        guard let sheets = unsafe workbook.pointee.worksheets else { return true }
        var isWhole = true
        var next = unsafe sheets.pointee.stqh_first
        while let sheet = unsafe next {
            if let spool = unsafe sheet.pointee.optimize_tmpfile {
                isWhole = unsafe fflush(spool) == 0 && ferror(spool) == 0 && isWhole
            }
            unsafe next = unsafe sheet.pointee.list_pointers.stqe_next
        }
        return isWhole
    }

    /// Looks whether the disk has room for the parts that closing writes.
    ///
    /// The library does not notice when one of its temporary files is cut by a full disk: it would
    /// pack half a sheet and report success.
    private static func confirmRoom(
        for size: Int,
        at folder: String,
        path: String
    ) throws(WriteError) {
        var disk = statvfs()
        guard unsafe statvfs(folder, &disk) == 0 else { return }
        let room = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
        let needed = UInt64(clamping: size).addingReportingOverflow(262_144)
        if !room.overflow, !needed.overflow, room.partialValue < needed.partialValue {
            throw .diskFull(path: path)
        }
    }

    /// Looks for the zip's end record, which a file cut by a full disk lacks.
    private static func confirm(_ path: String) throws(WriteError) {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .inputOutput(path: path) }
        defer { close(file) }
        let size = lseek(file, 0, SEEK_END)
        var record: [UInt8] = [0, 0, 0, 0]
        let count = unsafe pread(file, &record, 4, size - 22)
        guard size >= 22, count == 4, record == [0x50, 0x4B, 0x05, 0x06] else {
            throw .inputOutput(path: path)
        }
    }

    /// Turns the library's answer into an error of ours.
    static func check(
        _ outcome: lxw_error,
        _ what: @autoclosure () -> String,
        path: String = "",
        system: Int32 = 0
    ) throws(WriteError) {
        switch outcome {
        case LXW_NO_ERROR:
            return
        case LXW_ERROR_MEMORY_MALLOC_FAILED:
            throw .outOfMemory
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD,
            LXW_ERROR_ZIP_CLOSE, LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE:
            throw system == ENOSPC || system == EDQUOT || system == EFBIG
                ? .diskFull(path: path) : .inputOutput(path: path)
        default:
            throw .refused(what: what(), code: Int(outcome.rawValue))
        }
    }
}

/// The places and names of all sheets, and how they will be written.
struct WorkbookLayout {
    let sheets: [SheetLayout]
    let isStreamed: Bool
    /// The sheets' final names by their planned ones; the first of equal names counts.
    let sheetNames: [String: String]
    /// Each distinct list of choices, in the order met: its index is its column.
    let choices: [Choices]
    let choicesSheetName: String
    /// Sheet and table by the table's planned name; the first of equal names counts.
    let tables: [String: (sheet: String, table: SheetLayout.Table)]
    let names: [(name: String, range: String)]

    init(_ plan: WorkbookPlan) throws(WriteError) {
        var sheetNaming = Naming()
        var rangeNaming = Naming()
        var layouts: [SheetLayout] = []
        var finalNames: [String: String] = [:]
        var cells = 0
        for sheet in plan.sheets {
            let name = sheetNaming.sheet(sheet.name)
            if finalNames[sheet.name] == nil { finalNames[sheet.name] = name }
            let layout = try SheetLayout(sheet, name: name, rangeNames: &rangeNaming)
            layouts.append(layout)
            for table in layout.tables {
                let size = table.bodyCount.multipliedReportingOverflow(
                    by: table.plan.columns.count
                )
                cells = size.overflow ? .max : cells.addingReportingOverflow(size.partialValue).0
            }
        }
        sheets = layouts
        sheetNames = finalNames
        isStreamed =
            switch plan.mode {
            case .automatic: cells > WorkbookWriter.wholeWorkbookCells || cells < 0
            case .whole: false
            case .streamed: true
            }
        choicesSheetName = sheetNaming.sheet(plan.choicesSheetName)
        choices = Self.distinctChoices(of: layouts)
        var found: [String: (sheet: String, table: SheetLayout.Table)] = [:]
        for layout in layouts {
            for table in layout.tables where found[table.plan.name] == nil {
                found[table.plan.name] = (layout.name, table)
            }
        }
        tables = found
        var named: [(name: String, range: String)] = []
        for wanted in plan.names {
            guard let place = found[wanted.table],
                let columns = Self.columns(wanted.column, of: place.table)
            else { throw .invalidPlan("name \(wanted.name): no such table or column") }
            let range = SheetLayout.range(
                sheet: place.sheet,
                rows: place.table.firstRow...place.table.lastRow,
                columns: columns
            )
            named.append((rangeNaming.range(wanted.name), range))
        }
        names = named
    }

    /// The sheet columns of a table's column, or of the whole table.
    static func columns(_ header: String?, of table: SheetLayout.Table) -> ClosedRange<Int>? {
        guard let header else { return table.firstColumn...table.lastColumn }
        guard let index = table.plan.columns.firstIndex(where: { $0.header == header }) else {
            return nil
        }
        return (table.firstColumn + index)...(table.firstColumn + index)
    }

    private static func distinctChoices(of layouts: [SheetLayout]) -> [Choices] {
        var seen: Set<Choices> = []
        var distinct: [Choices] = []
        for layout in layouts {
            for table in layout.tables {
                for case let choices? in table.plan.columns.map(\.choices)
                where !choices.values.isEmpty && seen.insert(choices).inserted {
                    distinct.append(choices)
                }
            }
        }
        return distinct
    }
}
