/// The parts of a path, by its bytes alone: the system is not asked and nothing traps.
///
/// Foundation's path functions trap on paths of one character.
enum PathText {
    /// The folder of a path; "." where the path names none.
    static func folder(of path: String) -> String {
        guard let slash = lastSlash(in: path) else { return "." }
        let folder = trimmed(String(decoding: path.utf8[..<slash], as: UTF8.self))
        return folder.isEmpty ? "/" : folder
    }

    /// The last part of a path, without slashes.
    static func name(of path: String) -> String {
        let path = trimmed(path)
        guard let slash = lastSlash(in: path) else { return path }
        return String(decoding: path.utf8[path.utf8.index(after: slash)...], as: UTF8.self)
    }

    /// A name up to its last dot, and what follows it; a dot at the beginning parts nothing.
    static func parts(ofName name: String) -> (stem: String, ending: String) {
        let bytes = name.utf8
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot != bytes.startIndex else {
            return (name, "")
        }
        return (
            String(decoding: bytes[..<dot], as: UTF8.self),
            String(decoding: bytes[bytes.index(after: dot)...], as: UTF8.self)
        )
    }

    /// A path without slashes at its end; the root keeps its own.
    static func trimmed(_ path: String) -> String {
        var bytes = Substring(path).utf8
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }

    private static func lastSlash(in path: String) -> String.Index? {
        trimmed(path).utf8.lastIndex(of: UInt8(ascii: "/"))
    }
}

extension StringProtocol {
    /// The longest beginning of at most so many UTF-8 bytes that cuts no character.
    func prefix(utf8 limit: Int) -> String {
        var result = ""
        var count = 0
        for scalar in unicodeScalars {
            count += UTF8.width(scalar)
            if count > limit { break }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
