import Yams

/// A node of a YAML file with typed access; mistakes are collected with their line and column.
///
/// A mistake does not stop the reading, so that one pass tells all of them.
struct YAMLCursor {
    let node: Node
    let log: ProblemLog

    /// Collects the mistakes of one file.
    final class ProblemLog {
        let file: String
        var problems: [ProfileProblem] = []

        init(file: String) { self.file = file }
    }

    /// Parses a file's text.
    ///
    /// Mistakes of syntax are logged; then nil is returned.
    static func parse(_ text: String, log: ProblemLog) -> YAMLCursor? {
        do {
            guard let node = try Yams.compose(yaml: text) else { return nil }
            return YAMLCursor(node: node, log: log)
        } catch {
            var line = 1
            var column = 1
            var reason = String(describing: error)
            if let error = error as? YamlError {
                switch error {
                case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                    .composer(_, let problem, let mark, _):
                    line = mark.line
                    column = mark.column
                    reason = problem
                default: break
                }
            }
            log.problems.append(
                ProfileProblem(kind: .syntax(reason), file: log.file, line: line, column: column)
            )
            return nil
        }
    }

    func report(_ kind: ProfileProblem.Kind) {
        log.problems.append(
            ProfileProblem(
                kind: kind,
                file: log.file,
                line: node.mark?.line ?? 1,
                column: node.mark?.column ?? 1
            )
        )
    }

    private func at(_ node: Node) -> YAMLCursor { YAMLCursor(node: node, log: log) }

    // MARK: - Mappings

    /// The entries of a mapping whose keys must all be among `allowed`.
    func entries(allowed: [String], in context: String) -> [String: YAMLCursor] {
        var result: [String: YAMLCursor] = [:]
        for (key, value) in pairs(in: context) {
            guard let name = key.node.string else { continue }
            if allowed.contains(name) {
                result[name] = value
            } else {
                key.report(.unknownKey(name, nearest: Self.nearest(name, among: allowed)))
            }
        }
        return result
    }

    /// All pairs of a mapping in the file's order.
    func pairs(in context: String) -> [(key: YAMLCursor, value: YAMLCursor)] {
        guard let mapping = node.mapping else {
            report(.wrongForm(key: context, expected: .mapping))
            return []
        }
        return mapping.map { (at($0.key), at($0.value)) }
    }

    // MARK: - Values

    func text(_ key: String) -> String? {
        if let scalar = node.scalar { return scalar.string }
        report(.wrongForm(key: key, expected: .text))
        return nil
    }

    func integer(_ key: String) -> Int? {
        if let value = node.scalar.flatMap({ Int($0.string) }) { return value }
        report(.wrongForm(key: key, expected: .integer))
        return nil
    }

    func number(_ key: String) -> Double? {
        if let value = node.scalar.flatMap({ Double($0.string) }), value.isFinite { return value }
        report(.wrongForm(key: key, expected: .number))
        return nil
    }

    func flag(_ key: String) -> Bool? {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            report(
                .unknownValue(
                    key: key,
                    value: node.scalar?.string ?? "",
                    allowed: ["true", "false"]
                )
            )
            return nil
        }
    }

    func list(_ key: String) -> [YAMLCursor] {
        guard let sequence = node.sequence else {
            report(.wrongForm(key: key, expected: .list))
            return []
        }
        return sequence.map { at($0) }
    }

    func texts(_ key: String) -> [String] { list(key).compactMap { $0.text(key) } }

    /// A value out of a closed list, by raw value.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let value = text(key) else { return nil }
        if let choice = Choice(rawValue: value) { return choice }
        report(
            .unknownValue(key: key, value: value, allowed: Choice.allCases.map(\.rawValue))
        )
        return nil
    }

    func choices<Choice: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Choice.Type
    ) -> [Choice] where Choice.RawValue == String {
        list(key).compactMap { $0.choice(key, of: type) }
    }

    /// The known name that a mistyped one most likely stands for.
    static func nearest(_ name: String, among names: [String]) -> String? {
        let best = names.map { (distance(name, $0), $0) }.min { ($0.0, $0.1) < ($1.0, $1.1) }
        guard let best, best.0 <= max(1, name.count / 2) else { return nil }
        return best.1
    }

    /// Levenshtein's distance over characters; names are short.
    private static func distance(_ left: String, _ right: String) -> Int {
        let columns = Array(right)
        var previous = Array(0...columns.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in columns.enumerated() {
                let change = previous[column] + (character == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[columns.count]
    }
}
