import SheetReader

/// What is said of a file that cannot be read: why, and what the unit should do.
enum ReadErrorText {
    /// What the file seems to be, such as "tệp PDF".
    static func fileKind(_ kind: String, _ language: Language) -> String {
        (fileKinds[kind] ?? FieldLabels.both("tệp không rõ loại", "a file of unknown type"))
            .text(in: language)
    }

    /// What to do with a file that is not a spreadsheet, by what it seems to be.
    static func remedy(fileKind: String, _ language: Language) -> String {
        (remedies[fileKind] ?? sendSpreadsheet).text(in: language)
    }

    /// The name of a limit of the reader, such as "số ô có dữ liệu".
    static func limit(_ name: String, _ language: Language) -> String {
        (limits[name] ?? FieldLabels.both(name, name)).text(in: language)
    }

    private static func both(_ vi: String, _ en: String) -> LocalizedText {
        FieldLabels.both(vi, en)
    }

    private static let sendSpreadsheet = FieldLabels.both(
        "Hãy gửi danh sách dạng bảng tính Excel (.xlsx) hoặc CSV.",
        "Send the list as an Excel workbook (.xlsx) or CSV."
    )

    private static let fileKinds: [String: LocalizedText] = [
        "pdf": both("tệp PDF", "a PDF document"),
        "image": both("tệp ảnh", "an image"),
        "word": both("văn bản Word", "a Word document"),
        "powerpoint": both("tệp trình chiếu PowerPoint", "a PowerPoint presentation"),
        "xlsb": both("bảng tính Excel dạng nhị phân (.xlsb)", "a binary Excel workbook (.xlsb)"),
        "archive": both("tệp nén", "an archive"),
        "executable": both("tệp chương trình", "a program"),
        "binary": both("tệp nhị phân không rõ loại", "a binary file of unknown type"),
        "html": both("trang web (HTML)", "a web page (HTML)"),
        "xml": both("tệp XML", "an XML file"),
        "text": both("tệp văn bản thường", "plain text"),
        "empty": both("tệp rỗng", "an empty file"),
        "zip": both("tệp nén", "an archive"),
        "xls": both("bảng tính Excel đời cũ (.xls)", "an old Excel workbook (.xls)"),
        "ods": both("bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)"),
    ]

    private static let remedies: [String: LocalizedText] = [
        "pdf": both(
            "Hãy gửi bảng tính Excel gốc mà từ đó đã in ra PDF.",
            "Send the Excel workbook from which the PDF was made."
        ),
        "image": both(
            "Ảnh chụp không đọc được thành số liệu; hãy gửi bảng tính Excel (.xlsx).",
            "A picture cannot be read as data; send the Excel workbook (.xlsx)."
        ),
        "word": both(
            "Hãy chép bảng trong văn bản sang Excel rồi gửi tệp .xlsx.",
            "Copy the table from the document into Excel and send the .xlsx file."
        ),
        "powerpoint": both(
            "Hãy chép bảng trong tệp trình chiếu sang Excel rồi gửi tệp .xlsx.",
            "Copy the table from the slides into Excel and send the .xlsx file."
        ),
        "xlsb": both(
            "Hãy mở bằng Excel, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx), rồi gửi lại.",
            "Open it in Excel, choose Save As, type Excel Workbook (.xlsx), and send it again."
        ),
        "xls": both(
            "Hãy mở bằng Excel, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx), rồi gửi lại.",
            "Open it in Excel, choose Save As, type Excel Workbook (.xlsx), and send it again."
        ),
        "ods": both(
            "Hãy mở bằng LibreOffice, chọn Lưu thành, loại Excel 2007–365 (.xlsx), rồi gửi lại.",
            "Open it in LibreOffice, choose Save As, type Excel 2007–365 (.xlsx), and send it again."
        ),
        "archive": both(
            "Hãy giải nén rồi gửi từng bảng tính bên trong.",
            "Unpack it and send the workbooks inside one by one."
        ),
        "zip": both(
            "Hãy giải nén rồi gửi từng bảng tính bên trong.",
            "Unpack it and send the workbooks inside one by one."
        ),
        "executable": both(
            "Không mở tệp này; hãy báo bộ phận công nghệ thông tin và gửi lại bảng tính.",
            "Do not open this file; tell your IT staff and send the workbook again."
        ),
        "html": both(
            "Hãy mở bằng Excel, lưu thành .xlsx, rồi gửi lại.",
            "Open it in Excel, save it as .xlsx and send it again."
        ),
        "empty": both(
            "Tệp không có dữ liệu, có thể do gửi hoặc chép dở; hãy gửi lại.",
            "The file holds nothing, perhaps because copying broke off; send it again."
        ),
    ]

    private static let limits: [String: LocalizedText] = [
        "maxFileBytes": both("dung lượng tệp (byte)", "size of the file (bytes)"),
        "maxPartBytes": both(
            "dung lượng một phần sau khi giải nén (byte)",
            "size of one part when unpacked (bytes)"
        ),
        "maxTotalBytes": both(
            "tổng dung lượng sau khi giải nén (byte)",
            "total size when unpacked (bytes)"
        ),
        "maxCells": both("số ô có dữ liệu", "number of cells"),
        "maxColumns": both("số cột", "number of columns"),
        "maxRelationships": both("số liên kết giữa các phần", "number of links between parts"),
        "maxConstruct": both(
            "độ dài một thẻ hoặc chú thích XML (byte)",
            "length of one XML tag or comment (bytes)"
        ),
        "maxPadding": both(
            "phần trống giữa các thẻ XML (byte)",
            "space between XML tags (bytes)"
        ),
        "maxStrings": both("số chuỗi văn bản", "number of texts"),
        "maxCellText": both("số ký tự trong một ô", "characters in one cell"),
        "maxEntries": both("số phần trong tệp", "number of parts"),
        "maxSheets": both("số trang tính", "number of sheets"),
        "maxMerges": both("số vùng ô trộn", "number of merged areas"),
        "maxDepth": both("số tầng lồng nhau", "levels of nesting"),
        "maxFormats": both("số định dạng ô", "number of cell formats"),
        "maxDetails": both(
            "số ghi chú, liên kết, bảng và vùng in",
            "number of comments, links, tables and print areas"
        ),
        "time": both("thời gian đọc (giây)", "reading time (seconds)"),
        "memory": both("bộ nhớ khi đọc (byte)", "memory while reading (bytes)"),
    ]
}

extension Issue {
    /// The finding that a file cannot be read, with the facts that its sentence needs.
    init(_ error: ReadError) {
        var arguments: [String: IssueValue] = [:]
        if let part = error.part { arguments["part"] = .text(part) }
        if let offset = error.offset { arguments["offset"] = .count(offset) }
        let code: IssueCode
        switch error.kind {
        case .notASpreadsheet(let kind):
            code = .notASpreadsheet
            arguments["seems"] = .code(list: "file_kind", code: kind)
        case .encrypted: code = .encryptedFile
        case .damaged:
            code = .unreadableFile
            arguments["detail"] = .text(error.detail)
        case .tooLarge(let limit, let allowed):
            code = .fileTooLarge
            arguments["limit"] = .code(list: "limit", code: limit)
            if let key = WorkspaceSettings.limitKey(of: limit, allowed: allowed) {
                arguments["setting"] = .text(key)
            }
            arguments["allowed"] = .count(allowed)
        case .unsafe:
            code = .unsafeFile
            arguments["detail"] = .text(error.detail)
        case .inputOutput:
            code = .unreadableFile
            arguments["detail"] = .text(error.detail)
        }
        self.init(code, at: Self.place(error.cell), arguments: arguments)
    }

    /// The sheet and cell of `Sheet1!C14`.
    private static func place(_ cell: String?) -> CellOrigin {
        guard let cell, let mark = cell.lastIndex(of: "!") else {
            return CellOrigin(sheet: "", row: nil, column: nil)
        }
        let reference = cell[cell.index(after: mark)...]
        var column = 0
        for letter in reference.utf8.prefix(3) where (65...90).contains(letter) {
            column = column * 26 + Int(letter) - 64
        }
        return CellOrigin(
            sheet: String(cell[..<mark]),
            row: Int(reference.drop { !$0.isNumber }),
            column: column > 0 ? column - 1 : nil
        )
    }
}
