extension XLSContext {
    /// Reads the table of shared texts.
    ///
    /// How many it says it has counts for nothing: it ends where its records end.
    func takeSharedStrings(
        _ record: BIFFRecord,
        _ cursor: inout BIFFCursor
    ) throws(ReadError) {
        var reader = BIFFReader(record, continuedAt: cursor)
        try reader.skip(4)
        let declared = try reader.u32()
        var text = TextBuffer()
        let keepsRuns = styles.hasSeveralFontNames
        while sharedTexts.count < declared, try !reader.isAtEnd() {
            guard sharedTexts.count < limits.maxStrings else {
                throw ReadError(
                    .tooLarge(limit: "maxStrings", allowed: limits.maxStrings),
                    part: part,
                    offset: record.offset,
                    detail: "too many texts"
                )
            }
            let marks = try richText(&reader, into: &text, keepsRuns: keepsRuns)
            // The table's texts differ from each other: nothing is gained by looking for equal ones.
            sharedTexts.append(
                marks.isEmpty
                    ? builder.workbook.texts.append(text.utf8) : store(text, marks: marks)
            )
        }
        try reader.finish(&cursor)
    }

    /// A place in a text, in UTF-16 units, from which on another font holds.
    typealias FontMark = (unit: Int, font: Int)

    /// Reads a text of Excel 97 with its marks of fonts; phonetic text is left out.
    func richText(
        _ reader: inout BIFFReader,
        into text: inout TextBuffer,
        keepsRuns: Bool
    ) throws(ReadError) -> [FontMark] {
        text.clear()
        let count = try reader.u16()
        let flags = try reader.u8()
        let runCount = flags & 8 != 0 ? try reader.u16() : 0
        let extraCount = flags & 4 != 0 ? try reader.u32() : 0
        try checkLength(count)
        try reader.characters(count, isWide: flags & 1 != 0, into: &text)
        text.finish()
        var marks: [FontMark] = []
        if keepsRuns {
            for _ in 0..<runCount { marks.append((try reader.u16(), try reader.u16())) }
        } else {
            try reader.skip(runCount * 4)
        }
        try reader.skip(extraCount)
        return marks
    }

    /// Refuses a text that is longer than the limit.
    func checkLength(_ units: Int) throws(ReadError) {
        guard units <= limits.maxCellText else {
            throw ReadError(
                .tooLarge(limit: "maxCellText", allowed: limits.maxCellText),
                part: part,
                detail: "text of \(units) characters"
            )
        }
    }

    /// Keeps a text, with its runs where it has fonts of its own.
    func store(_ text: TextBuffer, marks: [FontMark]) -> TextID {
        marks.isEmpty
            ? builder.text(text.utf8)
            : builder.text(text.utf8, runs: runs(of: text.utf8, marks: marks))
    }

    /// Which stretch of a text has which font.
    private func runs(of utf8: [UInt8], marks: [FontMark]) -> [TextRun] {
        var runs: [TextRun] = []
        var fontName = ""
        var start = 0
        var unit = 0
        var position = 0
        func close(at end: Int) {
            if end == start { return }
            if let last = runs.last, last.fontName == fontName {
                runs[runs.count - 1].utf8Count += end - start
            } else {
                runs.append(TextRun(utf8Count: end - start, fontName: fontName))
            }
            start = end
        }
        for mark in marks {
            while unit < mark.unit, position < utf8.count {
                let lead = utf8[position]
                let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
                unit += length == 4 ? 2 : 1
                position = min(position + length, utf8.count)
            }
            close(at: position)
            fontName = styles.font(mark.font)?.name ?? fontName
        }
        close(at: utf8.count)
        return runs
    }

    /// Decodes the bytes of a text from before Excel 97.
    ///
    /// Fonts such as `.VnTime` draw Vietnamese letters in the places of Western ones. Whatever the
    /// code page of the machine was, their bytes are kept as Western letters, from which the text can
    /// be mended by the font's name.
    func decode(_ bytes: some Collection<UInt8>, fontName: String, into text: inout TextBuffer) {
        let page = Self.isLegacyVietnamese(fontName) ? CodePage.western : codePage
        page.decode(bytes, into: &text)
    }

    /// Whether a font is one of those that draw Vietnamese letters in an encoding of their own.
    static func isLegacyVietnamese(_ fontName: String) -> Bool {
        let name = fontName.lowercased()
        return name.hasPrefix(".vn") || name.hasPrefix("vni") || name.hasPrefix("vps")
            || name.hasPrefix("vntime") || name.hasPrefix("vnarial") || name.hasPrefix("vk ")
    }
}
