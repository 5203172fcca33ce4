import SheetReader
import Testing

@Suite struct TextPoolTests {
    @Test func everyPoolHoldsTheEmptyText() {
        var pool = TextPool()
        #expect(pool.count == 1)
        #expect(pool.string(.empty).isEmpty)
        #expect(pool.append("") == .empty)
        #expect(pool.intern("") == .empty)
        #expect(pool.string(TextID(rawValue: 99)).isEmpty)
    }

    @Test func internedTextsAreFoundAgain() {
        var pool = TextPool()
        let first = pool.intern("Họ và tên")
        let other = pool.append("Họ và tên")
        #expect(first != other)
        #expect(pool.intern("Họ và tên") == first)
        #expect(pool.string(other) == "Họ và tên")
        #expect(pool.length(first) == "Họ và tên".utf8.count)
    }

    /// Texts that fill chunks to the brim, exceed them, or follow one that does.
    @Test func textsOfAllSizesComeBackUnchanged() {
        var pool = TextPool()
        let sizes = [
            1, 1 << 20, 5, (1 << 20) - 5, (1 << 20) - 1, 3 << 20, 0, 7, (1 << 19), (1 << 19), 2,
        ]
        var ids: [TextID] = []
        for (index, size) in sizes.enumerated() {
            ids.append(pool.append([UInt8](repeating: UInt8(index + 65), count: size)))
        }
        for (index, size) in sizes.enumerated() {
            #expect(pool.length(ids[index]) == size)
            #expect(pool[ids[index]].allSatisfy { $0 == UInt8(index + 65) })
        }
        #expect(pool.byteCount == sizes.reduce(0, +))
    }

    @Test func manyTextsAgreeWithAPlainArray() {
        var pool = TextPool()
        var plain: [String] = []
        var ids: [TextID] = []
        var state: UInt64 = 42
        for index in 0..<50_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let text = "\(state >> 52) \(index % 300)"
            plain.append(text)
            ids.append(pool.intern(text))
        }
        #expect(zip(plain, ids).allSatisfy { pool.string($1) == $0 })
        #expect(pool.count == Set(plain).count + 1)
    }

    @Test func internsTheSameTextFromStringsBytesAndSlices() {
        var pool = TextPool()
        let texts = (0..<300).map { String(repeating: "Phường \($0) ", count: $0 % 5 + 1) }
        let ids = texts.map { pool.intern($0) }
        #expect(Set(ids).count == texts.count)
        #expect(texts.map { pool.intern(Array($0.utf8)) } == ids)
        #expect(texts.map { pool.intern($0.utf8) } == ids)
        #expect(texts.map { pool.intern($0.utf8.dropFirst(0)) } == ids)
        #expect(ids.map { pool.string($0) } == texts)
        #expect(pool.intern([UInt8]()) == .empty)
    }
}
