import Glibc

/// Why a run cannot go on: for the operator.
public enum RunError: Error, Sendable {
    /// The folder is no workspace.
    case noWorkspace(String)
    /// Another run holds the lock.
    case locked(String)
    /// `--now` is no date.
    case badDate(String)
    /// A profile or tonghop.yaml is wrong.
    case configuration(ConfigurationError)
    /// The ledger cannot be used.
    case ledger(LedgerError)
    /// A file or folder of the workspace cannot be read, written or moved.
    case file(FileError)
    /// A workbook could not be written.
    case output(file: String, reason: String)
    /// A mistake in the program itself.
    case unexpected(String)

    /// The exit status by the contract.
    public var exitStatus: Int32 {
        switch self {
        case .noWorkspace: 66
        case .locked: 75
        case .badDate: 64
        case .configuration: 78
        case .ledger(let error): Self.status(of: error.kind)
        case .file(let error):
            switch (error.operation, error.errorNumber) {
            case (.read, ENOENT), (.read, ENOTDIR): 66
            case (.read, _): 74
            default: 73
            }
        case .output: 73
        case .unexpected: 1
        }
    }

    private static func status(of kind: LedgerError.Kind) -> Int32 {
        switch kind {
        case .damaged: 74
        case .busy: 75
        case .full, .refused: 73
        case .lost: 66
        case .newer, .other: 1
        }
    }

    /// What to tell, one sentence a line.
    public func lines(in language: Language) -> [String] {
        let messages = RunMessages(language: language)
        return switch self {
        case .noWorkspace(let root): [messages.noWorkspace(root)]
        case .locked(let root): [messages.locked(root)]
        case .badDate(let text): [messages.badDate(text)]
        case .configuration(let error): messages.configuration(error)
        case .ledger(let error): [messages.ledgerError(error)]
        case .file(let error): [messages.fileError(error)]
        case .output(let file, let reason): [messages.output(file, reason)]
        case .unexpected(let reason): [messages.unexpected(reason)]
        }
    }

    /// Wraps the errors that stages below throw.
    static func wrapping<Value>(_ body: () throws -> Value) throws(RunError) -> Value {
        do {
            return try body()
        } catch {
            throw wrap(error)
        }
    }

    static func wrap(_ error: any Error) -> RunError {
        switch error {
        case let error as RunError: error
        case let error as ConfigurationError: .configuration(error)
        case let error as LedgerError: .ledger(error)
        case let error as FileError: .file(error)
        default: .unexpected(String(describing: type(of: error)))
        }
    }
}
