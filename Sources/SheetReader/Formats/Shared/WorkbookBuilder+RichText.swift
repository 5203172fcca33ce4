extension WorkbookBuilder {
    /// The identity of a cell's text whose runs have fonts of their own.
    ///
    /// It is a new text even where an equal one is known: the other may have other runs.
    func text(_ utf8: [UInt8], runs: [TextRun]) -> TextID {
        let isPlain = runs.isEmpty || (runs.count == 1 && runs[0].fontName.isEmpty)
        let id = isPlain ? text(utf8) : workbook.texts.append(utf8)
        if id == .empty { return id }
        if isPlain {
            // In a stream, identities are used again for the texts of later batches.
            if !workbook.richRuns.isEmpty { workbook.richRuns[id] = nil }
        } else {
            workbook.richRuns[id] = runs
        }
        return id
    }

    /// Notes the runs of a text.
    func keep(_ runs: [TextRun], of text: TextID) {
        workbook.richRuns[text] = runs
    }
}
