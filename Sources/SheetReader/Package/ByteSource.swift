import Glibc

/// The bytes of one file: a descriptor that is read in pieces, or bytes in memory.
///
/// Nothing is mapped: a file that shrinks while it is read gives an error, never a signal.
final class ByteSource: Sendable {
    private enum Storage {
        case memory([UInt8])
        case descriptor(Int32)
    }

    /// How many bytes there are.
    let count: Int
    private let storage: Storage

    /// Takes bytes that are in memory.
    init(bytes: [UInt8]) {
        count = bytes.count
        storage = .memory(bytes)
    }

    /// Opens a regular file for reading; links, pipes, sockets, devices and folders are refused
    /// without waiting on them.
    init(path: String, maxBytes: Int) throws(ReadError) {
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            if code == ELOOP { throw ReadError(.notASpreadsheet("link"), detail: "symbolic link") }
            if code == ENXIO {
                throw ReadError(.notASpreadsheet("socket"), detail: "not a regular file")
            }
            throw ReadError(.inputOutput(code), detail: "cannot open")
        }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw ReadError(.inputOutput(code), detail: "cannot examine")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            let name = Self.kindName(status.st_mode)
            throw ReadError(.notASpreadsheet(name), detail: "not a regular file")
        }
        let size = Int(status.st_size)
        guard size <= maxBytes else {
            close(descriptor)
            throw ReadError(
                .tooLarge(limit: "maxFileBytes", allowed: maxBytes),
                detail: "\(size) bytes"
            )
        }
        count = size
        storage = .descriptor(descriptor)
    }

    deinit {
        if case .descriptor(let descriptor) = storage { close(descriptor) }
    }

    private static func kindName(_ mode: mode_t) -> String {
        switch mode & S_IFMT {
        case S_IFDIR: "directory"
        case S_IFIFO: "pipe"
        case S_IFSOCK: "socket"
        default: "device"
        }
    }

    /// Fills `buffer` with the bytes from `offset` on; fewer only at the end of the file.
    func read(
        at offset: Int,
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) -> Int {
        guard offset >= 0, offset < count, unsafe !buffer.isEmpty else { return 0 }
        let wanted = min(buffer.count, count - offset)
        switch storage {
        case .memory(let bytes):
            unsafe bytes.withUnsafeBytes {
                unsafe buffer.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + wanted])
                )
            }
            return wanted
        case .descriptor(let descriptor):
            return unsafe try readDescriptor(descriptor, offset, buffer, wanted)
        }
    }

    private func readDescriptor(
        _ descriptor: Int32,
        _ offset: Int,
        _ buffer: UnsafeMutableRawBufferPointer,
        _ wanted: Int
    ) throws(ReadError) -> Int {
        var done = 0
        while done < wanted {
            // `done < wanted <= buffer.count`, hence the address stays inside the buffer.
            let got = unsafe pread(
                descriptor,
                buffer.baseAddress?.advanced(by: done),
                wanted - done,
                off_t(offset + done)
            )
            if got < 0 {
                if errno == EINTR { continue }
                throw ReadError(.inputOutput(errno), offset: offset + done, detail: "cannot read")
            }
            if got == 0 {
                throw ReadError(.damaged, offset: offset + done, detail: "file became shorter")
            }
            done += got
        }
        return done
    }

    /// The bytes of a range, cut at the end of the file.
    func bytes(_ range: Range<Int>) throws(ReadError) -> [UInt8] {
        let part = range.clamped(to: 0..<count)
        if part.isEmpty { return [] }
        if case .memory(let bytes) = storage { return Array(bytes[part]) }
        var failure: ReadError?
        let result = unsafe [UInt8](unsafeUninitializedCapacity: part.count) { buffer, filled in
            do throws(ReadError) {
                let raw = UnsafeMutableRawBufferPointer(buffer)
                filled = unsafe try read(at: part.lowerBound, into: raw)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return result
    }

    /// All bytes.
    func allBytes() throws(ReadError) -> [UInt8] {
        if case .memory(let bytes) = storage { return bytes }
        return try bytes(0..<count)
    }
}

/// Bytes that come one piece after the other.
protocol ByteStream: AnyObject {
    /// Puts the next bytes into `buffer` and returns how many; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
}

/// A whole file as a stream.
final class SourceStream: ByteStream {
    private let source: ByteSource
    private var offset = 0

    init(_ source: ByteSource) {
        self.source = source
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let got = unsafe try source.read(at: offset, into: buffer)
        offset += got
        return got
    }
}
