import VietText

/// What staff say that columns hold which the program read otherwise, by unit and heading.
///
/// It is read from `profiles/columns.yaml`, which a person writes and a version control shows well:
///
/// ```yaml
/// columns:
///   - unit: "UBND phường Tân Chính"   # as the feedback names it; "*" speaks of all units
///     headers:
///       "Nội dung công việc": title
///       "Người thực hiện": contact
/// ```
struct LearnedColumns: Sendable, Equatable {
    struct Entry: Sendable, Equatable {
        /// The unit as written; `*` for all.
        var unit: String
        /// The heading as written.
        var header: String
        var role: ColumnRole
    }
    private(set) var entries: [Entry] = []

    init(_ entries: [Entry] = []) { self.entries = entries }

    var isEmpty: Bool { entries.isEmpty }

    /// What holds for the lists of a unit; its own entries before those for all.
    func columns(of submitter: Submitter) -> LearnedColumns {
        let codes = [submitter.wardCode, submitter.districtCode, submitter.provinceCode]
        let code = codes.first { !$0.isEmpty } ?? ""
        let unit = Self.key(submitter.unit)
        let own = entries.filter { entry in
            entry.unit != "*"
                && (entry.unit == code && !code.isEmpty
                    || !unit.isEmpty && Self.key(entry.unit) == unit)
        }
        return LearnedColumns(own + entries.filter { $0.unit == "*" })
    }

    /// What a heading was said to mean, the whole of it or its lowest row.
    func entry(for header: String) -> Entry? {
        guard !entries.isEmpty, !header.isEmpty else { return nil }
        let whole = Viet.fold(header)
        var leaf = whole
        if let last = header.split(separator: "/").last { leaf = Viet.fold(String(last)) }
        return entries.first { Viet.fold($0.header) == whole }
            ?? entries.first { Viet.fold($0.header) == leaf }
    }

    /// "UBND Phường 5" and "Ủy ban nhân dân phường 5" are one unit.
    private static func key(_ unit: String) -> String {
        let folded = Viet.fold(unit)
        guard folded.hasPrefix("ubnd ") else { return folded }
        return "uy ban nhan dan " + folded.dropFirst(5)
    }

    // MARK: - The file

    /// The file's name in `profiles/`.
    static let fileName = "columns.yaml"

    /// Roles that stand for a column's values; those that stand for one value need more than a name.
    private static let roles = ColumnRole.all.filter {
        if case .valueMark = $0 { return false }
        return ![.awardMark, .htypeMark, .birthYearOfGender].contains($0)
    }

    /// Reads the file's text.
    ///
    /// All mistakes are told, each with its line.
    static func read(
        _ text: String,
        file: String
    ) -> (
        columns: LearnedColumns, problems: [ProfileProblem]
    ) {
        let log = YAMLCursor.ProblemLog(file: file)
        guard let root = YAMLCursor.parse(text, log: log) else {
            return (LearnedColumns(), log.problems)
        }
        let top = root.entries(allowed: ["columns"], in: fileName)
        let entries = (top["columns"]?.list("columns") ?? []).flatMap { group -> [Entry] in
            let parts = group.entries(allowed: ["unit", "headers"], in: "columns")
            guard let unit = parts["unit"]?.text("unit") else {
                group.report(.missingKey("unit"))
                return []
            }
            guard let headers = parts["headers"] else {
                group.report(.missingKey("headers"))
                return []
            }
            return headers.pairs(in: "headers").compactMap { key, value in
                guard let header = key.text("headers"), let name = value.text(header) else {
                    return nil
                }
                guard let role = ColumnRole(name: name), roles.contains(role) else {
                    let allowed = roles.map(\.name)
                    value.report(.unknownValue(key: header, value: name, allowed: allowed))
                    return nil
                }
                return Entry(unit: unit, header: header, role: role)
            }
        }
        return (LearnedColumns(entries), log.problems)
    }
}
