import Foundation

/// Finds the data that comes with the program: gazetteer, header words, profiles.
enum Resources {
    /// A file or folder of the program's data; nil where the installation lacks it.
    static func path(_ name: String) -> String? {
        for folder in folders {
            let path = folder + "/" + name
            if FileManager.default.fileExists(atPath: path) { return path }
        }
        return nil
    }

    /// Where data may stand: where the environment says, beside the program, in the system's share
    /// folder, and where this build put it.
    private static let folders: [String] = {
        var folders: [String] = []
        if let path = ProcessInfo.processInfo.environment["TONGHOP_RESOURCES"] {
            folders.append(path)
        }
        if let program = try? FileManager.default.destinationOfSymbolicLink(
            atPath: "/proc/self/exe"
        ) {
            let folder = (program as NSString).deletingLastPathComponent
            folders.append(folder + "/tonghop_TongHop.resources")
            folders.append((folder as NSString).deletingLastPathComponent + "/share/tonghop")
        }
        return folders
    }()
}
