import Foundation

/// Finds campaign profiles: the office's own in `profiles/` first, then the built-in ones.
struct ProfileLibrary: Sendable {
    /// The workspace's `profiles/`, or nil outside a workspace.
    var officeFolder: String?

    struct Entry: Sendable, Equatable {
        var name: String
        var file: String
        var isBuiltIn: Bool
    }

    /// All profiles by name; an office's own hides a built-in one of the same name.
    func entries() -> [Entry] {
        var found: [String: Entry] = [:]
        for (folder, isBuiltIn) in [(Resources.path("profiles"), true), (officeFolder, false)] {
            guard let folder, let names = try? FileSystem.names(in: folder) else { continue }
            for name in names.compactMap({ $0 }) {
                let (stem, ending) = PathText.parts(ofName: name)
                guard ["yaml", "yml"].contains(ending), name != LearnedColumns.fileName else {
                    continue
                }
                found[stem] = Entry(name: stem, file: folder + "/" + name, isBuiltIn: isBuiltIn)
            }
        }
        return found.values.sorted { $0.name < $1.name }
    }

    /// The text of a profile, by name or by a path that ends in `.yaml`.
    func text(_ name: String) throws(ConfigurationError) -> (text: String, file: String) {
        var file = name
        if !name.contains("/"), !name.hasSuffix(".yaml"), !name.hasSuffix(".yml") {
            let known = entries()
            guard let entry = known.first(where: { $0.name == name }) else {
                throw ConfigurationError.unknownProfile(name, known: known.map(\.name))
            }
            file = entry.file
        }
        do {
            let bytes = try FileSystem.read(file, atMost: 8 << 20).bytes
            return (String(decoding: bytes, as: UTF8.self), file)
        } catch {
            throw ConfigurationError.problems([
                ProfileProblem(kind: .unreadable, file: file, line: 1, column: 1)
            ])
        }
    }

    /// A profile by name or path, checked.
    func load(_ name: String) throws(ConfigurationError) -> CampaignProfile {
        let (text, file) = try text(name)
        let reading = ProfileReader.read(text, file: file)
        guard var profile = reading.profile else {
            throw ConfigurationError.problems(reading.problems)
        }
        profile.learned = try learned().columns
        return profile
    }

    /// What staff say of units' columns, with the text it was read from; nothing where there is no such file.
    func learned() throws(ConfigurationError) -> (columns: LearnedColumns, text: String) {
        guard let file = officeFolder.map({ $0 + "/" + LearnedColumns.fileName }),
            FileSystem.facts(file) != nil
        else { return (LearnedColumns(), "") }
        let text = try text(file).text
        let reading = LearnedColumns.read(text, file: file)
        if !reading.problems.isEmpty { throw ConfigurationError.problems(reading.problems) }
        return (reading.columns, text)
    }
}

/// A configuration that cannot be used.
public enum ConfigurationError: Error, Equatable, Sendable {
    /// Mistakes in a file, in its order.
    case problems([ProfileProblem])
    /// A profile's name that nobody knows; the payload has the known ones.
    case unknownProfile(String, known: [String])
    /// A part of the program's own data is missing, as after an incomplete installation.
    case missingResource(String)
}
