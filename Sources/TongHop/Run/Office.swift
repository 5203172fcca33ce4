import Foundation

/// A workspace opened for work: the entry point of programs that use TongHop.
///
/// ```swift
/// let office = Office(root: "/srv/thi-dua")
/// let summary = try await office.consolidate(RunOptions())
/// ```
public struct Office: Sendable {
    /// Where the workspace stands.
    public let workspace: Workspace

    /// Describes an office; looks at nothing.
    public init(root: String) {
        workspace = Workspace(root: root)
    }

    /// The program's version, as in run.json and `--version`.
    public static let version = "0.1.0"

    /// Makes the workspace's folders and its settings; overwrites nothing.
    ///
    /// - Returns: What was made, as paths; empty where everything stood already.
    public func initialise(profile: String, language: Language) throws(RunError) -> [String] {
        try RunError.wrapping {
            _ = try ProfileLibrary(officeFolder: workspace.profiles).load(profile)
            var made: [String] = []
            for folder in Workspace.folders where FileSystem.facts(workspace.path(folder)) == nil {
                try FileSystem.makeFolder(workspace.path(folder))
                made.append(workspace.path(folder))
            }
            if FileSystem.facts(workspace.settingsFile) == nil {
                let text = SettingsTemplate.text(profile: profile, language: language)
                try FileSystem.replace(workspace.settingsFile, with: Array(text.utf8))
                made.append(workspace.settingsFile)
            }
            return made
        }
    }

    /// Takes in what is new, brings the ledger up to date and rebuilds the outputs.
    public func consolidate(_ options: RunOptions) async throws(RunError) -> RunSummary {
        guard workspace.exists else { throw RunError.noWorkspace(workspace.root) }
        if let now = options.now, ISODay(now) == nil { throw RunError.badDate(now) }
        let configuration = try configuration()
        // A dry run writes nothing, not even the lock's file.
        var lock: RunLock?
        if !options.dryRun {
            lock = try RunError.wrapping { try RunLock(file: workspace.lockFile) }
            if lock == nil { throw RunError.locked(workspace.root) }
        }
        try requireLedger()
        defer { withExtendedLifetime(lock) {} }
        do {
            var run = try Consolidation(
                workspace: workspace,
                configuration: configuration,
                options: options
            )
            return try await run.carryOut()
        } catch {
            throw RunError.wrap(error)
        }
    }

    /// Refuses to go on without the ledger where originals were taken in: outputs that were rebuilt
    /// from nothing would be empty.
    func requireLedger() throws(RunError) {
        if let facts = FileSystem.facts(workspace.ledgerFile), facts.size > 0 { return }
        let names = (try? FileSystem.names(in: workspace.path("archive"))) ?? []
        let originals = names.count { !($0 ?? "?").hasPrefix(".") }
        if originals == 0 { return }
        throw RunError.ledger(
            LedgerError(file: workspace.ledgerFile, kind: .lost(originals), reason: "")
        )
    }

    /// The settings and the profile that the workspace names, both checked.
    func configuration() throws(RunError) -> Configuration {
        guard workspace.exists else { throw RunError.noWorkspace(workspace.root) }
        return try RunError.wrapping {
            let bytes = try FileSystem.read(workspace.settingsFile, atMost: 8 << 20).bytes
            let reading = WorkspaceSettings.read(
                String(decoding: bytes, as: UTF8.self),
                file: workspace.settingsFile
            )
            if !reading.problems.isEmpty { throw ConfigurationError.problems(reading.problems) }
            let library = ProfileLibrary(officeFolder: workspace.profiles)
            let (text, file) = try library.text(reading.settings.profile)
            let profile = ProfileReader.read(text, file: file)
            guard var checked = profile.profile else {
                throw ConfigurationError.problems(profile.problems)
            }
            checked.expectedUnits = reading.settings.expectedUnits
            let learned = try library.learned()
            checked.learned = learned.columns
            return Configuration(
                settings: reading.settings,
                profile: checked,
                hash: ContentHash.sha256(bytes) + ContentHash.sha256(text)
                    + (learned.text.isEmpty ? "" : ContentHash.sha256(learned.text))
            )
        }
    }

    /// What a workspace is set to.
    struct Configuration: Sendable {
        var settings: WorkspaceSettings
        var profile: CampaignProfile
        /// Of the texts of tonghop.yaml, the profile and the learned columns.
        var hash: String
    }
}
