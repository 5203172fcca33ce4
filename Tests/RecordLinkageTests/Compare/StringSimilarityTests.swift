import RecordLinkage
import Testing

@Suite struct StringSimilarityTests {
    private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    @Test(arguments: [
        ("martha", "marhta", 0.9611), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.8133),
        ("abc", "xyz", 0), ("same", "same", 1), ("", "", 1), ("a", "", 0),
    ])
    func knowsThePublishedJaroWinklerValues(left: String, right: String, value: Double) {
        let found = StringSimilarity.jaroWinkler(bytes(left), bytes(right))
        #expect(abs(Double(found) - value) < 0.0005)
    }

    @Test func oneEditAgreesWithTheFullEditDistance() {
        var numbers = SeededNumbers(seed: 23)
        for _ in 0..<4000 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
                    UInt8.random(in: 97...98, using: &numbers)
                }
            }
            let expected = Self.distance(texts[0], texts[1]) <= 1
            #expect(
                StringSimilarity.withinOneEdit(texts[0][...], texts[1][...]) == expected,
                "\(texts)"
            )
        }
    }

    /// The distance of optimal string alignment, the slow and obvious way.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                var best = min(
                    rows[i][j] + (left[i] == right[j] ? 0 : 1),
                    rows[i][j + 1] + 1,
                    row[j] + 1
                )
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }

    @Test func nGramsCountSharedPieces() {
        #expect(StringSimilarity.nGrams(bytes("night"), bytes("nacht"), size: 2) == 0.25)
        #expect(StringSimilarity.nGrams(bytes("abc"), bytes("abc"), size: 2) == 1)
        #expect(StringSimilarity.nGrams(bytes("a"), bytes("b"), size: 2) == 0)
        #expect(StringSimilarity.nGrams(bytes("a"), bytes("a"), size: 2) == 1)
    }
}
