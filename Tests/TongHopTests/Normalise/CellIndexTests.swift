import Testing

@testable import TongHop

@Suite struct CellIndexTests {
    @Test func givesEachContentOnePosition() {
        var index = CellIndex()
        // The contents of an all but random column, 0 among them.
        let keys = (0..<5000).map { UInt64($0 % 700) &* 0x1_0000_0001 }
        var known: [UInt64: Int32] = [:]
        for key in keys {
            let next = Int32(known.count + 1)
            let position = index.position(of: key, orNew: next)
            #expect(position == known[key] ?? next)
            known[key] = position
        }
        #expect(known.count == 700)
    }
}
