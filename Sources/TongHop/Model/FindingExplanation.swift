/// Why a doubted value is right after all, as a unit or the office wrote beside the finding.
struct FindingExplanation: Sendable, Hashable {
    /// The finding, by ``FindingIdentity``.
    var findingID: String
    /// The words of whoever explained; empty to take an earlier explanation back.
    var text: String
    /// The unit that sent the value, and the rule that doubts it.
    var unit: String
    var code: IssueCode
    /// The file that brought it, as a path below inbox/.
    var source: String
    /// The owner of that file, by the system's name; empty where it has none.
    var explainedBy = ""
}

/// The identity of a finding that lasts: it survives a file that is sent again with its rows moved, and
/// becomes another one when the doubted value changes.
///
/// It is made from the sender, the rule, the field, what the row speaks of, the value as typed and the
/// figures that the finding compares it with.
enum FindingIdentity {
    /// An F and 16 hexadecimal digits.
    static func make(_ issue: Issue, sender: String, subject: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        mix(sender)
        mix(issue.code.rawValue)
        mix(issue.field?.rawValue ?? "")
        // Without a record the sheet says what the finding speaks of.
        mix(subject.isEmpty ? "|" + issue.origin.sheet : subject)
        mix(issue.value)
        for (name, value) in issue.arguments.sorted(by: { $0.key < $1.key }) {
            // "Other" names the place of another row, which moves with its file.
            if name == "other" { continue }
            mix(name)
            mix(words(value))
        }
        let digits = String(hash, radix: 16)
        return "F" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func words(_ value: IssueValue) -> String {
        switch value {
        case .text(let text), .date(let text): text
        case .count(let count): String(count)
        case .number(let number): String(number)
        case .field(let field): field.rawValue
        case .code(let list, let code): list + ":" + code
        }
    }
}
