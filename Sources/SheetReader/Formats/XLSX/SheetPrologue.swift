/// The start of a plain part, up to its rows or strings.
enum SheetPrologue {
    /// How many bytes there are up to and including `<sheetData>`, if all of them are plain.
    ///
    /// Plain means: UTF-8, no document type, comment, CDATA or processing instruction, a root
    /// `worksheet` without a prefix in one of the two namespaces, and `sheetData` right below it.
    /// libxml2 reads the same bytes afterwards and has the last word on them.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let text = unsafe Array(bytes.prefix(64 << 10))
        guard var position = afterDeclaration(text) else { return nil }
        var depth = 0
        while position < text.count {
            guard let open = text[position...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
            guard let close = tagEnd(text, open) else { return nil }
            let next = text[open + 1]
            if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return nil }
            if depth == 0, !isRoot(text[open...close], "worksheet") { return nil }
            if depth == 1, starts(text, open, "<sheetData>") { return close + 1 }
            if next == UInt8(ascii: "/") {
                depth -= 1
                if depth < 1 { return nil }
            } else if text[close - 1] != UInt8(ascii: "/") {
                depth += 1
            }
            position = close + 1
        }
        return nil
    }

    /// How many bytes there are up to and including `<sst …>`, if all of them are plain.
    static func lengthOfStrings(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let text = unsafe Array(bytes.prefix(4 << 10))
        guard let position = afterDeclaration(text),
            let open = text[position...].firstIndex(of: UInt8(ascii: "<")),
            let close = tagEnd(text, open),
            isRoot(text[open...close], "sst"), text[close - 1] != UInt8(ascii: "/")
        else { return nil }
        return close + 1
    }

    /// Where the byte order mark and the XML declaration end; nil for one that is not of UTF-8.
    private static func afterDeclaration(_ text: [UInt8]) -> Int? {
        let position = text.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        guard starts(text, position, "<?xml") else { return position }
        guard let end = find("?>", in: text, from: position), isUTF8(text[position..<end])
        else { return nil }
        return end + 2
    }

    private static func starts(_ text: [UInt8], _ position: Int, _ word: String) -> Bool {
        text[min(position, text.count)...].starts(with: word.utf8)
    }

    private static func find(_ word: String, in text: [UInt8], from start: Int) -> Int? {
        var position = start
        while position < text.count {
            if starts(text, position, word) { return position }
            position += 1
        }
        return nil
    }

    private static func isUTF8(_ declaration: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: declaration, as: UTF8.self).lowercased()
        guard text.contains("encoding") else { return true }
        return text.contains("\"utf-8\"") || text.contains("'utf-8'")
    }

    /// Where a tag ends, quotes taken into account.
    private static func tagEnd(_ text: [UInt8], _ open: Int) -> Int? {
        guard open + 1 < text.count else { return nil }
        var quote: UInt8 = 0
        for position in open + 1..<text.count {
            let byte = text[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return position
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
        }
        return nil
    }

    private static func isRoot(_ tag: ArraySlice<UInt8>, _ name: String) -> Bool {
        let text = String(decoding: tag, as: UTF8.self)
        let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        return text.hasPrefix("<\(name) ")
            && (text.contains(" xmlns=\"\(transitional)\"")
                || text.contains(" xmlns=\"\(strict)\""))
    }
}
