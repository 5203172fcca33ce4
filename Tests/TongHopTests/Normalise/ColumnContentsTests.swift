import SheetReader
import Testing

@testable import TongHop

@Suite struct ColumnContentsTests {
    private func contents() -> ColumnContents {
        var texts = TextPool()
        let (name, dash, ditto) = (texts.append("Lê An"), texts.append(" – "), texts.append("nt"))
        let error = texts.append("#REF!")
        var contents = ColumnContents(texts: texts)
        contents.append(Cell(column: 0, text: name))
        contents.append(Cell(column: 0, kind: .number, number: 12))
        contents.append(Cell(column: 0, kind: .date, number: 44_562))
        contents.append(Cell(column: 0, text: dash))
        contents.append(Cell(column: 0, text: ditto))
        contents.append(Cell(column: 0, kind: .error, text: error))
        contents.append(Cell(column: 0, kind: .boolean, number: 1))
        contents.append(.text("Lê An Hoa"))
        return contents
    }

    @Test func givesTheValuesOfItsCells() {
        #expect(
            Array(contents()) == [
                .empty, .text("Lê An"), .number(12), .date(44_562), .text(" – "), .text("nt"),
                .error("#REF!"), .text("Có"), .text("Lê An Hoa"),
            ]
        )
    }

    @Test func mendsBrokenSpaces() {
        var texts = TextPool()
        let ids = ["\u{C2}\u{A0}", "02\u{C2}\u{A0}/ 08", "Ông"].map { texts.append($0) }
        var contents = ColumnContents(texts: texts)
        for id in ids { contents.append(Cell(column: 0, text: id)) }
        #expect(contents.indices.map(contents.isBlank) == [true, true, false, false])
        #expect(contents[2] == .text("02\u{A0}/ 08"))
    }

    @Test func tellsByBytesWhatTheValuesTell() {
        let contents = contents()
        #expect(contents.indices.map(contents.isBlank) == contents.map(\.isBlank))
        #expect(contents.indices.filter(contents.isDitto) == [5])
        #expect(contents.indices.filter(contents.isError) == [6])
        #expect(contents.indices.filter(contents.beginsWithLetter) == [1, 5])
        #expect(contents.indices.filter { contents.number($0) != nil } == [2])
    }
}
