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

    /// Collects the uses; `fonts` holds an encoding for each style.
    init(of workbook: Workbook, suspicious: [Bool], fonts: [LegacyEncoding?]) {
        heads = [Int](repeating: -1, count: suspicious.count)
        self.fonts = fonts
        for (sheet, content) in workbook.sheets.enumerated() {
            for cell in content.cells where cell.kind == .text {
                let position = Int(cell.text.rawValue)
                guard position < suspicious.count, suspicious[position] else { continue }
                let font = self.font(of: cell)
                if find(position, font, sheet) == nil {
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

    /// Repairs what the font or the words make clear.
    mutating func repairClearOnes(of workbook: Workbook) {
        let repairer = TextRepairer()
        for index in uses.indices {
            uses[index].repair = Self.repair(uses[index], of: workbook, by: repairer)
        }
    }

    /// Repairs the others where the texts around them say how.
    mutating func repairUnclearOnes(of workbook: Workbook, contexts: [Int: RepairContext]) {
        for index in uses.indices where !uses[index].isDecoded {
            guard let context = contexts[uses[index].sheet] else { continue }
            let repairer = TextRepairer(context: context)
            uses[index].repair = Self.repair(uses[index], of: workbook, by: repairer)
        }
    }

    /// Reads all texts of a file in one encoding.
    mutating func decodeAll(of workbook: Workbook, in encoding: FileEvidence) {
        for index in uses.indices {
            let text = workbook.texts.string(uses[index].text)
            let decoded = encoding.decode(text)
            if decoded.utf8.elementsEqual(text.utf8) { continue }
            uses[index].repair = Repair(
                text: decoded,
                kind: .legacy(encoding.encoding),
                evidence: .context
            )
        }
    }

    /// Adds the repaired texts to the pool, and for each the text that it replaces.
    mutating func addTexts(to pool: inout TextPool, _ originals: inout [TextID: TextID]) {
        for index in uses.indices {
            guard let repair = uses[index].repair else { continue }
            // The same text in another sheet mostly has the same repair.
            var other = heads[Int(uses[index].text.rawValue)]
            while other >= 0 {
                let twin = uses[other]
                if twin.repaired != .empty,
                    twin.repair?.text.utf8.elementsEqual(repair.text.utf8) ?? false
                {
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

    /// What each sheet's clear texts say of its encoding, or else those of the whole workbook.
    func contexts(sheets: Int) -> [Int: RepairContext] {
        var bySheet = [EncodingVotes](repeating: EncodingVotes(), count: sheets)
        var all = EncodingVotes()
        for use in uses {
            guard let repair = use.repair, case .legacy(let encoding) = repair.kind else {
                continue
            }
            let words = WordStatistics(repair.text).words
            all.add(encoding, words)
            bySheet[use.sheet].add(encoding, words)
        }
        var contexts: [Int: RepairContext] = [:]
        for sheet in 0..<sheets {
            if let encoding = bySheet[sheet].winner ?? all.winner {
                contexts[sheet] = RepairContext(encoding: encoding)
            }
        }
        return contexts
    }

    private static func repair(
        _ use: Use,
        of workbook: Workbook,
        by repairer: TextRepairer
    ) -> Repair? {
        if let runs = workbook.richRuns[use.text],
            let repair = TextRuns(runs, of: workbook.texts[use.text], cellFont: use.font)?.repair(
                by: repairer
            )
        {
            return repair
        }
        return repairer.repair(workbook.texts.string(use.text), font: use.font)
    }
}

extension TextUses.Use {
    /// Whether evidence of an old encoding or of misread UTF-8 was found.
    fileprivate var isDecoded: Bool {
        switch repair?.kind {
        case nil, .form: false
        case .legacy, .mojibake: true
        }
    }
}

/// How many words of distinct texts were found to be in each encoding.
private struct EncodingVotes {
    private var counts: [LegacyEncoding: Int] = [:]

    mutating func add(_ encoding: LegacyEncoding, _ words: Int) {
        counts[encoding == .tcvn3Capitals ? .tcvn3 : encoding, default: 0] += words
    }

    /// The encoding of most words, when there are enough of them.
    var winner: LegacyEncoding? {
        let total = counts.values.reduce(0, +)
        return LegacyEncoding.allCases.first { encoding in
            let count = counts[encoding] ?? 0
            return count >= 4 && count * 10 >= total * 7
        }
    }
}
