import TongHop

/// The help of one command, in both languages.
struct HelpPage: Sendable {
    var name: String
    var alias: String
    var usage: String
    var summary: LocalizedLine
    var options: [(String, LocalizedLine)]
    var examples: [String]
}

/// A line in both languages.
struct LocalizedLine: Sendable {
    var vi: String
    var en: String

    init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }

    var text: String { Talk.pick(vi, en) }
}

/// Help and version, answered before the parser sees the arguments: its own help is English only.
enum HelpPages {
    /// Answers `help`, `--help`, `-h`, `--version` and an empty command line.
    ///
    /// - Returns: The exit status, or nil where the arguments ask for something else.
    static func answer(_ arguments: [String]) -> Int32? {
        if arguments == ["--version"] {
            Talk.data("tonghop \(Office.version)")
            return 0
        }
        guard let first = arguments.first else {
            Talk.data(overview())
            return 0
        }
        if first == "help" || first == "--help" || first == "-h" {
            let name = arguments.dropFirst().joined(separator: " ")
            if name.isEmpty {
                Talk.data(overview())
                return 0
            }
            return show(name)
        }
        let options = arguments.prefix { $0 != "--" }
        if options.contains("--help") || options.contains("-h") { return show(first) }
        if find(first) == nil, !first.hasPrefix("-") {
            return unknown(first)
        }
        return nil
    }

    /// The page of a command, by its name or its Vietnamese alias.
    static func find(_ name: String) -> HelpPage? {
        all.first { $0.name == name || $0.alias == name }
    }

    private static func show(_ name: String) -> Int32 {
        guard let page = find(name) else { return unknown(name) }
        Talk.data(text(of: page))
        return 0
    }

    private static func unknown(_ name: String) -> Int32 {
        Talk.error(Talk.pick("Không có lệnh «\(name)».", "There is no command “\(name)”."))
        let near = all.map(\.name).filter { $0.hasPrefix(name.prefix(2)) }
        if !near.isEmpty {
            Talk.error(
                Talk.pick("Có phải bạn muốn: ", "Did you mean: ") + near.joined(separator: ", ")
                    + "?"
            )
        }
        Talk.error(Talk.pick("Xem: tonghop help", "See: tonghop help"))
        return 64
    }

    private static func overview() -> String {
        var lines = [
            Talk.pick(
                "TongHop: tổng hợp các danh sách thi đua, khen thưởng từ tệp bảng tính.",
                "TongHop: consolidates emulation and commendation lists from spreadsheets."
            ), "",
            Talk.pick("Bắt đầu:", "To begin:"),
            "  tonghop init thi-dua", "  cp *.xlsx thi-dua/inbox/", "  tonghop run thi-dua", "",
            Talk.pick("Các lệnh:", "Commands:"),
        ]
        lines += all.map { "  " + pad($0.name, 10) + $0.summary.text }
        lines += [
            "",
            Talk.pick(
                "Mọi lệnh nhận --lang vi|en. Chi tiết: tonghop help <lệnh>",
                "Every command takes --lang vi|en. Details: tonghop help <command>"
            ),
        ]
        return lines.joined(separator: "\n")
    }

    private static func text(of page: HelpPage) -> String {
        var lines = [page.summary.text, "", Talk.pick("Ví dụ:", "Examples:")]
        lines += page.examples.map { "  " + $0 }
        lines += ["", Talk.pick("Cách dùng: ", "Usage: ") + page.usage]
        if !page.options.isEmpty {
            lines.append("")
            lines += page.options.map { "  " + pad($0.0, 20) + $0.1.text }
        }
        lines += ["", Talk.pick("Tên khác: ", "Also: ") + "tonghop " + page.alias]
        return lines.joined(separator: "\n")
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
