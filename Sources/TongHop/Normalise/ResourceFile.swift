import Foundation

/// Files that the program ships with, in `Resources/data`.
enum ResourceFile {
    /// The bytes of a file, or none where it cannot be read.
    static func bytes(_ name: String) -> [UInt8] {
        guard let url = Bundle.module.url(forResource: "data/" + name, withExtension: nil),
            let data = try? Data(contentsOf: url)
        else { return [] }
        return [UInt8](data)
    }
}
