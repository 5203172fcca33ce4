/// A workspace on disk: where things stand.
///
/// See `docs/` and the contract for what each folder holds.
public struct Workspace: Sendable, Equatable {
    /// The workspace's folder, without a trailing slash.
    public let root: String

    /// Makes the description of a workspace; looks at nothing.
    public init(root: String) {
        self.root = root.isEmpty ? "." : PathText.trimmed(root)
    }

    /// Whether the folder is a workspace.
    public var exists: Bool { FileSystem.facts(settingsFile)?.isRegular ?? false }

    var inbox: String { path("inbox") }
    var output: String { path("output") }
    var feedback: String { path("feedback") }
    var logs: String { path("logs") }
    var profiles: String { path("profiles") }
    var ledgerFile: String { path("ledger.sqlite") }
    var settingsFile: String { path("tonghop.yaml") }
    var lockFile: String { path(".tonghop.lock") }

    /// A path below the workspace.
    func path(_ below: String) -> String { root + "/" + below }

    /// The folders that the program writes to itself, where a killed run may leave something.
    static let written = [
        "archive", "rejected", "feedback", "output", "output/data", "logs", ".",
    ]

    static let folders = [
        "profiles", "inbox", "archive", "rejected", "feedback", "output", "output/data", "logs",
    ]
}
