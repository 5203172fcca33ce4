public import Foundation

/// A workspace in a temporary folder and the built program to run on it.
///
/// The folder goes when the value does.
public final class ScratchOffice {
    /// The workspace's folder.
    public let root: URL
    private let folder: URL

    /// What a run of the program left.
    public struct Outcome: Sendable {
        /// The exit status; negative where a signal ended the program.
        public let status: Int32
        /// Standard output.
        public let output: String
        /// Standard error.
        public let errors: String
    }

    /// Makes a folder; with `initialise` it becomes a workspace.
    public init(initialise: Bool = true) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "tonghop-test-\(UUID().uuidString)")
        root = folder.appending(path: "office")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if initialise { try tonghop("init", root.path) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The program that the build made, beside the tests' own binary.
    public static let program: URL = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: own).deletingLastPathComponent().appending(path: "tonghop")
    }()

    /// Runs the program and waits for its end.
    @discardableResult
    public func tonghop(_ arguments: String...) throws -> Outcome {
        try Self.wait(for: start(arguments))
    }

    /// Starts a run on this workspace with a fixed day, taking files at once.
    public func startRun(_ more: String...) throws -> Process {
        try start(["run", root.path, "--now", "2021-12-31", "--settle", "0"] + more)
    }

    /// Runs on this workspace with a fixed day, taking files at once.
    @discardableResult
    public func run(_ more: String...) throws -> Outcome {
        try Self.wait(
            for: start(["run", root.path, "--now", "2021-12-31", "--settle", "0"] + more)
        )
    }

    private func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        for (name, kind) in [("out", 0), ("err", 1)] {
            let file = folder.appending(path: "\(UUID().uuidString).\(name)")
            _ = FileManager.default.createFile(atPath: file.path, contents: nil)
            let handle = try FileHandle(forUpdating: file)
            if kind == 0 { process.standardOutput = handle } else { process.standardError = handle }
        }
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Waits for a started program's end.
    public static func wait(for process: Process) throws -> Outcome {
        process.waitUntilExit()
        func text(_ stream: Any?) throws -> String {
            guard let handle = stream as? FileHandle else { return "" }
            try handle.seek(toOffset: 0)
            return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
        }
        let status = process.terminationStatus
        return Outcome(
            status: process.terminationReason == .uncaughtSignal ? -status : status,
            output: try text(process.standardOutput),
            errors: try text(process.standardError)
        )
    }

    // MARK: - Files

    /// Puts a file into the inbox, received at a fixed moment.
    public func drop(_ contents: Data, as name: String, receivedAt: Int = 1_638_316_800) throws {
        let file = root.appending(path: "inbox").appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try contents.write(to: file)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: TimeInterval(receivedAt))],
            ofItemAtPath: file.path
        )
    }

    /// Puts text into the inbox as a CSV file.
    public func drop(_ text: String, as name: String, receivedAt: Int = 1_638_316_800) throws {
        try drop(Data(text.utf8), as: name, receivedAt: receivedAt)
    }

    /// The contents of all files below a folder of the workspace, by path below it.
    public func contents(of below: String) throws -> [String: Data] {
        let start = root.appending(path: below)
        var found: [String: Data] = [:]
        let files = FileManager.default.enumerator(atPath: start.path)
        for case let name as String in files ?? .init() {
            let file = start.appending(path: name)
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: file.path,
                isDirectory: &isFolder
            )
            if exists, !isFolder.boolValue { found[name] = try Data(contentsOf: file) }
        }
        return found
    }

    /// All originals in inbox, archive and rejected, as a sorted list of contents.
    public func originals() throws -> [Data] {
        let all = try ["inbox", "archive", "rejected"].flatMap { folder in
            // A note beside a rejected original is none, nor what a killed run had written of one.
            try contents(of: folder)
                .filter { !$0.key.hasSuffix(".txt") && !$0.key.hasSuffix(".tonghop.tmp") }
                .map(\.value)
        }
        return all.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
