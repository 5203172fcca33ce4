public import Foundation

/// Finds files of the project and of the reference material that may stand beside it.
public enum Shared {
    /// The project's folder, found from this file's place in it.
    public static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder `../shared` beside the project, or nil for users who have the project alone.
    public static let folder: URL? = {
        let url = project.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }()

    /// Whether the reference material is here: for `@Test(.enabled(if: Shared.isPresent, …))`.
    public static var isPresent: Bool { folder != nil }

    /// A file or folder below `../shared`, or nil where it is absent.
    public static func url(_ path: String) -> URL? {
        guard let url = folder?.appending(path: path) else { return nil }
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// A file or folder below the project's `fixtures`.
    public static func fixture(_ path: String) -> URL {
        project.appending(path: "fixtures").appending(path: path)
    }
}
