import SheetReader
import Testing

@testable import TongHop

@Suite struct SeenCellsTests {
    /// Tables of few rows keep no arrays.
    @Test(arguments: [3, 1000]) func givesEachContentOfAColumnOnePosition(rows: Int) {
        var seen = SeenCells(columns: 2, rows: rows, texts: 50)
        var known: [[String: Int32]] = [[:], [:]]
        for step in 0..<2000 {
            let column = step % 2
            let cell =
                switch step % 5 {
                case 0, 1: Cell(column: 0, text: TextID(rawValue: UInt32(step * 7 % 60)))
                case 2: Cell(column: 0, kind: .number, number: Double(step % 90) / 2 - 3)
                case 3: Cell(column: 0, kind: .date, number: Double(step % 90))
                default: Cell(column: 0, kind: .number, number: Double(step % 4000))
                }
            let content = "\(cell.kind) \(cell.text.rawValue) \(cell.number)"
            let next = Int32(known[column].count + 1)
            let position = seen.position(of: cell, in: column, orNew: next)
            #expect(position == known[column][content] ?? next)
            known[column][content] = position
        }
        #expect(known[0].count > 200)
    }
}
