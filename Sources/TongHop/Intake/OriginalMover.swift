import Foundation

/// Moves originals out of the inbox after the ledger has noted where to, and finishes what a
/// killed run left.
///
/// No step overwrites or removes bytes that exist only once.
struct OriginalMover: Sendable {
    let workspace: Workspace
    let ledger: Ledger

    /// A free path below the workspace for an original: the stem, part of the hash and, where equal
    /// content was dropped before, a number.
    func target(in folder: String, name: String, sha256: String) throws(LedgerError) -> String {
        let base = (name as NSString).lastPathComponent
        let ending = (base as NSString).pathExtension
        // 255 bytes is the limit of a name; hash, number and note take up to 60 of them.
        let stem = ((base as NSString).deletingPathExtension).prefix(utf8: 180 - ending.utf8.count)
        for number in 1... {
            let mark = number == 1 ? "" : "-\(number)"
            let suffix = ending.isEmpty ? "" : ".\(ending.prefix(utf8: 20))"
            let path = "\(folder)/\(stem).\(sha256.prefix(12))\(mark)\(suffix)"
            if try !ledger.isTargetTaken(path), FileSystem.facts(workspace.path(path)) == nil {
                return path
            }
        }
        return ""
    }

    /// Carries out a move that the ledger has noted.
    ///
    /// A file that is not the one that was read stays.
    func move(_ arrival: Arrival) throws {
        let source = workspace.inbox + "/" + arrival.path
        let target = workspace.path(arrival.target)
        try FileSystem.makeFolder((target as NSString).deletingLastPathComponent)
        guard let facts = FileSystem.facts(source), isArrival(facts, arrival) else {
            // Someone replaced or removed it after it was read: what is there now is another file.
            try settle(arrival, target: target)
            return
        }
        if let other = FileSystem.facts(target) {
            // Only a copy across file systems leaves both; its bytes were compared.
            if other.size == arrival.size, try hash(target) == arrival.sha256 {
                unlink(source)
                try ledger.confirmMove(target: arrival.target)
            }
            return
        }
        try FileSystem.move(source, to: target)
        if let moved = FileSystem.facts(target), moved.inode != arrival.inode,
            moved.device == arrival.device
        {
            // Replaced in the instant before the rename: give it back.
            try FileSystem.move(target, to: source)
            try ledger.forgetMove(target: arrival.target)
            return
        }
        try ledger.confirmMove(target: arrival.target)
    }

    /// Finishes the moves of a run that was killed.
    func finishPending() throws {
        for arrival in try ledger.pendingMoves() { try move(arrival) }
    }

    private func settle(_ arrival: Arrival, target: String) throws {
        if FileSystem.facts(target) != nil, try hash(target) == arrival.sha256 {
            try ledger.confirmMove(target: arrival.target)
        } else {
            try ledger.forgetMove(target: arrival.target)
        }
    }

    private func isArrival(_ facts: FileFacts, _ arrival: Arrival) -> Bool {
        facts.device == arrival.device && facts.inode == arrival.inode
            && facts.size == arrival.size
            && facts.modifiedNanoseconds == arrival.modifiedNanoseconds
    }

    private func hash(_ path: String) throws(FileError) -> String {
        ContentHash.sha256(try FileSystem.read(path, atMost: .max - 1).bytes)
    }
}

extension StringProtocol {
    /// The longest beginning of at most so many UTF-8 bytes that cuts no character.
    func prefix(utf8 limit: Int) -> String {
        var result = ""
        var count = 0
        for character in self {
            count += character.utf8.count
            if count > limit { break }
            result.append(character)
        }
        return result
    }
}
