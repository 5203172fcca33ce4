import SheetReader
import VietText

/// A rich text cut where the encoding of its font changes.
struct TextRuns: Sendable {
    private struct Run {
        var text: String
        var font: LegacyEncoding?
    }
    private var runs: [Run] = []

    /// Cuts a text; nil when all of it has one encoding, so that it can be looked at as a whole.
    init?(_ runs: [TextRun], of utf8: ArraySlice<UInt8>, cellFont: LegacyEncoding?) {
        var start = utf8.startIndex
        var pieces: [(bytes: ArraySlice<UInt8>, font: LegacyEncoding?)] = []
        for run in runs {
            let end = start + min(utf8.endIndex - start, max(0, run.utf8Count))
            let font = run.fontName.isEmpty ? cellFont : LegacyEncoding(fontName: run.fontName)
            if let last = pieces.last, last.font == font {
                pieces[pieces.count - 1].bytes = utf8[last.bytes.startIndex..<end]
            } else if end > start {
                pieces.append((utf8[start..<end], font))
            }
            start = end
        }
        if start < utf8.endIndex { pieces.append((utf8[start...], cellFont)) }
        if Set(pieces.map(\.font)).count < 2, pieces.first?.font == cellFont { return nil }
        self.runs = pieces.map {
            Run(text: String(decoding: $0.bytes, as: UTF8.self), font: $0.font)
        }
    }

    /// Repairs run by run; nil if no run needs it.
    func repair(by repairer: TextRepairer) -> Repair? {
        var text = ""
        var first: Repair?
        for run in runs {
            let repair = repairer.repair(run.text, font: run.font)
            text += repair?.text ?? run.text
            if first == nil || first?.kind == .form { first = repair ?? first }
        }
        guard var result = first else { return nil }
        result.text = Viet.nfc(text)
        return result
    }
}
