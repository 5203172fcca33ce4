/// Makes names that spreadsheet programs accept, each used once.
struct Naming {
    private var taken: Set<String> = []

    /// A sheet name of at most 31 UTF-16 units without `[]:*?/\`, quotes at its ends or a reserved
    /// word.
    mutating func sheet(_ wanted: String) -> String {
        let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
        var name = SafeText.line(wanted, limit: .max)
        name = String(name.map { refused.contains($0) ? "-" : $0 })
        while name.hasPrefix("'") { name.removeFirst() }
        while name.hasSuffix("'") { name.removeLast() }
        if name.isEmpty { name = "Sheet" }
        // Excel keeps this name for its change history.
        if name.lowercased() == "history" { name += "_" }
        return unique(name, limit: 31) { " (\($0))" }
    }

    /// A table or range name: ASCII letters, digits and `_`, and not like a cell's address.
    mutating func range(_ wanted: String) -> String {
        var name = String(
            wanted.map { character -> Character in
                character.isASCII && (character.isLetter || character.isNumber) ? character : "_"
            }
        )
        if !(name.first?.isLetter ?? false), name.first != "_" { name = "_" + name }
        if Self.looksLikeAddress(name) { name = "_" + name }
        return unique(name, limit: 200) { "_\($0)" }
    }

    /// A column's header: on one line, not empty.
    mutating func header(_ wanted: String, index: Int) -> String {
        let line = SafeText.line(wanted, limit: 240)
        return unique(line.isEmpty ? "Column\(index + 1)" : line, limit: 255) { " (\($0))" }
    }

    private mutating func unique(
        _ name: String,
        limit: Int,
        suffix: (Int) -> String
    ) -> String {
        var candidate = Self.prefix(of: name, limit: limit)
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            let tail = suffix(number)
            candidate = Self.prefix(of: name, limit: limit - tail.utf16.count) + tail
            number += 1
        }
        return candidate
    }

    private static func prefix(of name: String, limit: Int) -> String {
        var kept = ""
        var used = 0
        for character in name {
            used += character.utf16.count
            if used > limit { break }
            kept.append(character)
        }
        while kept.hasSuffix(" ") { kept.removeLast() }
        return kept
    }

    /// `A1`, `XFD12`, `R1C1`, `R`, `C`: Excel reads these as addresses.
    private static func looksLikeAddress(_ name: String) -> Bool {
        let letters = name.prefix { $0.isLetter }
        let rest = name.dropFirst(letters.count)
        if letters.count <= 3, !rest.isEmpty, rest.allSatisfy(\.isNumber) { return true }
        let upper = name.uppercased()
        guard upper.first == "R" || upper.first == "C" else { return false }
        return upper.dropFirst().allSatisfy { $0.isNumber || $0 == "C" || $0 == "R" }
    }
}
