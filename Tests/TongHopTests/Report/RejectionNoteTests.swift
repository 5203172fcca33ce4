import SheetReader
import Testing

@testable import TongHop

@Suite struct RejectionNoteTests {
    private func note(_ language: Language, _ issues: [TongHop.Issue]) -> String {
        var builder = SnapshotBuilder()
        builder.submission("Quyết định.pdf", status: .rejected)
        let context = builder.context(language)
        return RejectionNote(context).text(builder.table.submissions[0], issues)
    }

    @Test func saysWhyAndWhatToDo() {
        let issue = Issue(ReadError(.notASpreadsheet("pdf"), detail: "pdf"))
        #expect(
            note(.vi, [issue]) == """
                TỆP KHÔNG DÙNG ĐƯỢC

                Tệp: Quyết định.pdf
                Nhận lúc: 25/10/2021 08:30

                Vì sao: đây không phải bảng tính đọc được mà là tệp PDF.
                Cần làm gì: Hãy gửi bảng tính Excel gốc mà từ đó đã in ra PDF.
                Mã: not_a_spreadsheet

                Bản gốc được giữ nguyên cạnh ghi chú này. Sau khi sửa, hãy bỏ tệp mới vào thư mục inbox.

                """
        )
        #expect(note(.en, [issue]).contains("Send the Excel workbook from which the PDF was made."))
    }

    @Test func errorsComeAloneWhereThereAreAny() {
        let info = Issue(.legacyEncoding, at: CellOrigin(sheet: "", row: nil, column: nil))
        let error = Issue(ReadError(.encrypted, detail: ""))
        #expect(!note(.vi, [info, error]).contains("legacy_encoding"))
        #expect(note(.vi, [info]).contains("legacy_encoding"))
    }

    @Test func opensInOldEditors() {
        var builder = SnapshotBuilder()
        builder.submission("a.pdf", status: .rejected)
        let bytes = RejectionNote(builder.context()).bytes(builder.table.submissions[0], [])
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let feeds = bytes.indices.filter { bytes[$0] == 10 }
        #expect(!feeds.isEmpty && feeds.allSatisfy { bytes[$0 - 1] == 13 })
    }
}
