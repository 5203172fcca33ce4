import Glibc

/// Keeps two runs on one workspace apart.
///
/// The lock ends with the process, however it ends.
final class RunLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock; nil where another process holds it.
    init?(file: String) throws(FileError) {
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else {
            throw FileError(operation: .write, path: file, errorNumber: errno)
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let number = errno
            close(descriptor)
            if number == EWOULDBLOCK { return nil }
            throw FileError(operation: .write, path: file, errorNumber: number)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
