import Glibc
public import SheetReader

/// Why one file cannot be read, for the commands that look at a single file.
public struct UnusableFile: Error, Sendable {
    /// What to tell: why, and what to do.
    public let message: String
    /// Whether there is no such file.
    public let isMissing: Bool

    /// Says a reader's error in a language.
    public init(_ error: ReadError, file: String, language: Language) {
        if case .inputOutput(let number) = error.kind {
            isMissing = number == ENOENT || number == ENOTDIR
            message = RunMessages(language: language).fileError(
                FileError(operation: .read, path: file, errorNumber: number)
            )
        } else {
            isMissing = false
            message = IssueCatalogue.message(
                Issue(error),
                file: file,
                profile: .none,
                language: language
            )
        }
    }
}

extension CampaignProfile {
    /// A profile that names nothing: for sentences that need no campaign.
    static let none = CampaignProfile(name: "", title: LocalizedText(vi: "", en: ""), kinds: [])
}
