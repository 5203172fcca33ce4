import VietText

/// Knows columns of awards that honourees had before: "Danh hiệu, hình thức khen thưởng đã được tặng".
///
/// In a list of nominations, and beside the award itself, they are no award of this list.
struct EarlierAwards {
    let lexicon: HeaderLexicon

    private static let phrases: [StaticString] = [
        " da duoc tang", " da duoc khen", " da duoc nhan", " da dat", " da nhan",
        " duoc tang truoc",
        " nam truoc", " lien ke", " truoc day", " tung duoc", " qua trinh khen",
    ]

    /// Takes the meaning "award" from such columns.
    func setAside(in columns: inout [ColumnCandidate], _ region: TableRegion) {
        let earlier = columns.indices.filter { index in
            isAward(columns[index], atLeast: 0.5)
                && Self.speaksOfEarlier(" " + Viet.fold(columns[index].header))
        }
        guard !earlier.isEmpty else { return }
        let others = columns.indices.filter { !earlier.contains($0) }
        guard
            others.contains(where: { isAward(columns[$0], atLeast: 0.8) })
                || region.preamble.contains(where: { Self.isNomination(Viet.fold($0.text)) }),
            let ignored = lexicon.entries.firstIndex(where: { $0.role == .ignored && !$0.isForeign }
            )
        else { return }
        for index in earlier { columns[index].setAside(as: ignored) }
    }

    private func isAward(_ column: ColumnCandidate, atLeast likeness: Double) -> Bool {
        let award = ColumnRole.field(.award).number
        return column.matches.contains {
            lexicon.roles[$0.entry] == award && $0.best >= likeness
        }
    }

    private static func speaksOfEarlier(_ heading: String) -> Bool {
        phrases.contains { heading.hasBytes($0) }
    }

    private static func isNomination(_ line: String) -> Bool {
        line.hasBytes("de nghi") || line.hasBytes("trich ngang") || line.hasBytes("xet tang")
    }
}
