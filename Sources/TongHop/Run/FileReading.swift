import Foundation
import SheetReader

/// What reading one file of the inbox came to.
enum FileReading: Sendable {
    /// Read and understood, or rejected: the submission's status tells.
    case read(SubmissionResult)
    /// A workbook of decisions that was filled in.
    case answers(ReviewAnswers, sha256: String)
    /// A feedback workbook that came back.
    case explanations(FindingAnswers, sha256: String)
    /// The content was taken in before.
    case known(sha256: String, status: Submission.Status)
    /// The file changed while it was read.
    case changing
    /// The file cannot be opened or read.
    case unreadable
    /// Someone took it away.
    case gone

    static func read(
        _ file: InboxFile,
        in workspace: Workspace,
        reader: SubmissionReader,
        ledger: Ledger
    ) -> FileReading {
        let path = workspace.inbox + "/" + file.path
        let content: (bytes: [UInt8], before: FileFacts, after: FileFacts)
        do throws(FileError) {
            content = try FileSystem.read(path, atMost: reader.limits.maxFileBytes)
        } catch {
            return error.errorNumber == ENOENT ? .gone : .unreadable
        }
        guard content.before.isSameFile(as: file.facts), content.after.isSameFile(as: file.facts)
        else { return .changing }
        let isCut = content.bytes.count > reader.limits.maxFileBytes
        let hash = isCut ? try? ContentHash.sha256(file: path) : ContentHash.sha256(content.bytes)
        guard let sha256 = hash else { return .unreadable }
        if let known = try? ledger.submission(sha256: sha256), known.status != .rejected {
            return .known(sha256: sha256, status: known.status)
        }
        let submission = Submission(
            id: "S" + sha256.prefix(12),
            file: file.name,
            sha256: sha256,
            receivedAt: file.facts.modifiedSeconds
        )
        switch reader.read(content.bytes, submission) {
        case .answers(let answers): return .answers(answers, sha256: sha256)
        case .explanations(let answers): return .explanations(answers, sha256: sha256)
        case .submission(let result): return .read(result)
        }
    }
}
