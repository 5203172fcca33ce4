import Foundation

/// A file in the inbox that may be a submission.
struct InboxFile: Sendable, Equatable {
    /// The path below inbox/, as the file system spells it.
    var path: String
    /// The same in NFC: what outputs and messages say.
    var name: String
    var facts: FileFacts
}

/// Why a file in the inbox is left where it is for now.
enum InboxNotice: Sendable, Equatable {
    /// It changed less than the settling time ago.
    case unsettled(file: String)
    /// A program has it open, by the owner file beside it.
    case open(file: String)
    /// A symbolic link, pipe, socket or device.
    case notAFile(file: String)
    /// A name that is not UTF-8; the payload is the folder.
    case badName(folder: String)
    /// A file or folder that cannot be read.
    case unreadable(file: String)
    /// It changed while it was read.
    case changing(file: String)
    /// Its records were taken in, but it cannot be moved out of the inbox, as where a program has
    /// it open.
    case stuck(file: String)

    /// Whether time alone mends it.
    var isPassing: Bool {
        switch self {
        case .unsettled, .changing: true
        case .open, .notAFile, .badName, .unreadable, .stuck: false
        }
    }
}

/// The folder that staff drop files in.
struct Inbox: Sendable {
    let folder: String

    /// What is there to be taken in, in order of receipt: modification time, name.
    ///
    /// `settle` is how many seconds a file must have been still, `now` the system's clock in
    /// nanoseconds since 1970.
    func scan(settle: Double, now: Int64) -> (files: [InboxFile], notices: [InboxNotice]) {
        var files: [InboxFile] = []
        var notices: [InboxNotice] = []
        walk("", settle: settle, now: now, depth: 0, &files, &notices)
        files.sort { left, right in
            let (first, second) = (left.facts.modifiedNanoseconds, right.facts.modifiedNanoseconds)
            if first != second { return first < second }
            // By bytes: names that differ only in their Unicode form are two names.
            if left.name != right.name { return left.name < right.name }
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        return (files, notices)
    }

    private func walk(
        _ below: String,
        settle: Double,
        now: Int64,
        depth: Int,
        _ files: inout [InboxFile],
        _ notices: inout [InboxNotice]
    ) {
        let here = below.isEmpty ? folder : folder + "/" + below
        guard depth < 200, let names = try? FileSystem.names(in: here) else {
            notices.append(.unreadable(file: below.nfc))
            return
        }
        let known = Set(names.compactMap { $0 })
        for name in names {
            guard let name else {
                notices.append(.badName(folder: below.nfc))
                continue
            }
            if Self.isBystander(name) { continue }
            let path = below.isEmpty ? name : below + "/" + name
            guard let facts = FileSystem.facts(folder + "/" + path) else { continue }
            if facts.isFolder {
                walk(path, settle: settle, now: now, depth: depth + 1, &files, &notices)
            } else if !facts.isRegular {
                notices.append(.notAFile(file: path.nfc))
            } else if age(of: facts, now: now) < settle {
                notices.append(.unsettled(file: path.nfc))
            } else if hasFreshOwner(name, among: known, in: here, now: now) {
                notices.append(.open(file: path.nfc))
            } else {
                files.append(InboxFile(path: path, name: path.nfc, facts: facts))
            }
        }
    }

    /// Seconds since a file changed.
    ///
    /// A modification time in the future says nothing; then the time of the last change that
    /// the file system itself noted counts.
    private func age(of facts: FileFacts, now: Int64) -> Double {
        let time =
            facts.modifiedNanoseconds <= now ? facts.modifiedNanoseconds : facts.changedNanoseconds
        return time <= now ? (Double(now) - Double(time)) / 1e9 : .infinity
    }

    /// Whether Office or LibreOffice has a file open: their owner file stands beside it and is not
    /// left over from a crash the day before.
    private func hasFreshOwner(
        _ name: String,
        among names: Set<String>,
        in folder: String,
        now: Int64
    )
        -> Bool
    {
        let owners = ["~$" + name, "~$" + name.dropFirst(2), ".~lock.\(name)#"]
        return owners.contains { owner in
            guard names.contains(owner), let facts = FileSystem.facts(folder + "/" + owner) else {
                return false
            }
            return Double(now) - Double(facts.modifiedNanoseconds) < 86_400e9
        }
    }

    /// Files that programs leave beside others and that are no submissions.
    private static func isBystander(_ name: String) -> Bool {
        if name.hasPrefix("~$") || name.hasPrefix(".") { return true }
        let lower = name.lowercased()
        return lower.hasSuffix(".tmp") || lower == "thumbs.db" || lower == "desktop.ini"
    }
}

extension String {
    /// The text in Unicode's composed form.
    var nfc: String { precomposedStringWithCanonicalMapping }
}
