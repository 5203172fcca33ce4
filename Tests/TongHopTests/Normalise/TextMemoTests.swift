import SheetReader
import Testing

@testable import TongHop

@Suite struct TextMemoTests {
    @Test func makesAValueOnceForEachText() {
        var memo = TextMemo<Int>()
        var made: [UInt32] = []
        for text: UInt32 in [7, 0, 300, 7, 299, 300, 0, 1] {
            let value = memo.value(of: TextID(rawValue: text)) {
                made.append(text)
                return Int(text) * 2
            }
            #expect(value == Int(text) * 2)
        }
        #expect(made == [7, 0, 300, 299, 1])
    }
}
