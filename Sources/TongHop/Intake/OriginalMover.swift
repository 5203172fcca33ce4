import Glibc

/// Moves originals out of the inbox after the ledger has noted where to, and finishes what a
/// killed run left.
///
/// No step overwrites or removes bytes that exist only once.
struct OriginalMover: Sendable {
    let workspace: Workspace
    let ledger: Ledger

    /// What became of a move.
    enum Outcome: Sendable {
        /// The original stands at its target.
        case moved
        /// What stands in the inbox now is another file; the move is forgotten.
        case forgotten
        /// The original cannot be taken out of the inbox for now; the move stays noted.
        case stuck
    }

    /// The ending of the note beside a rejected original.
    static let noteEnding = ".ghi-chu.txt"

    /// A free path below the workspace for an original: the stem, part of the hash and, where equal
    /// content was dropped before, a number.
    func target(in folder: String, name: String, sha256: String) throws(LedgerError) -> String {
        let (stem, ending) = PathText.parts(ofName: PathText.name(of: name))
        let suffix = ending.isEmpty ? "" : ".\(ending.prefix(utf8: 20))"
        // 255 bytes is the limit of a name; hash, number and note take up to 60 of them.
        let start = "\(folder)/\(stem.prefix(utf8: 160)).\(sha256.prefix(12))"
        var number = try ledger.arrivals(sha256: sha256) + 1
        while true {
            let path = start + (number == 1 ? "" : "-\(number)") + suffix
            if try !ledger.isTargetTaken(path), FileSystem.facts(workspace.path(path)) == nil {
                return path
            }
            number += 1
        }
    }

    /// Carries out a move that the ledger has noted; a file that is not the one that was read stays.
    ///
    /// The caller has the ledger confirm what was moved.
    func move(_ arrival: Arrival) throws -> Outcome {
        let source = workspace.inbox + "/" + arrival.path
        let target = workspace.path(arrival.target)
        try FileSystem.makeFolder(PathText.folder(of: target))
        guard let facts = FileSystem.facts(source), facts.isArrival(arrival) else {
            // Someone replaced or removed it after it was read: what is there now is another file.
            if FileSystem.facts(target) != nil,
                try ContentHash.sha256(file: target) == arrival.sha256
            {
                return .moved
            }
            return try forget(arrival)
        }
        if FileSystem.facts(target) != nil {
            // A copy across file systems that was not finished leaves both.
            guard try ContentHash.sha256(file: target) == arrival.sha256 else {
                return try forget(arrival)
            }
            return try unlessHeld(source, target) { () throws(FileError) in
                try FileSystem.removeSource(source)
            }
                ? .moved : .stuck
        }
        var isRenamed = false
        let isMoved = try unlessHeld(source, target) { () throws(FileError) in
            isRenamed = try FileSystem.move(source, to: target)
        }
        guard isMoved else { return .stuck }
        if isRenamed, let moved = FileSystem.facts(target), !moved.isArrival(arrival) {
            // Replaced or written to in the instant before the rename: give it back.
            _ = try FileSystem.move(target, to: source)
            return try forget(arrival)
        }
        return .moved
    }

    /// Finishes the moves of a run that was killed; returns those that are still stuck.
    func finishPending() throws -> [Arrival] {
        var stuck: [Arrival] = []
        for arrival in try ledger.pendingMoves() {
            switch try move(arrival) {
            case .moved: try ledger.confirmMoves(targets: [arrival.target])
            case .forgotten: break
            case .stuck: stuck.append(arrival)
            }
        }
        return stuck
    }

    private func forget(_ arrival: Arrival) throws -> Outcome {
        let target = workspace.path(arrival.target)
        if FileSystem.facts(target) == nil { unlink(target + Self.noteEnding) }
        try ledger.forgetMove(arrival)
        return .forgotten
    }

    /// Whether a step worked; false where the inbox holds the file fast while the target's folder
    /// would take it, as with a file open in Excel on a Windows share.
    private func unlessHeld(
        _ source: String,
        _ target: String,
        _ step: () throws(FileError) -> Void
    ) throws(FileError) -> Bool {
        do throws(FileError) {
            try step()
            return true
        } catch {
            let held = [EACCES, EPERM, EBUSY, EROFS, ETXTBSY].contains(error.errorNumber)
            let isOfSource = error.path == source && error.operation != .write
            if held, isOfSource, FileSystem.isWritableFolder(PathText.folder(of: target)) {
                return false
            }
            throw error
        }
    }
}

extension FileFacts {
    /// Whether this is the file that an arrival tells of, unchanged.
    func isArrival(_ arrival: Arrival) -> Bool {
        device == arrival.device && inode == arrival.inode && size == arrival.size
            && modifiedNanoseconds == arrival.modifiedNanoseconds
    }
}
