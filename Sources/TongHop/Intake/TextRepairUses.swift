import SheetReader
import VietText

/// The distinct uses of suspicious texts: by text, encoding of the font, and sheet.
struct TextUses: Sendable {
    /// One use, and what becomes of it.
    struct Use: Sendable {
        let text: TextID
        let font: LegacyEncoding?
        let sheet: Int
        /// The position of the text's next use, -1 at the end.
        let next: Int
        var repair: Repair?
        /// The repaired text, when there is a repair.
        var repaired = TextID.empty
    }

    private(set) var uses: [Use] = []
    /// The position of each text's first use, -1 for texts that are not suspicious or not used.
    private var heads: [Int]
    private let fonts: [LegacyEncoding?]
    private var evidence: [SheetEvidence]

    /// Collects the uses of suspicious texts, and counts the good ones beside them.
    init(of workbook: Workbook, natures: [TextNature], fonts: [LegacyEncoding?]) {
        heads = [Int](repeating: -1, count: natures.count)
        self.fonts = fonts
        evidence = [SheetEvidence](repeating: SheetEvidence(), count: workbook.sheets.count)
        var lastSheets = [Int](repeating: -1, count: natures.count)
        for (sheet, content) in workbook.sheets.enumerated() {
            for cell in content.cells where cell.kind == .text {
                let position = Int(cell.text.rawValue)
                guard position < natures.count, natures[position] != .plain else { continue }
                let font = self.font(of: cell)
                if natures[position] == .unicode {
                    if lastSheets[position] != sheet { evidence[sheet].addUnicode(font) }
                    lastSheets[position] = sheet
                } else if find(position, font, sheet) == nil {
                    uses.append(
                        Use(text: cell.text, font: font, sheet: sheet, next: heads[position])
                    )
                    heads[position] = uses.count - 1
                }
            }
        }
    }

    /// Whether any text needs another one in its place.
    var hasRepairs: Bool { uses.contains { $0.repair != nil } }

    /// The use that a cell belongs to.
    func use(of cell: Cell, sheet: Int) -> Use? {
        let position = Int(cell.text.rawValue)
        guard position < heads.count, heads[position] >= 0 else { return nil }
        return find(position, font(of: cell), sheet).map { uses[$0] }
    }

    private func font(of cell: Cell) -> LegacyEncoding? {
        Int(cell.style) < fonts.count ? fonts[Int(cell.style)] : nil
    }

    private func find(_ position: Int, _ font: LegacyEncoding?, _ sheet: Int) -> Int? {
        var index = heads[position]
        while index >= 0 {
            if uses[index].font == font, uses[index].sheet == sheet { return index }
            index = uses[index].next
        }
        return nil
    }

    // MARK: - Repairing

    /// After so many texts a sheet is asked whether they settle the encoding of the others.
    private static let sampleSize = 256

    /// Repairs what the font or the words make clear, and counts what that says of each sheet.
    ///
    /// A long sheet that is certain after its first texts is read in its encoding from there on, which
    /// is several times as fast as trying all.
    mutating func repairClearOnes(of workbook: Workbook) {
        var repairers = [TextRepairer](repeating: TextRepairer(), count: workbook.sheets.count)
        for index in uses.indices {
            let use = uses[index]
            let repair = Self.repair(use, of: workbook, by: repairers[use.sheet])
            uses[index].repair = repair
            let isPlain = workbook.texts.withUTF8(of: use.text) { Viet.isASCII($0) }
            // That a font draws capitals says nothing of how the letters beyond ASCII were typed.
            if isPlain { continue }
            if let repair, case .legacy(let encoding) = repair.kind {
                let words = WordStatistics(repair.text).words
                evidence[use.sheet].add(encoding, words: words, font: use.font)
            } else if workbook.texts.withUTF8(of: use.text, TextRepairer.isUnicode) {
                evidence[use.sheet].addUnicode(use.font)
            }
            if evidence[use.sheet].textCount % Self.sampleSize == 0,
                let context = evidence[use.sheet].context, context.isCertain
            {
                repairers[use.sheet].context = context
            }
        }
    }

    /// Repairs the others where the texts around them say how, and takes back what they speak against.
    mutating func repairUnclearOnes(of workbook: Workbook, contexts: [Int: RepairContext]) {
        for index in uses.indices {
            let use = uses[index]
            let context = contexts[use.sheet] ?? RepairContext()
            let isDistrusted = use.font.map { evidence[use.sheet].distrusts($0) } ?? false
            if !isDistrusted, use.isSettled(in: context) { continue }
            let repairer = TextRepairer(context: context)
            let trustsFont = !isDistrusted
            uses[index].repair = Self.repair(
                use,
                of: workbook,
                by: repairer,
                trustsFont: trustsFont
            )
        }
    }

    /// What each sheet's clear texts say of its encoding, or else those of the whole workbook.
    func contexts() -> [Int: RepairContext] {
        let all = evidence.reduce(into: SheetEvidence()) { $0 += $1 }
        var contexts: [Int: RepairContext] = [:]
        for (sheet, own) in evidence.enumerated() {
            if let context = own.context ?? all.context { contexts[sheet] = context }
        }
        return contexts
    }

    /// Reads all texts of a file in one encoding.
    mutating func decodeAll(of workbook: Workbook, in file: FileEvidence) {
        for index in uses.indices {
            let text = workbook.texts.string(uses[index].text)
            let decoded = file.decode(text)
            if decoded.utf8.elementsEqual(text.utf8) { continue }
            let kind = Repair.Kind.legacy(file.encoding)
            uses[index].repair = Repair(text: decoded, kind: kind, evidence: .context)
        }
    }

    private static func repair(
        _ use: Use,
        of workbook: Workbook,
        by repairer: TextRepairer,
        trustsFont: Bool = true
    ) -> Repair? {
        let font = trustsFont ? use.font : nil
        if let runs = workbook.richRuns[use.text] {
            let runs = TextRuns(runs, of: workbook.texts[use.text], cellFont: font)
            if let repair = runs?.repair(by: repairer) { return repair }
        }
        return repairer.repair(workbook.texts.string(use.text), font: font)
    }

    /// Adds the repaired texts to the pool, and for each the text that it replaces.
    mutating func addTexts(to pool: inout TextPool, _ originals: inout [TextID: TextID]) {
        for index in uses.indices {
            guard let repair = uses[index].repair else { continue }
            // The same text in another sheet mostly has the same repair.
            var other = heads[Int(uses[index].text.rawValue)]
            while other >= 0 {
                let twin = uses[other]
                let isEqual = twin.repair?.text.utf8.elementsEqual(repair.text.utf8) ?? false
                if isEqual, twin.repaired != .empty {
                    uses[index].repaired = twin.repaired
                    break
                }
                other = twin.next
            }
            if uses[index].repaired == .empty {
                uses[index].repaired = pool.append(repair.text)
                originals[uses[index].repaired] = uses[index].text
            }
        }
    }
}

extension TextUses.Use {
    /// Whether the first look at the text stands: it was misread UTF-8, its font told its encoding, or
    /// its words told the one of the texts around.
    fileprivate func isSettled(in context: RepairContext) -> Bool {
        switch repair?.kind {
        case nil, .form: context.encoding == nil
        case .mojibake: true
        case .legacy(let encoding): repair?.evidence == .font || encoding == context.encoding
        }
    }
}
