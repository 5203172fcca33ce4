import RecordLinkage
import Testing

@testable import TongHop

@Suite struct GluedWordsTests {
    private var words = StringTable()
    private var lists = TokenLists()

    private mutating func add(_ text: String, times: Int = 1) {
        for _ in 0..<times {
            lists.append(text.split(separator: " ").map { words.intern(String($0)) })
        }
    }

    private var parted: [String: String] {
        GluedWords.parts(of: [lists], words: words).reduce(into: [:]) { result, part in
            result[words.string(part.key)] = part.value.map { words.string($0) }
                .joined(separator: " ")
        }
    }

    @Test mutating func partsWhatIsRareBesideItsParts() {
        add("ket noi ho ngheo", times: 60)
        add("ketnoi ho ngheo")
        #expect(parted == ["ketnoi": "ket noi"])
    }

    @Test mutating func leavesWordsThatAreFrequentSyllablesOrMadeOfRareParts() {
        add("khu o an toan doan", times: 60)
        // "toan" is a syllable though "to" and "an" are ones too; "online" has no known parts; "ankhu" stands
        // in too many rows for a slip.
        add("to an", times: 60)
        add("toan online khuo")
        add("ankhu", times: 9)
        #expect(parted.isEmpty)
    }

    @Test mutating func putsThePartsInTheWordsPlace() {
        add("ket noi ho ngheo", times: 60)
        add("cung ketnoi ho")
        let replaced = lists.replacing(GluedWords.parts(of: [lists], words: words))
        #expect(replaced.count == lists.count)
        let last = Array(replaced[replaced.count - 1]).map { words.string($0) }
        #expect(last == ["cung", "ket", "noi", "ho"])
        #expect(replaced[0] == lists[0])
    }
}
