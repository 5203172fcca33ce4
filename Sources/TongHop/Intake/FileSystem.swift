import Foundation
import Glibc

/// An operation on a file that failed.
public struct FileError: Error, Equatable, Sendable {
    /// What was tried.
    public enum Operation: String, Sendable {
        /// Opening or reading.
        case read
        /// Making or writing.
        case write
        /// Renaming or moving.
        case move
    }
    /// What was tried.
    public var operation: Operation
    /// The file or folder.
    public var path: String
    /// The system's error number.
    public var errorNumber: Int32
}

/// What the file system knows of a file, as far as it tells one file from another.
struct FileFacts: Sendable, Equatable {
    var device: Int64
    var inode: Int64
    var size: Int64
    var modifiedNanoseconds: Int64
    var changedNanoseconds: Int64
    var isRegular: Bool
    var isFolder: Bool
    /// The number of the user whose file it is.
    var owner: UInt32

    init(_ status: stat) {
        device = Int64(bitPattern: UInt64(status.st_dev))
        inode = Int64(bitPattern: UInt64(status.st_ino))
        size = Int64(status.st_size)
        modifiedNanoseconds = Self.nanoseconds(status.st_mtim)
        changedNanoseconds = Self.nanoseconds(status.st_ctim)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        owner = status.st_uid
    }

    /// The login name of the file's owner, or the number where it has none.
    var ownerName: String {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 4096)
        guard getpwuid_r(owner, &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let name = entry.pw_name
        else { return String(owner) }
        return String(cString: name)
    }

    /// The modification time in whole seconds since 1970, rounded down.
    var modifiedSeconds: Int64 {
        let (seconds, rest) = modifiedNanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        return rest < 0 ? seconds - 1 : seconds
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        let (product, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        if overflow { return time.tv_sec < 0 ? .min : .max }
        let (sum, beyond) = product.addingReportingOverflow(Int64(time.tv_nsec))
        return beyond ? .max : sum
    }

    /// Whether both tell of the same, unchanged file.
    func isSameFile(as other: FileFacts) -> Bool {
        device == other.device && inode == other.inode && size == other.size
            && modifiedNanoseconds == other.modifiedNanoseconds
    }
}

/// The few file operations that crash safety depends on, each with its order of effects.
enum FileSystem {
    /// The facts of a path itself; a symbolic link is not followed.
    ///
    /// Nil where nothing is there.
    static func facts(_ path: String) -> FileFacts? {
        var status = stat()
        return lstat(path, &status) == 0 ? FileFacts(status) : nil
    }

    /// The names in a folder in byte order; names that are not UTF-8 come back as nil.
    static func names(in folder: String) throws(FileError) -> [String?] {
        guard let handle = opendir(folder) else {
            throw FileError(operation: .read, path: folder, errorNumber: errno)
        }
        defer { closedir(handle) }
        var names: [String?] = []
        // Where the name stands in an entry. An entry ends with its name, and the memory with it:
        // copying the whole field, as reading the property does, would read beyond.
        let place = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
        while let entry = readdir(handle) {
            let start = UnsafeRawPointer(entry).advanced(by: place)
            let name = String(validatingCString: start.assumingMemoryBound(to: CChar.self))
            if name == "." || name == ".." { continue }
            names.append(name)
        }
        return names.sorted {
            Array(($0 ?? "").utf8).lexicographicallyPrecedes(Array(($1 ?? "").utf8))
        }
    }

    /// Makes a folder and its parents.
    static func makeFolder(_ path: String) throws(FileError) {
        if let facts = facts(path), facts.isFolder { return }
        let parent = PathText.folder(of: path)
        if parent != path, facts(parent) == nil { try makeFolder(parent) }
        if mkdir(path, 0o770) == 0 { return }
        let number = errno
        var status = stat()
        // A link to a folder elsewhere, such as a share, serves as well.
        if number == EEXIST, stat(path, &status) == 0, FileFacts(status).isFolder { return }
        throw FileError(
            operation: .write,
            path: path,
            errorNumber: number == EEXIST ? ENOTDIR : number
        )
    }

    /// Reads a regular file whole, and tells whether it changed meanwhile.
    static func read(
        _ path: String,
        atMost limit: Int
    ) throws(FileError) -> (
        bytes: [UInt8], before: FileFacts, after: FileFacts
    ) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileError(operation: .read, path: path, errorNumber: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw FileError(operation: .read, path: path, errorNumber: errno)
        }
        let before = FileFacts(status)
        guard before.isRegular else {
            let number = before.isFolder ? EISDIR : EINVAL
            throw FileError(operation: .read, path: path, errorNumber: number)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(limit, Int(clamping: before.size)) + 1)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while bytes.count <= limit {
            let count = buffer.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation: .read, path: path, errorNumber: errno)
            }
            bytes.append(contentsOf: buffer[..<count])
        }
        guard fstat(descriptor, &status) == 0 else {
            throw FileError(operation: .read, path: path, errorNumber: errno)
        }
        return (bytes, before, FileFacts(status))
    }

    /// Writes a file whole or not at all: a hidden sibling, flushed, takes the file's place.
    static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        try replace(path) { write throws(FileError) in try write(bytes) }
    }

    /// The same for content that is made piece by piece.
    static func replace(
        _ path: String,
        content: (_ write: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
    ) throws(FileError) {
        let temporary = temporarySibling(of: path)
        // One run works at a time, so that what stands there was left by one that died.
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else {
            throw FileError(operation: .write, path: path, errorNumber: errno)
        }
        do throws(FileError) {
            try content { bytes throws(FileError) in
                try write(bytes, to: descriptor, path: path)
            }
            if fsync(descriptor) != 0 {
                throw FileError(operation: .write, path: path, errorNumber: errno)
            }
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        close(descriptor)
        try promote(temporary, to: path)
    }

    private static func write(
        _ bytes: [UInt8],
        to descriptor: Int32,
        path: String
    ) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(
                    descriptor,
                    $0.baseAddress?.advanced(by: written),
                    bytes.count - written
                )
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation: .write, path: path, errorNumber: errno)
            }
            written += count
        }
    }

    /// Where a file is built before it takes its place.
    static func temporarySibling(of path: String) -> String {
        let name = PathText.name(of: path).prefix(utf8: 200)
        return "\(PathText.folder(of: path))/.\(name)\(temporaryEnding)"
    }

    private static let temporaryEnding = ".tonghop.tmp"

    /// Removes what a killed run left half written in a folder of the program's own.
    ///
    /// With `ofWorkbooks` also what the library that writes workbooks keeps beside them for a
    /// moment, named `tmp.` and ten letters or digits; nothing else in output/ has such a name.
    static func removeTemporaries(in folder: String, ofWorkbooks: Bool) {
        for case let name? in (try? names(in: folder)) ?? [] {
            let isOurs = name.hasPrefix(".") && name.hasSuffix(temporaryEnding)
            let isLibrarys =
                ofWorkbooks && name.hasPrefix("tmp.") && name.utf8.count == 14
                && name.dropFirst(4).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            if isOurs || isLibrarys { unlink(folder + "/" + name) }
        }
    }

    /// Lets a finished temporary file take its place, durably.
    static func promote(_ temporary: String, to path: String) throws(FileError) {
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        var failed = descriptor < 0 || fsync(descriptor) != 0
        var number = errno
        if descriptor >= 0 { close(descriptor) }
        if !failed, rename(temporary, path) != 0 {
            (failed, number) = (true, errno)
        }
        if failed {
            unlink(temporary)
            throw FileError(operation: .write, path: path, errorNumber: number)
        }
        flushFolder(of: path)
    }

    /// Moves a file to a path that nothing stands at.
    ///
    /// Across file systems the bytes are copied and compared before the original goes.
    /// Returns whether the very file was moved, not a copy made.
    static func move(_ source: String, to target: String) throws(FileError) -> Bool {
        // The archive has one writer, under a lock: nothing can come to stand there meanwhile.
        guard facts(target) == nil else {
            throw FileError(operation: .move, path: target, errorNumber: EEXIST)
        }
        if rename(source, target) == 0 {
            flushFolder(of: target)
            flushFolder(of: source)
            return true
        }
        if errno != EXDEV {
            throw FileError(operation: .move, path: source, errorNumber: errno)
        }
        try copyAcross(source, to: target)
        return false
    }

    /// Copies piece by piece, compares by hash what arrived with what left, then removes the source.
    private static func copyAcross(_ source: String, to target: String) throws(FileError) {
        guard let before = facts(source) else {
            throw FileError(operation: .move, path: source, errorNumber: ENOENT)
        }
        try replace(target) { write throws(FileError) in
            try pieces(of: source) { piece throws(FileError) in try write(piece) }
        }
        let isEqual = try ContentHash.sha256(file: target) == ContentHash.sha256(file: source)
        guard isEqual, let now = facts(source), now.isSameFile(as: before) else {
            unlink(target)
            throw FileError(operation: .move, path: source, errorNumber: EBUSY)
        }
        let time = timespec(nanoseconds: before.modifiedNanoseconds)
        let times = [time, time]
        utimensat(AT_FDCWD, target, times, 0)
        try removeSource(source)
    }

    /// Removes an original whose copy stands safely elsewhere.
    static func removeSource(_ source: String) throws(FileError) {
        if unlink(source) != 0, errno != ENOENT {
            throw FileError(operation: .move, path: source, errorNumber: errno)
        }
        flushFolder(of: source)
    }

    /// Hands on a file's bytes in pieces.
    static func pieces(
        of path: String,
        _ body: ([UInt8]) throws(FileError) -> Void
    ) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileError(operation: .read, path: path, errorNumber: errno)
        }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = buffer.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation: .read, path: path, errorNumber: errno)
            }
            try body(Array(buffer[..<count]))
        }
    }

    /// Whether files may be made in a folder by whoever runs the program.
    static func isWritableFolder(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

    private static func flushFolder(of path: String) {
        let descriptor = open(PathText.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

extension timespec {
    fileprivate init(nanoseconds: Int64) {
        var (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        if rest < 0 { (seconds, rest) = (seconds - 1, rest + 1_000_000_000) }
        self.init(tv_sec: Int(seconds), tv_nsec: Int(rest))
    }
}
