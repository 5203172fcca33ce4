import SheetReader
import VietText

/// Turns the texts of a workbook into proper Unicode: old font encodings, misread UTF-8, decomposed
/// letters and look-alikes.
///
/// It looks at each distinct text once for each font and sheet that it occurs in. What texts with
/// clear evidence say of a sheet decides about the short ones: `Xãm` stays in a Unicode workbook and
/// becomes `Xóm` in one that is TCVN3 throughout. A workbook without suspicious texts costs one look
/// at the bytes of each.
struct TextRepair: Sendable {
    /// Repairs the cells of all sheets, hidden ones too.
    ///
    /// The repaired texts are new ones in the pool.
    func repair(_ workbook: inout Workbook) -> TextRepairResult {
        var result = TextRepairResult()
        // In bytes without an encoding of their own every letter is suspicious.
        let isBytes = workbook.textEncoding?.hasPrefix("windows-") ?? false
        var natures = Self.natures(of: workbook.texts, allLetters: isBytes)
        for (id, runs) in workbook.richRuns where Int(id.rawValue) < natures.count {
            // Runs in an old font may stand beside good ones, which hide them from a look at the whole.
            if runs.contains(where: { LegacyEncoding(fontName: $0.fontName) != nil }) {
                natures[Int(id.rawValue)] = .suspicious
            }
        }
        let fonts = Self.encodings(of: workbook.styles)
        markCapitals(of: workbook, fonts, &natures)
        guard natures.contains(.suspicious) else {
            nameSheets(of: workbook, contexts: [:], &result)
            return result
        }
        var uses = TextUses(of: workbook, natures: natures, fonts: fonts)
        let file = isBytes ? FileEvidence.encoding(of: workbook, uses) : nil
        if let file {
            uses.decodeAll(of: workbook, in: file)
        } else {
            uses.repairClearOnes(of: workbook)
            let contexts = uses.contexts()
            uses.repairUnclearOnes(of: workbook, contexts: contexts)
            nameSheets(of: workbook, contexts: contexts, &result)
        }
        if uses.hasRepairs { apply(&uses, to: &workbook, &result) }
        return result
    }

    /// The encoding that each style's font tells; many styles share few fonts.
    static func encodings(of styles: [CellStyle]) -> [LegacyEncoding?] {
        var known: [String: LegacyEncoding?] = [:]
        var last: (name: String, encoding: LegacyEncoding?)?
        return styles.map { style in
            if let last, last.name == style.fontName { return last.encoding }
            let encoding = known[style.fontName] ?? LegacyEncoding(fontName: style.fontName)
            known[style.fontName] = .some(encoding)
            last = (style.fontName, encoding)
            return encoding
        }
    }

    /// Marks plain texts that a font of capitals shows in capitals: "loa tay" in .VnTimeH.
    private func markCapitals(
        of workbook: Workbook,
        _ fonts: [LegacyEncoding?],
        _ natures: inout [TextNature]
    ) {
        guard fonts.contains(.tcvn3Capitals) else { return }
        let capitals = fonts.map { $0 == .tcvn3Capitals }
        for sheet in workbook.sheets {
            for cell in sheet.cells where cell.kind == .text {
                let position = Int(cell.text.rawValue)
                guard Int(cell.style) < capitals.count, capitals[Int(cell.style)],
                    position < natures.count, natures[position] == .plain
                else { continue }
                // A mark or a mail address stays as it was typed.
                let isWord = workbook.texts.withUTF8(of: cell.text) { utf8 in
                    var small = 0
                    for index in utf8.indices {
                        if utf8[index] == UInt8(ascii: "@") { return false }
                        if (0x61...0x7A).contains(utf8[index]) { small += 1 }
                    }
                    return small >= 2
                }
                if isWord { natures[position] = .suspicious }
            }
        }
    }

    private static func natures(of texts: TextPool, allLetters: Bool) -> [TextNature] {
        var natures = [TextNature](repeating: .plain, count: texts.count)
        for position in 1..<max(1, texts.count) {
            let id = TextID(rawValue: UInt32(truncatingIfNeeded: position))
            natures[position] = texts.withUTF8(of: id) { utf8 in
                if TextRepairer.mayNeedRepair(utf8) { return .suspicious }
                if Viet.isASCII(utf8) { return .plain }
                return allLetters ? .suspicious : .unicode
            }
        }
        return natures
    }

    private func nameSheets(
        of workbook: Workbook,
        contexts: [Int: RepairContext],
        _ result: inout TextRepairResult
    ) {
        for (index, sheet) in workbook.sheets.enumerated() {
            let repairer = TextRepairer(context: contexts[index] ?? RepairContext())
            if let repair = repairer.repair(sheet.name) { result.sheetNames[index] = repair.text }
        }
    }

    /// Puts the repaired texts into the cells and writes down what was done.
    private func apply(
        _ uses: inout TextUses,
        to workbook: inout Workbook,
        _ result: inout TextRepairResult
    ) {
        uses.addTexts(to: &workbook.texts, &result.originals)
        var places: [Repair.Kind: Int] = [:]
        for sheet in workbook.sheets.indices {
            let starts = workbook.sheets[sheet].rowStarts
            for row in workbook.sheets[sheet].rowNumbers.indices {
                for index in Int(starts[row])..<Int(starts[row + 1]) {
                    let cell = workbook.sheets[sheet].cells[index]
                    guard cell.kind == .text, let use = uses.use(of: cell, sheet: sheet),
                        let repair = use.repair
                    else { continue }
                    workbook.sheets[sheet].cells[index] = cell.with(text: use.repaired)
                    let kind = repair.kind.noted
                    if let place = places[kind] {
                        result.notes[place].cells += 1
                        continue
                    }
                    places[kind] = result.notes.count
                    result.notes.append(
                        TextRepairNote(
                            kind: kind,
                            cells: 1,
                            sheet: sheet,
                            row: Int(workbook.sheets[sheet].rowNumbers[row]),
                            column: Int(cell.column),
                            original: cell.text,
                            repaired: use.repaired
                        )
                    )
                }
            }
        }
    }
}

extension Repair.Kind {
    /// The kind that notes tell: a font of capitals is TCVN3 all the same, and how often is no matter.
    fileprivate var noted: Repair.Kind {
        switch self {
        case .legacy(.tcvn3Capitals): .legacy(.tcvn3)
        case .mojibake: .mojibake(times: 1)
        default: self
        }
    }
}
