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
        var suspicious = Self.suspiciousTexts(of: workbook.texts, allLetters: isBytes)
        for (id, runs) in workbook.richRuns where Int(id.rawValue) < suspicious.count {
            // Runs in an old font may stand beside good ones, which hide them from a look at the whole.
            if runs.contains(where: { LegacyEncoding(fontName: $0.fontName) != nil }) {
                suspicious[Int(id.rawValue)] = true
            }
        }
        let fonts = workbook.styles.map { LegacyEncoding(fontName: $0.fontName) }
        guard suspicious.contains(true) else {
            nameSheets(of: workbook, contexts: [:], &result)
            return result
        }
        var uses = TextUses(of: workbook, suspicious: suspicious, fonts: fonts)
        let file = isBytes ? FileEvidence.encoding(of: workbook, uses) : nil
        if let file {
            uses.decodeAll(of: workbook, in: file)
        } else {
            uses.repairClearOnes(of: workbook)
            let contexts = uses.contexts(sheets: workbook.sheets.count)
            uses.repairUnclearOnes(of: workbook, contexts: contexts)
            nameSheets(of: workbook, contexts: contexts, &result)
        }
        if uses.hasRepairs { apply(&uses, to: &workbook, &result) }
        return result
    }

    /// By text, whether it may need repair.
    private static func suspiciousTexts(of texts: TextPool, allLetters: Bool) -> [Bool] {
        var suspicious = [Bool](repeating: false, count: texts.count)
        for position in 1..<max(1, texts.count) {
            let id = TextID(rawValue: UInt32(truncatingIfNeeded: position))
            suspicious[position] = texts.withUTF8(of: id) { utf8 in
                TextRepairer.mayNeedRepair(utf8) || allLetters && !Viet.isASCII(utf8)
            }
        }
        return suspicious
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
