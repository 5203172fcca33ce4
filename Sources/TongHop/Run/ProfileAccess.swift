import Foundation

/// Campaign profiles for people: listing, showing, checking.
public struct ProfileAccess: Sendable {
    private let library: ProfileLibrary
    private let workspace: Workspace

    /// Looks in a workspace's `profiles/` besides the built-in ones.
    public init(workspace root: String) {
        workspace = Workspace(root: root)
        library = ProfileLibrary(officeFolder: workspace.exists ? workspace.profiles : nil)
    }

    /// A line per profile: name, title, where it stands.
    public func list(in language: Language) -> [String] {
        library.entries().map { entry in
            let title = (try? library.load(entry.name))?.title.text(in: language) ?? "?"
            let place =
                entry.isBuiltIn ? (language == .vi ? "có sẵn" : "built in") : entry.file
            return "\(entry.name)\t\(title)\t\(place)"
        }
    }

    /// A profile's text.
    public func text(of name: String) throws(RunError) -> String {
        try RunError.wrapping { try library.text(name).text }
    }

    /// The mistakes of a profile, or of a workspace's `tonghop.yaml` or `profiles/columns.yaml`, each with line and
    /// column.
    public func check(_ name: String, language: Language) throws(RunError) -> [String] {
        if name.contains("/") || name.hasSuffix(".yaml"), FileSystem.facts(name) == nil {
            throw .file(FileError(operation: .read, path: name, errorNumber: ENOENT))
        }
        let (text, file) = try RunError.wrapping { try library.text(name) }
        var problems: [ProfileProblem]
        switch PathText.name(of: file) {
        case "tonghop.yaml": problems = WorkspaceSettings.read(text, file: file).problems
        case LearnedColumns.fileName: problems = LearnedColumns.read(text, file: file).problems
        default:
            problems = ProfileReader.read(text, file: file).problems
            // What the office learned of columns holds for each of its profiles.
            do throws(ConfigurationError) {
                _ = try library.learned()
            } catch {
                if case .problems(let found) = error { problems += found }
            }
        }
        let messages = RunMessages(language: language)
        return problems.map(messages.problem)
    }
}
