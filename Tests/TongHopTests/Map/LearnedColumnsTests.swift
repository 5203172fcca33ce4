import Testing

@testable import TongHop

@Suite("Learned columns")
struct LearnedColumnsTests {
    private static let file = """
        columns:
          - unit: "UBND phường Tân Chính"
            headers:
              "Ký hiệu tờ A": title
              "Bên làm": unit
          - unit: "*"
            headers:
              "Bên làm": contact
        """

    private func learned() -> LearnedColumns {
        LearnedColumns.read(Self.file, file: "columns.yaml").columns
    }

    @Test("a unit's own entries come before those for all")
    func unitsFirst() {
        let own = learned().columns(of: Submitter(unit: "Ủy ban nhân dân phường Tân Chính"))
        #expect(own.entry(for: "Bên làm")?.role == .field(.unit))
        #expect(own.entry(for: "Thông tin / ký hiệu tờ a")?.role == .field(.title))
        let other = learned().columns(of: Submitter(unit: "UBND phường 5"))
        #expect(other.entry(for: "bên làm")?.role == .field(.contact))
        #expect(other.entry(for: "Ký hiệu tờ A") == nil)
    }

    @Test("mistakes are told with their line: unknown fields, marks, missing keys")
    func mistakes() {
        let text = """
            columns:
              - unit: "*"
                headers:
                  "A": tilte
                  "B": award_mark
              - headers: { "C": title }
              - unit: "*"
                hedders: {}
            """
        let problems = LearnedColumns.read(text, file: "columns.yaml").problems
        #expect(problems.map(\.line) == [4, 5, 6, 8, 7])
        #expect(LearnedColumns.read("", file: "columns.yaml").problems.isEmpty)
    }

    @Test("a learned column is what staff said, with the reason shown; the kind follows")
    func learnedColumnWins() throws {
        let layout = Layout(
            """
            | STT | Ký hiệu tờ A | Bên làm | Ghi chú |
            | 1 | Siêu thị 0 đồng | Hội LHPN | |
            | 2 | Bếp ăn tình thương | Đoàn phường | |
            | 3 | ATM gạo | Hội Nông dân | |
            """
        )
        #expect(layout.kind() != .initiative)
        let mapper = ColumnMapper(profile: Layout.profile, headers: Layout.lexicon)
        var classifier = ValueClassifier(words: mapper.words)
        let mapping = mapper.map(
            try #require(layout.regions.first),
            in: layout.workbook,
            classifier: &classifier,
            learned: learned().columns(of: Submitter(unit: "UBND phường Tân Chính"))
        )
        #expect(mapping.kind == .initiative)
        let title = try #require(mapping.column(.field(.title)))
        #expect(title.column == 1)
        #expect(title.evidence.first?.source == .learned)
        #expect(title.evidence.first?.detail == "UBND phường Tân Chính: Ký hiệu tờ A")
        #expect(mapping.column(.field(.unit))?.column == 2)
    }
}
