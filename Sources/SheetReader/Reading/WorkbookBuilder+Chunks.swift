/// Rows that another thread read.
extension WorkbookBuilder {
    /// Whether a sheet's rows may be wanted.
    func mayWant(_ name: String, _ visibility: SheetVisibility) -> Bool {
        if options.maxRowsPerSheet.map({ $0 <= 0 }) ?? false { return false }
        var outline = Sheet(name: name)
        outline.visibility = visibility
        return sinkMayWant(outline)
    }

    /// Takes rows of the current sheet, as if they were read here; returns false when no more of the
    /// sheet are wanted.
    ///
    /// Texts of the sheet's own have the identities from `firstText` on.
    func take(
        _ chunk: SheetChunk,
        firstText: Int,
        budget: ReadBudget,
        part: String
    ) throws(ReadError) -> Bool {
        isTakingChunk = true
        defer { isTakingChunk = false }
        let cells = adoptTexts(of: chunk, firstText)
        if appendAll(chunk.rows, cells) {
            for note in chunk.notes { try take(note, of: chunk, budget, part) }
        } else if try !appendEach(chunk, cells, budget, part) {
            return false
        }
        if chunk.endsBatch { try endBatch() }
        return wantsMore
    }

    private func appendEach(
        _ chunk: SheetChunk,
        _ cells: [Cell],
        _ budget: ReadBudget,
        _ part: String
    ) throws(ReadError) -> Bool {
        var note = 0
        for row in 0..<chunk.rows.rowCount {
            while note < chunk.notes.count, Int(chunk.notes[note].rowsBefore) <= row {
                try take(chunk.notes[note], of: chunk, budget, part)
                note += 1
            }
            let range = Int(chunk.rows.rowStarts[row])..<Int(chunk.rows.rowStarts[row + 1])
            let number = Int(chunk.rows.rowNumbers[row])
            if try !append(row: number, cells: cells[range]) { return false }
        }
        for rest in chunk.notes[note...] { try take(rest, of: chunk, budget, part) }
        return true
    }

    private func take(
        _ note: SheetChunk.Note,
        of chunk: SheetChunk,
        _ budget: ReadBudget,
        _ part: String
    ) throws(ReadError) {
        let value = Int(note.value)
        switch note.kind {
        case .inflated: try budget.spend(inflatedBytes: value, part: part)
        case .hiddenRow: hideRow(value)
        case .hiddenColumn: hideColumn(value)
        case .merge: merge(chunk.merges[value])
        }
    }

    /// Adds the chunk's texts to the workbook's, and returns the cells with the identities that the
    /// texts have there.
    private func adoptTexts(of chunk: SheetChunk, _ firstText: Int) -> [Cell] {
        let count = chunk.texts.count - 1
        if count == 0 { return chunk.rows.cells }
        var places: [TextID] = []
        places.reserveCapacity(count)
        for index in 1...count {
            let bytes = chunk.texts[TextID(rawValue: UInt32(clamping: index))]
            places.append(text(bytes))
        }
        // In a sheet's first batch, as in all that a stream hands on, the identities are right.
        let isSame = places.first?.rawValue == UInt32(clamping: firstText) && !keepsTexts
        for id in chunk.richRuns.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            let index = Int(id.rawValue) - firstText
            if let runs = chunk.richRuns[id], places.indices.contains(index) {
                keep(runs, of: places[index])
            }
        }
        if isSame { return chunk.rows.cells }
        return chunk.rows.cells.map { cell in
            guard cell.kind == .text || cell.kind == .error else { return cell }
            let index = Int(cell.text.rawValue) - firstText
            return places.indices.contains(index) ? cell.with(text: places[index]) : cell
        }
    }
}
