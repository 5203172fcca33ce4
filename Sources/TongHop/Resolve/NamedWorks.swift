/// Reads the name of a model or work out of a sentence about an achievement.
struct NamedWorks {
    /// The name in quotes after a word such as "mô hình", or else what follows such a word; empty where
    /// no work is named.
    func work(in text: String) -> String {
        let lower = text.lowercased()
        guard
            let opening = Self.openings.compactMap({ lower.firstRange(of: $0) })
                .min(by: { $0.lowerBound < $1.lowerBound })
        else { return "" }
        let rest = lower[opening.upperBound...]
        if let quoted = Self.quoted(in: rest) { return quoted }
        let end = rest.firstIndex { ".;,".contains($0) } ?? rest.endIndex
        let name = rest[..<end].split(separator: " ")
        return (2...14).contains(name.count) ? name.joined(separator: " ") : ""
    }

    private static let openings = [
        "mô hình", "mo hinh", "giải pháp", "giai phap", "sáng kiến", "sang kien", "công trình",
        "cong trinh", "phần việc", "phan viec",
    ]

    private static func quoted(in text: Substring) -> String? {
        guard let open = text.firstIndex(where: { "“\"«‘".contains($0) }) else { return nil }
        let inside = text[text.index(after: open)...]
        guard let close = inside.firstIndex(where: { "”\"»’".contains($0) }) else { return nil }
        let name = String(inside[..<close])
        return name.split(separator: " ").count >= 2 ? name : nil
    }
}
