/// A language that a person can choose with `--lang`.
public enum Language: String, Sendable, CaseIterable {
    /// Vietnamese, the default.
    case vi
    /// English.
    case en
}

extension LocalizedText {
    /// The text in one language.
    func text(in language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
