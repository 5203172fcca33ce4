import Testing

@testable import TongHop

@Suite struct FirstRowsTests {
    @Test func findsTheFirstEqualRow() {
        let names = [4, 7, 4, 9, 7, 4]
        var rows = FirstRows(count: names.count)
        let firsts = names.indices.map { row in
            rows.first(row, RowHash(names[row])) { names[$0] == names[row] }
        }
        #expect(firsts == [0, 1, 0, 3, 1, 0])
    }

    @Test func tellsRowsOfOneHashApart() {
        let names = Array(0..<50)
        var rows = FirstRows(count: names.count)
        for row in names { #expect(rows.first(row, RowHash()) { $0 == row } == row) }
        for row in names { #expect(rows.first(row, RowHash()) { $0 == row } == row) }
    }

    @Test func keepsTheRowsThatShareTheirHash() {
        #expect(RepeatedRows([5, 0, 9, 5, 0, 7, 9, 5]).rows == [0, 2, 3, 6, 7])
        #expect(RepeatedRows([]).rows.isEmpty)
        #expect(RepeatedRows([1, 2, 3]).rows.isEmpty)
    }
}
