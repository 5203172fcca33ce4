import SheetReader
import VietText

/// The encoding of a whole text file, found by the words of all its texts: such a file has no fonts.
struct FileEvidence: Sendable, Equatable {
    let encoding: LegacyEncoding
    /// Whether the reader took the bytes for Windows-1258.
    private let wasReadAs1258: Bool

    /// Texts beyond this many add nothing.
    private static let sampleSize = 2_000

    /// The encoding that turns nearly all words into Vietnamese ones; nil if the text is better as it stands.
    static func encoding(of workbook: Workbook, _ uses: TextUses) -> FileEvidence? {
        let was1258 = workbook.textEncoding == "windows-1258"
        let texts = uses.uses.prefix(sampleSize).map { workbook.texts.string($0.text) }
        var before = WordStatistics()
        for text in texts { before += WordStatistics(Viet.nfc(text)) }
        if before.words < 4 || before.share >= 0.75 { return nil }
        var best: (evidence: FileEvidence, points: Int)?
        for encoding in TextRepairer.candidates {
            let evidence = FileEvidence(encoding: encoding, wasReadAs1258: was1258)
            var after = WordStatistics()
            for text in texts { after += WordStatistics(evidence.decode(text)) }
            guard after.share >= 0.85, after.known * 2 >= after.words, after.points > before.points,
                after.points > best?.points ?? .min
            else { continue }
            best = (evidence, after.points)
        }
        return best?.evidence
    }

    /// Reads a text of the file in the encoding.
    func decode(_ text: String) -> String {
        encoding.decode(wasReadAs1258 ? LegacyEncoding.windows1258.encode(text) : text)
    }
}
