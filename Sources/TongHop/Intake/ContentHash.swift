import CCrypto
import Glibc

/// SHA-256 through libcrypto, over bytes that come in pieces.
enum ContentHash {
    /// The hash of some bytes as 64 hexadecimal digits.
    static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let worked = bytes.withUnsafeBufferPointer { input in
            EVP_Digest(input.baseAddress, input.count, &digest, &length, EVP_sha256(), nil)
        }
        precondition(worked == 1 && length == 32, "libcrypto has no SHA-256")
        return hexadecimal(digest)
    }

    /// The hash of a file's content, read in pieces.
    static func sha256(file: String) throws(FileError) -> String {
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileError(operation: .read, path: file, errorNumber: errno)
        }
        let context = EVP_MD_CTX_new()
        defer {
            close(descriptor)
            EVP_MD_CTX_free(context)
        }
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation: .read, path: file, errorNumber: errno)
            }
            EVP_DigestUpdate(context, buffer, count)
        }
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        return hexadecimal(digest)
    }

    /// The hash of a text's UTF-8 bytes.
    static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
