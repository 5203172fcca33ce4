import VietText

/// What a section's headings say of the rows below them.
struct SectionContext: Sendable {
    var htype = ""
    var field = ""
    var award = ""
    var level = ""
    var unit = ""
    /// The number of an appraising delegation; nil where none is named.
    var delegation: Int?
    var place = Place()
    /// The heading that gave the place.
    var placeText = ""
}

/// Reads section headings such as "CÁ NHÂN", "QUẬN 1", "Phường Bến Thành", "Lĩnh vực an sinh xã hội".
struct SectionReader {
    let tools: NormaliseTools
    let scope: PlaceScope

    /// The context of a row by its sections, outermost first.
    func context(of sections: [Int], in region: TableRegion) -> SectionContext {
        var context = SectionContext()
        for position in sections where region.rows.indices.contains(position) {
            read(region.rows[position].text, into: &context)
        }
        return context
    }

    private func read(_ text: String, into context: inout SectionContext) {
        if let delegation = Delegation.number(in: text) {
            context.delegation = delegation
            return
        }
        let heading = Self.withoutCount(text)
        if heading.isEmpty { return }
        var scope = scope
        if !context.place.isEmpty { scope.place = context.place }
        // Before places: "Bằng khen của Chủ tịch UBND tỉnh" ends in one. "Tập thể được tặng Giấy khen" says two things.
        var award = tools.awards.read(heading, scope: scope, mendsSlips: false)
        if award.code.isEmpty { award = RegionNormaliser.titleAward(heading, tools, scope) }
        let htype = Self.htype(heading, tools.htypes)
        if let htype { context.htype = htype }
        if !award.code.isEmpty { (context.award, context.level) = (award.code, award.level) }
        if htype != nil || !award.code.isEmpty { return }
        if let field = tools.fieldsOfWork.read(heading) {
            context.field = field
            return
        }
        let reading = tools.places.resolve(heading, in: scope)
        if reading.outcome == .resolved, !reading.place.isEmpty, reading.confidence > 0.7 {
            (context.place, context.placeText) = (reading.place, heading)
            return
        }
        // "Khối Đảng", "Công an quận": a unit, whose rows may leave theirs out.
        let mentioned = tools.places.mentioned(in: heading, scope: scope)
        if mentioned.outcome == .resolved, mentioned.place.depth > scope.place.depth {
            (context.place, context.placeText) = (mentioned.place, heading)
        }
        if !Self.speaksOfWorks(heading) { context.unit = heading }
    }

    /// "Mô hình của xã, thị trấn", "Danh sách giải pháp": a heading over rows, but no unit.
    private static func speaksOfWorks(_ heading: String) -> Bool {
        let folded = Viet.fold(heading) + " "
        return [
            "mo hinh ", "cac ", "giai phap ", "cach lam ", "cong trinh ", "danh sach ", "nhom ",
            "nhung ",
            "linh vuc ",
        ].contains { folded.hasPrefix($0) }
    }

    /// "TẬP THỂ (12)", "Cá nhân: 35 người", "Danh sách tập thể được tặng Giấy khen".
    static func htype(_ text: String, _ reader: CodeReader) -> String? {
        let folded = Viet.fold(text)
        if let code = reader.read(folded) { return code }
        let padded = " " + folded + " "
        let words: [(StaticString, String)] = [
            (" ho gia dinh ", "ho_gia_dinh"), (" tap the ", "tap_the"), (" ca nhan ", "ca_nhan"),
        ]
        let found = words.filter { padded.hasBytes($0.0) }
        return found.count == 1 && folded.utf8.count <= 60 ? found[0].1 : nil
    }

    /// Without "(12)", ": 35 người" at the end.
    private static func withoutCount(_ text: String) -> String {
        var heading = Viet.clean(text)
        if let start = countStart(in: heading) { heading.removeSubrange(start...) }
        return heading.trimmed(of: " :.-–")
    }

    /// Where a colon or an opening bracket stands behind which a text ends with a number and what is counted,
    /// without further brackets.
    private static func countStart(in heading: String) -> String.Index? {
        let bytes = heading.utf8
        guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        for start in bytes.indices where bytes[start] == 0x3A || bytes[start] == 0x28 {
            let rest = bytes[bytes.index(after: start)...].drop { $0 == 0x20 }
            guard let first = rest.first, (0x30...0x39).contains(first) else { continue }
            if !rest.dropLast().contains(where: { $0 == 0x28 || $0 == 0x29 }), rest.last != 0x28 {
                return start
            }
        }
        return nil
    }
}

/// "ĐOÀN THẨM ĐỊNH SỐ 5", "Đoàn 3": those who appraise works.
enum Delegation {
    private static let between: Set<Substring> = [
        "tham", "dinh", "khao", "sat", "kiem", "tra", "cong", "tac", "so",
    ]

    /// The delegation's number, 1 to 99; nil where a text names none.
    static func number(in text: String) -> Int? {
        let words = Viet.fold(text).split(separator: " ")
        for (index, word) in words.enumerated() where word == "doan" {
            let next = words[(index + 1)...].first { !between.contains($0) }
            if let number = next.flatMap({ Int($0) }), (1...99).contains(number) { return number }
        }
        return nil
    }
}
